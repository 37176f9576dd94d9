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
    /// Every cell of several columns for periods is without text: what is shaded or marked there is drawn and was not read.
    case drawn
  }

  package let aspect: Aspect
  package let noColumn: [Int]
  package let empty: [Int]
  package let undetermined: [Int]
  package let existing: [Int]
  /// These are not known to lack it.
  package let drawn: [Int]
  /// Those of `noColumn` whose other cells state it in words, as "Train 500 guards" states a target.
  package let inText: [Int]

  package init(
    aspect: Aspect, noColumn: [Int], empty: [Int], undetermined: [Int], existing: [Int],
    drawn: [Int] = [], inText: [Int] = []
  ) {
    self.aspect = aspect
    self.noColumn = noColumn
    self.empty = empty
    self.undetermined = undetermined
    self.existing = existing
    self.drawn = drawn
    self.inText = inText
  }

  package subscript(kind: Kind) -> [Int] {
    switch kind {
    case .noColumn: noColumn
    case .empty: empty
    case .undetermined: undetermined
    case .existing: existing
    case .drawn: drawn
    }
  }

  /// All that lack it, in reading order.
  package var all: [Int] { (noColumn + empty + undetermined + existing).sorted() }
}

extension ActivityLack {
  /// Readings that were kept before drawn cells and words were told apart have none.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      aspect: try values.decode(Aspect.self, forKey: .aspect),
      noColumn: try values.decode([Int].self, forKey: .noColumn),
      empty: try values.decode([Int].self, forKey: .empty),
      undetermined: try values.decode([Int].self, forKey: .undetermined),
      existing: try values.decodeIfPresent([Int].self, forKey: .existing) ?? [],
      drawn: try values.decodeIfPresent([Int].self, forKey: .drawn) ?? [],
      inText: try values.decodeIfPresent([Int].self, forKey: .inText) ?? [])
  }
}
