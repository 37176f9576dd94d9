/// The stretch that holds a figure with 95 % confidence.
package struct Interval: Hashable, Sendable, Codable {
  package let low: Double
  package let high: Double

  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The interval of a share by Wilson's score, which holds for small samples too.
  ///
  /// - Returns: nil for an empty sample.
  package static func share(_ part: Int, of whole: Int) -> Interval? {
    guard whole > 0 else { return nil }
    // The 97.5th percentile of the normal distribution.
    let z = 1.959964
    let n = Double(whole)
    let share = Double(part) / n
    let centre = share + z * z / (2 * n)
    let spread = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    return Interval(
      low: max(0, (centre - spread) / scale), high: min(1, (centre + spread) / scale))
  }
}
