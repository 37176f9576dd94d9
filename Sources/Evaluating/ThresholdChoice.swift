/// A threshold for scores, chosen on some sources and tried on others.
package struct ThresholdChoice: Sendable {
  /// The threshold that is best over all sources.
  package let threshold: Double
  /// The figures when each source is judged at the threshold that is best over the others.
  package let crossValidated: Evaluation

  /// Chooses the threshold with the highest micro-F1.
  package init(_ judged: JudgedPairs, seed: UInt64 = 1) {
    threshold = Self.best(for: judged.pairs, leastPrecision: 0)
    var choices: [String: Double] = [:]
    for group in Set(judged.pairs.map(\.group)) {
      choices[group] = Self.best(
        for: judged.pairs.filter { $0.group != group }, leastPrecision: 0)
    }
    crossValidated = Evaluation(
      judged.pairs.map { ($0, choices[$0.group] ?? 0) }, seed: seed)
  }

  /// The threshold with the best F1 among those that have a precision, or among all where none has; of equally good ones the
  /// lowest, as a miss is worse than a passage too many to look at.
  static func best(for pairs: [JudgedPair], leastPrecision: Double) -> Double {
    var best: (threshold: Double, isPrecise: Bool, f1: Double)?
    for threshold in Set(pairs.compactMap(\.prediction?.score) + [0]).sorted() {
      var counts = Counts()
      for pair in pairs { counts += pair.counts(from: threshold) }
      let isPrecise = (counts.precision ?? 0) >= leastPrecision
      let f1 = counts.f1 ?? 0
      let isBetter =
        best.map { isPrecise == $0.isPrecise ? f1 > $0.f1 : isPrecise } ?? true
      if isBetter { best = (threshold, isPrecise, f1) }
    }
    return best?.threshold ?? 0
  }
}
