/// The action tables of two plans side by side.
package struct ActivityComparison: Hashable, Sendable, Codable {
  /// Why the tables cannot be held against each other.
  package enum Obstacle: String, Hashable, Sendable, Codable {
    case language
    /// In one of the plans no activities were found; its measures may stand in prose.
    case noneInEarlier = "none_in_earlier"
    case noneInLater = "none_in_later"
    case noneInEither = "none_in_either"
    /// One of the plans could not be read or assessed.
    case unread
  }

  package let obstacle: Obstacle?
  /// In the order of the later plan, then what was dropped in the order of the earlier one.
  package let changes: [ActivityChange]

  package init(obstacle: Obstacle?, changes: [ActivityChange]) {
    self.obstacle = obstacle
    self.changes = changes
  }
}

/// A measure and its counterpart in the other plan.
package struct ActivityChange: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case added, changed, dropped, unchanged
  }

  package let kind: Kind
  package let similarity: Double?
  package let earlier: Activity?
  package let later: Activity?
  /// Whether the measure stands under another objective.
  package let hasMoved: Bool
  package let fields: [ActivityFieldChange]

  package init(
    kind: Kind, similarity: Double?, earlier: Activity?, later: Activity?, hasMoved: Bool,
    fields: [ActivityFieldChange]
  ) {
    self.kind = kind
    self.similarity = similarity
    self.earlier = earlier
    self.later = later
    self.hasMoved = hasMoved
    self.fields = fields
  }
}

/// A field of a measure that says something else now; nil where it is empty or undetermined.
package struct ActivityFieldChange: Hashable, Sendable, Codable {
  package let field: ActivityField
  package let earlier: String?
  package let later: String?

  package init(field: ActivityField, earlier: String?, later: String?) {
    self.field = field
    self.earlier = earlier
    self.later = later
  }
}
