internal import AnalysisModel

/// The words of a language by which a text says how much it grants, ready to be found.
struct GrantPhrases {
  private let lists: [GrantWords.List: PhraseList]
  /// Each with its name, in the order of names.
  let groups: [(name: String, phrases: PhraseList)]
  /// What a frequency is counted in, and what is no beneficiary's "every".
  private let units: PhraseList

  init(_ words: GrantWords) {
    lists = words.lists.mapValues(PhraseList.init)
    groups = words.groups.keys.sorted().map { ($0, PhraseList(words.groups[$0] ?? [])) }
    units = PhraseList(Array(words.frequencies.units.keys))
  }

  /// Where words of a list stand.
  func places(_ list: GrantWords.List, in words: [Substring]) -> [Range<Int>] {
    lists[list]?.places(in: words) ?? []
  }

  /// Where it says that nobody is left out, but for "every year".
  func universals(in words: [Substring]) -> [Range<Int>] {
    let units = units.places(in: words)
    return places(.all, in: words).filter { place in
      !units.contains { (0..<2).contains($0.lowerBound - place.upperBound) }
    }
  }
}
