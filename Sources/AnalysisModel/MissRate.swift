/// How much the lexicons miss, from a random sample of the passages in which they found nothing.
package struct MissRate: Hashable, Sendable, Codable {
  /// The passages of the sample that somebody looked at, and those of them that hold something.
  package let looked: Int
  package let missed: Int
  /// All passages in which nothing was found, and all in which something was.
  package let silent: Int
  package let found: Int
  /// By item, how many of the sample hold it.
  package let items: [String: Int]

  package init(looked: Int, missed: Int, silent: Int, found: Int, items: [String: Int]) {
    self.looked = looked
    self.missed = missed
    self.silent = silent
    self.found = found
    self.items = items
  }

  /// The share of silent passages that hold something; nil where nobody has looked.
  package var rate: Double? { looked == 0 ? nil : Double(missed) / Double(looked) }

  package var interval: Interval? { Interval.share(missed, of: looked) }

  /// Of the passages that hold something, the share that was found, taking every found one as right; with the interval that
  /// follows from the miss rate's.
  package var recall: (value: Double, interval: Interval)? {
    guard let rate, let interval, found > 0 else { return nil }
    func share(_ rate: Double) -> Double {
      Double(found) / (Double(found) + rate * Double(silent))
    }
    return (share(rate), Interval(low: share(interval.high), high: share(interval.low)))
  }
}
