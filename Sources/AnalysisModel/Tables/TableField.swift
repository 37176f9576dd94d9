/// What one column of a research table holds.
package struct TableField: Hashable, Sendable {
  /// The types that every format of the tables knows.
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case string, integer, number, boolean, date
  }

  /// In snake case.
  package let name: String
  package let kind: Kind
  package let description: String
  /// Whether every row has a value.
  package let isRequired: Bool
  /// The values that may stand in the cell; empty where any may.
  package let allowed: [String]
  /// The smallest and largest figure that may stand in the cell.
  package let bounds: ClosedRange<Double>?
  /// What the figures measure, as in "byte"; nil for bare numbers.
  package var unit: String?
  /// Why a cell may be empty, where that has one reason that can be named.
  package var missing: MissingReason?
  /// The form of the texts, as a regular expression that the whole text matches.
  package var pattern: String?
  /// What the figures are called, where each stands for a word, ascending.
  package var labels: [Label] = []

  /// What a figure stands for.
  package struct Label: Hashable, Sendable {
    package let value: Int
    package let name: String
  }

  package init(
    name: String, kind: Kind, description: String, isRequired: Bool = false, allowed: [String] = [],
    bounds: ClosedRange<Double>? = nil
  ) {
    self.name = name
    self.kind = kind
    self.description = description
    self.isRequired = isRequired
    self.allowed = allowed
    self.bounds = bounds
  }
}
