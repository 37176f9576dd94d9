/// What a plan's title or file name lets one guess where the manifest is silent.
///
/// Guesses stand in the tables with where they are from, and nowhere else.
package struct PlanGuess: Hashable, Sendable, Codable {
  package enum Source: String, Hashable, Sendable, Codable, CaseIterable {
    case title
    case fileName = "file_name"
  }

  /// A country's code.
  package struct Country: Hashable, Sendable, Codable {
    package let code: String
    package let source: Source

    package init(code: String, source: Source) {
      self.code = code
      self.source = source
    }
  }

  /// The years that a plan covers.
  package struct Period: Hashable, Sendable, Codable {
    package let start: Int
    /// Nil where one year alone is named.
    package let end: Int?
    package let source: Source

    package init(start: Int, end: Int?, source: Source) {
      self.start = start
      self.end = end
      self.source = source
    }
  }

  package let country: Country?
  package let period: Period?

  package init(country: Country?, period: Period?) {
    self.country = country
    self.period = period
  }
}
