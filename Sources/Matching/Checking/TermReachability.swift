internal import AnalysisModel

/// Tries a term on texts made of its own words: what does not find those can find nothing.
enum TermReachability {
  /// Alternatives are tried in turn; more of them than this tell nothing new.
  private static let mostVariants = 12

  /// What is wrong with a term that never matches, or whose every hit an exclusion takes away.
  ///
  /// The scanner's terms are all of the language.
  static func problem(
    of reading: TermReading, using scanner: inout PassageScanner
  ) -> LexiconProblem? {
    guard let root = reading.root else { return nil }
    let term = reading.term
    let expression = TermExpression(root: root)
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
        message:
          "\(exclusion) takes this term's hits away, even in its own words \"\(text)\"; narrow one of the two."
      )
    }
    return LexiconProblem(
      location: term.location,
      message: "This can never match: not even its own words \"\(text)\" fulfil it.")
  }
}
