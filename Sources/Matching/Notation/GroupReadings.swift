internal import AnalysisModel

/// Word groups, each read once: hundreds of terms name the same one.
final class GroupReadings {
  /// What a group's notation is.
  final class Reading {
    /// The tokens of its alternatives in parentheses.
    let tokens: [TermToken]
    /// The alternatives; nil where the notation cannot be read, so that each term tells what is wrong.
    let node: TermExpression.Node?
    /// The message of the first thing that no token could be made of.
    let firstError: String?

    init(tokens: [TermToken], node: TermExpression.Node?, firstError: String?) {
      self.tokens = tokens
      self.node = node
      self.firstError = firstError
    }
  }

  private var readings: [String: Reading] = [:]

  /// What a group's alternatives are.
  func reading(of notation: String) -> Reading {
    if let known = readings[notation] { return known }
    let lexer = TermLexer(notation, groups: WordGroups(), groupReadings: self)
    let (root, errors) = TermParser.parse(notation, groups: WordGroups(), groupReadings: self)
    let reading = Reading(
      tokens: lexer.tokens, node: errors.isEmpty ? root : nil,
      firstError: lexer.errors.first?.message)
    readings[notation] = reading
    return reading
  }
}
