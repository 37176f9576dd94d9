internal import AnalysisModel

/// What a title can lend, from its words and what the terms say of them.
enum TitleReader {
  /// Marks of a question, which asserts nothing to complete.
  private static let questionMarks: Set<Character> = ["?", "¿", "؟", "？"]

  /// The title with the words that it lends.
  ///
  /// A title that denies, admits a lack or asks lends none. Words in the titles of treaties and plans, in the names
  /// of bodies and in wordings about other subjects stay out: they are about something else than the section.
  static func title(_ lender: Hit.Lender, words: [TextWord], hits: [Hit]) -> TitleWords.Title {
    let standing = hits.filter { $0.suppression == nil }
    let isAssertion = !standing.contains { [.cue(.negation), .cue(.lack)].contains($0.target) }
    guard isAssertion, !lender.title.contains(where: questionMarks.contains) else {
      return TitleWords.Title(lender: lender, words: [], excluded: [])
    }
    let withheld = standing.filter { hit in
      switch hit.target {
      case .cue(.instrument), .cue(.body), .cue(.globalExclusion): true
      default: false
      }
    }
    let lent = words.map { word in
      var word = word
      let isWithheld = withheld.contains { hit in
        hit.range.lowerBound.utf8 < word.end && word.start < hit.range.upperBound.utf8
      }
      if isWithheld { word.symbolSet = SymbolSets.empty }
      word.opensCell = false
      return word
    }
    let excluded = standing.compactMap { hit -> Element.ID? in
      if case .exclusion(let element) = hit.target { element } else { nil }
    }
    return TitleWords.Title(lender: lender, words: lent, excluded: Set(excluded))
  }
}
