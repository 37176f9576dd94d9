/// How often the program and the readers agree that an item is there.
package struct Counts: Hashable, Sendable, Codable {
  package var truePositives = 0
  package var falsePositives = 0
  package var falseNegatives = 0
  /// Of the true positives, those whose level is the readers'.
  package var exactLevels = 0

  package init() {}

  /// How many of the program's items are right; nil where it gives none.
  package var precision: Double? {
    Self.share(truePositives, of: truePositives + falsePositives)
  }

  /// How many of the readers' items the program finds; nil where they give none.
  package var recall: Double? { Self.share(truePositives, of: truePositives + falseNegatives) }

  /// The harmonic mean of precision and recall; nil where nobody gives an item.
  package var f1: Double? {
    Self.share(2 * truePositives, of: 2 * truePositives + falsePositives + falseNegatives)
  }

  /// The share of true positives with the readers' level.
  package var levelAgreement: Double? { Self.share(exactLevels, of: truePositives) }

  /// How many items the readers give.
  package var positives: Int { truePositives + falseNegatives }

  package static func += (left: inout Self, right: Self) {
    left.truePositives += right.truePositives
    left.falsePositives += right.falsePositives
    left.falseNegatives += right.falseNegatives
    left.exactLevels += right.exactLevels
  }

  private static func share(_ part: Int, of whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }
}
