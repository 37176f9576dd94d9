internal import AnalysisModel

/// The tokens of word groups, each group cut once: hundreds of terms name the same one.
final class GroupTokens {
  struct Cut {
    let tokens: [TermToken]
    /// The message of the first thing that is wrong.
    let firstError: String?
  }

  private var cuts: [String: Cut] = [:]

  /// The tokens of a group's alternatives.
  func tokens(of notation: String) -> Cut {
    if let known = cuts[notation] { return known }
    let lexer = TermLexer(notation, groups: WordGroups(), groupTokens: self)
    let cut = Cut(tokens: lexer.tokens, firstError: lexer.errors.first?.message)
    cuts[notation] = cut
    return cut
  }
}
