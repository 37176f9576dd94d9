/// How a language writes whole numbers in words, in small letters.
///
/// What has several words, be they joined by hyphens, stands with spaces between them.
package struct NumberWords: Hashable, Sendable, Codable {
  /// What stands for a number from two up, as "five", "fifty" and "quatre vingt".
  package let values: [String: Int]
  /// What multiplies a smaller number before it and counts once without one, as "hundred".
  package let multipliers: [String: Int]
  /// What says one, and is mostly an article.
  package let ones: [String]
  /// What joins the parts of a number, as "and" in "hundred and fifty".
  package let links: [String]
  /// What joins them and is written with the word behind it, as in "خمسة وعشرون".
  package let prefixes: [String]

  package init(
    values: [String: Int] = [:], multipliers: [String: Int] = [:], ones: [String] = [],
    links: [String] = [], prefixes: [String] = []
  ) {
    self.values = values
    self.multipliers = multipliers
    self.ones = ones
    self.links = links
    self.prefixes = prefixes
  }

  package var isEmpty: Bool { self == NumberWords() }
}
