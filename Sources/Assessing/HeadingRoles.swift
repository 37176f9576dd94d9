internal import AnalysisModel

/// Tells what sections are for from the wording of their headings.
///
/// A role caps what the section's text can count for, so that a wrong one does harm and none does not:
/// a wording somewhere in a long heading names no role that caps low.
struct HeadingRoles {
  /// A wording of the vocabulary in a heading.
  private struct Naming {
    let role: SectionRole
    /// How many words stand before it, past the heading's number, and after it.
    let wordsBefore: Int
    let wordsAfter: Int
    /// The share of the heading's letters that it covers.
    let share: Double
    let length: Int
    /// Whether the wording says what a section is for only as its whole heading, as "Resources".
    let isVague: Bool

    func meets(_ need: Need) -> Bool {
      wordsBefore <= need.mostWordsBefore || share >= need.leastShare
        || (wordsAfter == 0 && wordsBefore <= need.mostWordsBeforeEnd)
    }
  }

  /// Where a wording must stand, or how much of the heading it must be, to name a role.
  private struct Need {
    let mostWordsBefore: Int
    let leastShare: Double
    /// How long a heading may be that ends with the wording, as in "The Minister's foreword".
    let mostWordsBeforeEnd: Int
  }

  /// Wordings of weight `contextual` are all of their heading but for a small word, as in "Means and resources".
  private static let leastShareOfVague = 0.8

  /// Roles whose sections give no evidence, or next to none.
  private static let strict = Need(mostWordsBefore: 1, leastShare: 0.5, mostWordsBeforeEnd: 0)
  /// The same, where languages such as English put the name of the part last.
  private static let strictOrLast = Need(mostWordsBefore: 1, leastShare: 0.5, mostWordsBeforeEnd: 5)
  /// Roles whose sections tell what is or was; "Description of the current situation" is one.
  private static let moderate = Need(mostWordsBefore: 2, leastShare: 0.4, mostWordsBeforeEnd: 3)

  private static let needs: [SectionRole: Need] = [
    .title: strict, .contents: strict,
    .foreword: strictOrLast, .acronyms: strictOrLast, .bibliography: strictOrLast,
    .definitions: moderate, .context: moderate, .legal: moderate, .evaluation: moderate,
    .principles: moderate, .objectives: moderate,
  ]

  /// The role that a heading's wording names, or nil.
  ///
  /// A wording at the heading's beginning comes before others, a longer one before a shorter one. "Annex"
  /// says where a section stands: what follows it says what the section is, where that is plain.
  static func role(of passage: Passage, in document: Document) -> SectionRole? {
    let heading = HeadingWords(document[passage.range])
    let start = passage.range.lowerBound.utf8
    let namings = passage.hits.compactMap { hit -> Naming? in
      guard hit.suppression == nil, case .heading(let role) = hit.target else { return nil }
      let range = hit.range.lowerBound.utf8 - start..<hit.range.upperBound.utf8 - start
      return Naming(
        role: role, wordsBefore: heading.words(before: range.lowerBound),
        wordsAfter: heading.words(after: range.upperBound), share: heading.share(of: range),
        length: range.count, isVague: hit.weight == .contextual)
    }
    func vagueShare(_ role: SectionRole) -> Double {
      namings.filter { $0.isVague && $0.role == role }.reduce(0) { $0 + $1.share }
    }
    let annex = namings.first { $0.role == .annex }
    let fitting = namings.filter { naming in
      let need = needs[naming.role] ?? (annex == nil ? nil : moderate)
      guard !naming.isVague || vagueShare(naming.role) >= leastShareOfVague else { return false }
      return naming.role != .annex && (need.map { naming.meets($0) } ?? true)
    }
    let others = Set(namings.map(\.role)).subtracting([.annex])
    let isPlain = annex == nil || (others.count == 1 && !fitting.isEmpty)
    let best = fitting.max { first, second in
      (first.wordsBefore == 0 ? 1 : 0, first.length)
        < (second.wordsBefore == 0 ? 1 : 0, second.length)
    }
    return isPlain ? best?.role : annex?.role
  }
}
