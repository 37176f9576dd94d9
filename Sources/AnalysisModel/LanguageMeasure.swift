/// What was measured of one language's lexicons.
package struct LanguageMeasure: Hashable, Sendable, Codable {
  package let language: LanguageTag
  /// The digest of the language's files as they were measured.
  package let state: String
  /// Labelled passages, and the documents that they were cut from.
  package let passages: Int
  package let sources: Int
  package let precision: MeasuredShare?
  package let recall: MeasuredShare?
  package let f1: MeasuredShare?
  package let items: [Item.ID: ItemMeasure]

  package init(
    language: LanguageTag, state: String, passages: Int, sources: Int, precision: MeasuredShare?,
    recall: MeasuredShare?, f1: MeasuredShare?, items: [Item.ID: ItemMeasure]
  ) {
    self.language = language
    self.state = state
    self.passages = passages
    self.sources = sources
    self.precision = precision
    self.recall = recall
    self.f1 = f1
    self.items = items
  }
}

extension LanguageMeasure {
  /// The same measure over some items alone; itself where they are all that were measured.
  ///
  /// What is kept of an item are its counts, so the intervals take every passage as drawn by itself: those of passages that
  /// share a document are somewhat narrow.
  package func restricted(to chosen: Set<Item.ID>) -> LanguageMeasure {
    let kept = items.filter { chosen.contains($0.key) }
    guard kept.count < items.count else { return self }
    let right = kept.values.reduce(0) { $0 + $1.right }
    let given = right + kept.values.reduce(0) { $0 + $1.wrong }
    let held = right + kept.values.reduce(0) { $0 + $1.missed }
    func share(of whole: Int) -> MeasuredShare? {
      whole == 0
        ? nil
        : MeasuredShare(
          value: Double(right) / Double(whole), interval: Interval.share(right, of: whole))
    }
    return LanguageMeasure(
      language: language, state: state, passages: passages, sources: sources,
      precision: share(of: given), recall: share(of: held),
      f1: given + held == 0
        ? nil : MeasuredShare(value: Double(2 * right) / Double(given + held), interval: nil),
      items: kept)
  }

  /// How often readers or lexicons gave one of the items.
  package var cases: Int {
    items.values.reduce(0) { $0 + $1.right + $1.wrong + $1.missed }
  }
}
