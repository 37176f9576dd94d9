package import AnalysisModel
internal import Foundation

/// Fits the scores to what readers say, by logistic regression.
package struct ScoringFit: Sendable {
  /// The model fitted to all sources, with the threshold that is best over them.
  package let model: ScoringModel
  /// The figures when each source is judged by a model and a threshold from the others.
  package let crossValidated: Evaluation
  /// How far the scores of the left-out sources are from what came true, as the mean over ten bands of scores of
  /// the distance between score and share, weighted by how many fall into each (expected calibration error).
  package let calibrationError: Double

  /// The strength of the pull towards zero, in the unit of one pair: with a few hundred pairs it
  /// keeps a feature that only a handful have from deciding alone.
  private static let ridge = 2.0
  private static let steps = 30

  private struct Row {
    /// The features after a leading 1 for the intercept.
    let values: [Double]
    /// Where the values are not zero.
    let filled: [Int]
    let isRight: Bool

    init(_ values: [Double], isRight: Bool) {
      self.values = values
      filled = values.indices.filter { values[$0] != 0 }
      self.isRight = isRight
    }
  }

  /// Fits the predictions of a labelled set.
  ///
  /// - Parameters:
  ///   - judged: Pairs whose predictions were made without a threshold.
  ///   - basis: What the set is, for the model's file.
  ///   - leastPrecision: Of the thresholds with at least this precision the one with the best F1 is taken.
  ///   - seed: The seed of the intervals' drawing.
  package init(_ judged: JudgedPairs, basis: String, leastPrecision: Double, seed: UInt64 = 1) {
    let groups = Set(judged.pairs.map(\.group)).sorted()
    let coefficients = Self.fit(judged.pairs)
    let threshold = Self.threshold(judged.pairs, coefficients, leastPrecision)
    model = ScoringModel(
      intercept: Self.rounded(coefficients[0]),
      weights: Dictionary(
        uniqueKeysWithValues: zip(
          ScoringFeature.allCases, coefficients.dropFirst().map(Self.rounded))),
      threshold: threshold, basis: basis)
    var scored: [(pair: JudgedPair, threshold: Double)] = []
    for group in groups {
      let others = judged.pairs.filter { $0.group != group }
      let fitted = Self.fit(others)
      let limit = Self.threshold(others, fitted, leastPrecision)
      for pair in judged.pairs where pair.group == group {
        scored.append((pair.rescored { Self.score($0, fitted) }, limit))
      }
    }
    crossValidated = Evaluation(scored, seed: seed)
    calibrationError = Self.calibrationError(scored.map(\.pair))
  }

  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

  private static func values(_ features: ScoringFeatures) -> [Double] {
    [1] + ScoringFeature.allCases.map { features[$0] }
  }

  private static func score(_ features: ScoringFeatures, _ coefficients: [Double]) -> Double {
    let sum = zip(values(features), coefficients).reduce(0) { $0 + $1.0 * $1.1 }
    return rounded(1 / (1 + exp(-sum)))
  }

  /// Newton's method on the penalised likelihood; the intercept is not pulled.
  private static func fit(_ pairs: [JudgedPair]) -> [Double] {
    let rows = pairs.compactMap { pair in
      pair.prediction.map { Row(values($0.features), isRight: pair.label != nil) }
    }
    let count = ScoringFeature.allCases.count + 1
    var coefficients = [Double](repeating: 0, count: count)
    for _ in 0..<steps {
      var gradient = coefficients.enumerated().map { $0.offset == 0 ? 0 : -ridge * $0.element }
      var curvature = (0..<count).map { row in
        (0..<count).map { $0 == row ? (row == 0 ? 1e-6 : ridge) : 0 }
      }
      for row in rows {
        let sum = zip(row.values, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
        let chance = 1 / (1 + exp(-sum))
        let slope = chance * (1 - chance)
        for one in row.filled {
          gradient[one] += ((row.isRight ? 1 : 0) - chance) * row.values[one]
          for other in row.filled {
            curvature[one][other] += slope * row.values[one] * row.values[other]
          }
        }
      }
      let step = solution(of: curvature, gradient)
      for index in 0..<count { coefficients[index] += step[index] }
      if step.allSatisfy({ abs($0) < 1e-9 }) { break }
    }
    return coefficients
  }

  /// Gaussian elimination with partial pivoting; the matrix is positive definite.
  private static func solution(of matrix: [[Double]], _ right: [Double]) -> [Double] {
    let count = right.count
    var rows = zip(matrix, right).map { $0 + [$1] }
    for column in 0..<count {
      let pivot = (column..<count).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      rows.swapAt(column, pivot)
      guard rows[column][column] != 0 else { continue }
      for row in 0..<count where row != column {
        let factor = rows[row][column] / rows[column][column]
        for place in column...count { rows[row][place] -= factor * rows[column][place] }
      }
    }
    return (0..<count).map { rows[$0][$0] == 0 ? 0 : rows[$0][count] / rows[$0][$0] }
  }

  private static func threshold(
    _ pairs: [JudgedPair], _ coefficients: [Double], _ leastPrecision: Double
  ) -> Double {
    ThresholdChoice.best(
      for: pairs.map { $0.rescored { score($0, coefficients) } }, leastPrecision: leastPrecision)
  }

  private static func calibrationError(_ pairs: [JudgedPair]) -> Double {
    var bands = [(count: Int, right: Int, score: Double)](repeating: (0, 0, 0), count: 10)
    for pair in pairs {
      guard let score = pair.prediction?.score else { continue }
      let band = min(Int(score * 10), 9)
      bands[band].count += 1
      bands[band].right += pair.label == nil ? 0 : 1
      bands[band].score += score
    }
    let total = bands.reduce(0) { $0 + $1.count }
    guard total > 0 else { return 0 }
    return bands.reduce(0) { $0 + abs($1.score - Double($1.right)) } / Double(total)
  }
}

extension JudgedPair {
  /// The pair with another score, made of the same facts.
  fileprivate func rescored(_ score: (ScoringFeatures) -> Double) -> JudgedPair {
    JudgedPair(
      passage: passage, group: group, language: language, item: item, label: label,
      prediction: prediction.map {
        ItemPrediction(
          item: $0.item, level: $0.level, score: score($0.features), features: $0.features)
      })
  }
}
