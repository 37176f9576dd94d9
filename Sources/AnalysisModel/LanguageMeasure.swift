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
