/// A share with the interval that holds it with 95 % confidence, where one is known.
package struct MeasuredShare: Hashable, Sendable, Codable {
  package let value: Double
  package let interval: Interval?

  package init(value: Double, interval: Interval?) {
    self.value = value
    self.interval = interval
  }
}
