/// What the lexicons made of one item in labelled passages.
package struct ItemMeasure: Hashable, Sendable, Codable {
  /// Passages that the program and the readers gave the item.
  package let right: Int
  /// Passages that only the program gave it.
  package let wrong: Int
  /// Passages that only the readers gave it.
  package let missed: Int

  package init(right: Int, wrong: Int, missed: Int) {
    self.right = right
    self.wrong = wrong
    self.missed = missed
  }
}
