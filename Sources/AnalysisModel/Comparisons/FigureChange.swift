/// A number that stands in the place of another in two passages that say the same, as in "30 days" for "90 days".
package struct FigureChange: Hashable, Sendable, Codable {
  /// Whether the later number is the greater one.
  package enum Direction: String, Hashable, Sendable, Codable {
    case higher, lower
  }

  /// As each passage writes it.
  package let earlier: String
  package let later: String
  /// Nil where it cannot be told, as of decimals and frequencies.
  package let direction: Direction?

  package init(earlier: String, later: String, direction: Direction? = nil) {
    self.earlier = earlier
    self.later = later
    self.direction = direction
  }
}
