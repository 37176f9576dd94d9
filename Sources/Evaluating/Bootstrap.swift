package import AnalysisModel

/// Draws groups again and again with replacement, for the spread of any figure over them.
package struct Bootstrap: Sendable {
  /// Enough for the second digit of a 95 % interval.
  package static let draws = 1000

  private let seed: UInt64

  package init(seed: UInt64) { self.seed = seed }

  /// The interval of a figure over counts by group; nil where most draws have no such figure.
  package func interval(
    of groups: [Counts], figure: (Counts) -> Double?
  ) -> Interval? {
    // One group drawn from itself has no spread to show.
    guard groups.count > 1 else { return nil }
    var generator = SeededGenerator(seed: seed)
    var figures: [Double] = []
    for _ in 0..<Self.draws {
      var sum = Counts()
      for _ in groups { sum += groups[Int.random(in: groups.indices, using: &generator)] }
      if let value = figure(sum) { figures.append(value) }
    }
    guard figures.count > Self.draws / 2 else { return nil }
    figures.sort()
    let tail = Int((Double(figures.count) * 0.025).rounded())
    return Interval(low: figures[tail], high: figures[figures.count - 1 - tail])
  }
}
