package import AnalysisModel

/// An item that the program gives a passage.
package struct ItemPrediction: Hashable, Sendable {
  package let item: Item.ID
  /// From 1.
  package let level: Int
  /// From 0 to 1.
  package let score: Double
  /// What the score was made of.
  package let features: ScoringFeatures

  package init(
    item: Item.ID, level: Int, score: Double, features: ScoringFeatures = ScoringFeatures()
  ) {
    self.item = item
    self.level = level
    self.score = score
    self.features = features
  }
}
