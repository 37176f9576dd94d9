package import AnalysisModel

/// Tries every term on texts made of its own words: what does not find those can find nothing.
package enum TermReachability {
  /// Alternatives are tried in turn; more of them than this tell nothing new.
  private static let mostVariants = 12

  /// The terms that never match, or whose every hit an exclusion takes away.
  ///
  /// The scanner's terms are all of the language.
  package static func problems(
    of terms: [Term], using scanner: inout PassageScanner
  ) -> [LexiconProblem] {
    terms.compactMap { problem(of: $0, using: &scanner) }
  }

  private static func problem(
    of term: Term, using scanner: inout PassageScanner
  ) -> LexiconProblem? {
    guard let expression = try? TermExpression(parsing: term.notation, groups: term.groups) else {
      return nil
    }
    var text = ""
    var exclusion: Term.ID?
    for variant in 0..<mostVariants {
      text = expression.witness(variant)
      let own = scanner.hits(in: text).filter { $0.term == term.id }
      for hit in own {
        guard case .excluded(let other) = hit.suppression else { return nil }
        exclusion = other
      }
    }
    if let exclusion {
      return LexiconProblem(
        location: term.location, severity: .warning,
        message: "\(exclusion) takes this term's hits away, even in its own words \"\(text)\".")
    }
    return LexiconProblem(
      location: term.location,
      message: "This can never match: not even its own words \"\(text)\" fulfil it.")
  }
}
