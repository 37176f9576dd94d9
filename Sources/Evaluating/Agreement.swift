package import AnalysisModel

/// How far readers who coded the same passages agree.
///
/// A passage that one of them did not code counts for nobody: what was not looked at is no "no".
package struct Agreement: Sendable {
  /// The passages, or units of another kind, that at least two readers coded.
  package let passages: Int
  /// By pair of readers, Cohen's kappa over passages × items, item given or not.
  package let kappa: [(first: String, second: String, kappa: Double?)]
  /// Krippendorff's alpha over passages × items, given or not, any number of readers.
  package let alpha: Double?
  /// The same over levels from 0 to 3, as an ordinal scale.
  package let levelAlpha: Double?

  /// Compares readers; nil where no passage has two.
  package init?(_ passages: [LabelledPassage], items: [Item.ID]) {
    let shared = passages.filter { ($0.coders?.count ?? 0) > 1 }
    self.init(
      units: shared.flatMap { passage in
        items.map { item in (passage.coders ?? [:]).mapValues { $0[item.rawValue] ?? 0 } }
      }, count: shared.count)
  }

  /// Compares coders over units of one kind, each with what its coders give it, from 0 to 3; nil where no unit has two.
  package init?(units: [[String: Int]]) {
    let shared = units.filter { $0.count > 1 }
    self.init(units: shared, count: shared.count)
  }

  private init?(units: [[String: Int]], count: Int) {
    guard count > 0 else { return nil }
    passages = count
    let names = Set(units.flatMap(\.keys)).sorted()
    kappa = names.enumerated().flatMap { place, first in
      names.dropFirst(place + 1).map { second in
        (first, second, Self.kappa(units, first, second))
      }
    }
    alpha = Self.alpha(units.map { $0.values.map { min($0, 1) } }, levels: 2)
    levelAlpha = Self.alpha(units.map { Array($0.values) }, levels: Level.allCases.count)
  }

  /// Agreement beyond chance of two readers; nil where chance alone makes them agree.
  private static func kappa(
    _ units: [[String: Int]], _ first: String, _ second: String
  ) -> Double? {
    var table = [[0.0, 0.0], [0.0, 0.0]]
    for unit in units {
      guard let one = unit[first], let other = unit[second] else { continue }
      table[min(one, 1)][min(other, 1)] += 1
    }
    let total = table.joined().reduce(0, +)
    guard total > 0 else { return nil }
    let observed = (table[0][0] + table[1][1]) / total
    let ones = [table[1][0] + table[1][1], table[0][1] + table[1][1]].map { $0 / total }
    let expected = ones[0] * ones[1] + (1 - ones[0]) * (1 - ones[1])
    return expected < 1 ? (observed - expected) / (1 - expected) : nil
  }

  /// Krippendorff's alpha with the ordinal metric, which for two levels is the nominal one.
  ///
  /// After Hayes and Krippendorff, "Answering the call for a standard reliability measure for
  /// coding data" (2007); units with one value are left out.
  private static func alpha(_ units: [[Int]], levels: Int) -> Double? {
    var coincidences = [[Double]](
      repeating: [Double](repeating: 0, count: levels), count: levels)
    for unit in units where unit.count > 1 {
      for (place, one) in unit.enumerated() {
        for (otherPlace, other) in unit.enumerated() where place != otherPlace {
          guard one < levels, other < levels else { continue }
          coincidences[one][other] += 1 / Double(unit.count - 1)
        }
      }
    }
    let marginals = coincidences.map { $0.reduce(0, +) }
    let total = marginals.reduce(0, +)
    guard total > 1 else { return nil }
    var observed = 0.0
    var expected = 0.0
    for one in 0..<levels {
      for other in 0..<levels where one != other {
        let between = marginals[min(one, other)...max(one, other)].reduce(0, +)
        let distance = between - (marginals[one] + marginals[other]) / 2
        observed += coincidences[one][other] * distance * distance
        expected += marginals[one] * marginals[other] * distance * distance
      }
    }
    return expected > 0 ? 1 - (total - 1) * observed / expected : nil
  }
}
