/// The activities that lack one of the things that make a measure operational, by how the plan lacks it.
package struct ActivityLack: Hashable, Sendable, Codable {
  package enum Aspect: String, Hashable, Sendable, Codable, CaseIterable {
    case responsible, deadline, budget, indicator

    /// The fields that state it, of which the first group that a table has a column for is looked at.
    package var fields: [[ActivityField]] {
      switch self {
      case .responsible: [[.responsible]]
      case .deadline: [[.time, .start, .end]]
      case .budget: [[.budget], [.source]]
      case .indicator: [[.indicator], [.output]]
      }
    }
  }

  /// How a row lacks something.
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The table has no column for it.
    case noColumn = "no_column"
    /// The cell is empty or holds a dash.
    case empty
    /// The cell says that it is open, as in "to be determined" or "n/a".
    case undetermined
    /// The cell for the budget says that existing resources are to do, which is no budget.
    case existing
  }

  package let aspect: Aspect
  package let noColumn: [Int]
  package let empty: [Int]
  package let undetermined: [Int]
  package let existing: [Int]

  package init(
    aspect: Aspect, noColumn: [Int], empty: [Int], undetermined: [Int], existing: [Int]
  ) {
    self.aspect = aspect
    self.noColumn = noColumn
    self.empty = empty
    self.undetermined = undetermined
    self.existing = existing
  }

  package subscript(kind: Kind) -> [Int] {
    switch kind {
    case .noColumn: noColumn
    case .empty: empty
    case .undetermined: undetermined
    case .existing: existing
    }
  }

  /// All of them, in reading order.
  package var all: [Int] { (noColumn + empty + undetermined + existing).sorted() }
}
