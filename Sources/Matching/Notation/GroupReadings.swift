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

  /// By name; files may have different groups of one name.
  private var readings: [String: [(notation: String, reading: Reading)]] = [:]

  /// What a group's alternatives are.
  ///
  /// Looked up by the name, as notations are long; comparing two that share their storage takes no time.
  func reading(of name: String, _ notation: String) -> Reading {
    if let known = readings[name]?.first(where: { $0.notation == notation }) {
      return known.reading
    }
    let lexer = TermLexer(notation, groups: WordGroups(), groupReadings: self)
    let (root, errors) = TermParser.parse(lexer, of: notation)
    let reading = Reading(
      tokens: lexer.tokens, node: errors.isEmpty ? root : nil,
      firstError: lexer.errors.first?.message)
    readings[name, default: []].append((notation, reading))
    return reading
  }
}
