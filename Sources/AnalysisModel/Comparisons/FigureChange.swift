/// A number that stands in the place of another in two passages that say the same, as in "30 days" for "90 days".
package struct FigureChange: Hashable, Sendable, Codable {
  /// Whether the later number is the greater one, or the later frequency the rarer one.
  package enum Direction: String, Hashable, Sendable, Codable {
    case higher, lower, oftener, rarer

    /// Whether there is less of the thing.
    package var isLess: Bool { self == .lower || self == .rarer }
  }

  /// As each passage writes it.
  package let earlier: String
  package let later: String
  /// Nil where it cannot be told, as of decimals and dates.
  package let direction: Direction?

  package init(earlier: String, later: String, direction: Direction? = nil) {
    self.earlier = earlier
    self.later = later
    self.direction = direction
  }
}
