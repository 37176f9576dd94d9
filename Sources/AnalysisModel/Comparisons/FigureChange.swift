/// A number that stands in the place of another in two passages that say the same, as in "30 days" for "90 days".
package struct FigureChange: Hashable, Sendable, Codable {
  /// As each passage writes it.
  package let earlier: String
  package let later: String

  package init(earlier: String, later: String) {
    self.earlier = earlier
    self.later = later
  }
}
