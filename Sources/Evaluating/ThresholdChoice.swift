/// A threshold for scores, chosen on some sources and tried on others.
package struct ThresholdChoice: Sendable {
  /// The threshold that is best over all sources.
  package let threshold: Double
  /// The figures when each source is judged at the threshold that is best over the others.
  package let crossValidated: Evaluation

  /// Chooses the threshold with the highest micro-F1; of equally good ones the lowest, as a miss
  /// is worse than a passage too many to look at.
  package init(_ judged: JudgedPairs, seed: UInt64 = 1) {
    let thresholds = Self.candidates(judged.pairs)
    // By group and threshold, so that leaving one group out is a subtraction.
    var counts: [String: [Counts]] = [:]
    for pair in judged.pairs {
      var own = counts[pair.group] ?? thresholds.map { _ in Counts() }
      for (index, threshold) in thresholds.enumerated() {
        own[index] += pair.counts(from: threshold)
      }
      counts[pair.group] = own
    }
    func best(leavingOut group: String?) -> Double {
      var sums = thresholds.map { _ in Counts() }
      for (name, own) in counts where name != group {
        for index in sums.indices { sums[index] += own[index] }
      }
      let scores = sums.map { $0.f1 ?? 0 }
      let highest = scores.max() ?? 0
      return scores.firstIndex(of: highest).map { thresholds[$0] } ?? 0
    }
    threshold = best(leavingOut: nil)
    var choices: [String: Double] = [:]
    for group in counts.keys { choices[group] = best(leavingOut: group) }
    crossValidated = Evaluation(
      judged.pairs.map { ($0, choices[$0.group] ?? 0) }, seed: seed)
  }

  /// Zero and every score that occurs, ascending.
  private static func candidates(_ pairs: [JudgedPair]) -> [Double] {
    Set(pairs.compactMap(\.prediction?.score) + [0]).sorted()
  }
}
