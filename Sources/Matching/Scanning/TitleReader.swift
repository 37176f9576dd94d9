internal import AnalysisModel

/// What a title can lend, from its words and what the terms say of them.
enum TitleReader {
  /// Marks of a question, which asserts nothing to complete.
  private static let questionMarks: Set<Character> = ["?", "¿", "؟", "？"]

  /// The title with the words that it lends.
  ///
  /// A title that denies, admits a lack or asks lends none, nor does the name of a column for who, when or how much. Words
  /// that say what kind of section or column it is ("Objectives", "Measure") stay out, and those in the titles of
  /// treaties and plans, in names of bodies and in wordings about other subjects: none of them says what the text is about.
  static func title(_ lender: Hit.Lender, words: [TextWord], hits: [Hit]) -> TitleWords.Title {
    let standing = hits.filter { $0.suppression == nil }
    let denials: [Term.Target] = [
      .cue(.negation), .cue(.lack), .cue(.lackTitle), .cue(.denialTitle),
    ]
    let isAssertion = !standing.contains { denials.contains($0.target) }
    guard isAssertion, !lender.title.contains(where: questionMarks.contains) else {
      return TitleWords.Title(lender: lender, words: [], isForMeasures: true, excluded: [])
    }
    let withheld = standing.flatMap { hit -> [TextRange] in
      switch hit.target {
      case .cue(.instrument), .cue(.body), .cue(.globalExclusion): [hit.range]
      case .heading, .column: Array(hit.parts)
      default: []
      }
    }
    let lent = words.map { word in
      var word = word
      let isWithheld = withheld.contains { range in
        range.lowerBound.utf8 < word.end && word.start < range.upperBound.utf8
      }
      if isWithheld { word.symbolSet = SymbolSets.empty }
      word.opensCell = false
      return word
    }
    let excluded = standing.compactMap { hit -> Element.ID? in
      if case .exclusion(let element) = hit.target { element } else { nil }
    }
    return TitleWords.Title(
      lender: lender, words: lent, isForMeasures: isForMeasures(standing), excluded: Set(excluded))
  }

  /// Whether a column does not say who, when, how much or how it is counted.
  private static func isForMeasures(_ hits: [Hit]) -> Bool {
    let fields = hits.compactMap { hit in
      if case .column(let field) = hit.target { field } else { ActivityField?.none }
    }
    return fields.isEmpty || !Set(fields).isDisjoint(with: [.activity, .objective])
  }
}
