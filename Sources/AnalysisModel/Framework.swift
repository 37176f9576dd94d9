/// A published set of principles that plans are held against.
package struct Framework: Identifiable, Hashable, Sendable, Codable {
  package typealias ID = Identifier<Framework>

  package let id: ID
  package let title: String
  /// A name short enough for a column head, as in "OSCE".
  package let shortTitle: String
  /// The publication that the items come from.
  package let source: String
  /// The version of this description of the framework.
  package let version: String
  /// Where the subject must be present for the framework to make sense, in words; may be empty.
  package let scope: String
  /// What a document must be about for its every sentence to count, or nil where any may be.
  package let subject: Subject.ID?
  package let items: [Item]
  /// The SHA-256 digest of `framework.yaml`.
  package let digest: String

  package init(
    id: ID, title: String, shortTitle: String, source: String, version: String, scope: String,
    subject: Subject.ID?, items: [Item], digest: String
  ) {
    self.id = id
    self.title = title
    self.shortTitle = shortTitle
    self.source = source
    self.version = version
    self.scope = scope
    self.subject = subject
    self.items = items
    self.digest = digest
  }
}

/// One principle or proposal area.
package struct Item: Identifiable, Hashable, Sendable, Codable {
  package typealias ID = Identifier<Item>

  package let id: ID
  package let name: String
  package let definition: String
  package let source: String
  package let relations: [Relation]
  /// What a text would say that contradicts the item, in words.
  package let contraIndicators: [String]
  package let elements: [Element]
  /// The worksheets that its elements stand in, each once.
  package let worksheets: [WorksheetTopic]
  package let isDeprecated: Bool

  package init(
    id: ID, name: String, definition: String, source: String, relations: [Relation],
    contraIndicators: [String], elements: [Element], worksheets: [WorksheetTopic] = [],
    isDeprecated: Bool = false
  ) {
    self.id = id
    self.name = name
    self.definition = definition
    self.source = source
    self.relations = relations
    self.contraIndicators = contraIndicators
    self.elements = elements
    self.worksheets = worksheets
    self.isDeprecated = isDeprecated
  }
}

/// A checkable part of an item.
package struct Element: Identifiable, Hashable, Sendable, Codable {
  package typealias ID = Identifier<Element>

  package let id: ID
  package let name: String
  package let definition: String
  /// Whether the item's level rests on this element.
  package let isCore: Bool
  package let source: String
  /// Short codes of the provisions that say the same in checkable form, as in "P6" or "HP7".
  package let anchors: [String]
  /// A neutral sentence that starts a worksheet row where the plan is silent.
  package let starter: String
  package let relations: [Relation]
  /// Caps that differ from the rubric's for sections of a role.
  package let caps: [SectionRole: Level]
  /// The cells of an action table that are the element's own, where what is done is not said in the activity.
  package let cells: Set<ActivityField>
  /// The cells, its own too, that have to be filled for an activity to have what the element asks of each; empty where it
  /// asks no such thing.
  package let filled: Set<ActivityField>
  /// What measures have to be there for, where the element asks for measures of several kinds together.
  package let together: [MeasureGroup]
  package let isDeprecated: Bool

  package init(
    id: ID, name: String, definition: String, isCore: Bool, source: String, anchors: [String],
    starter: String, relations: [Relation] = [], caps: [SectionRole: Level] = [:],
    cells: Set<ActivityField> = [], filled: Set<ActivityField> = [],
    together: [MeasureGroup] = [], isDeprecated: Bool = false
  ) {
    self.id = id
    self.name = name
    self.definition = definition
    self.isCore = isCore
    self.source = source
    self.anchors = anchors
    self.starter = starter
    self.relations = relations
    self.caps = caps
    self.cells = cells.union(filled)
    self.filled = filled
    self.together = together
    self.isDeprecated = isDeprecated
  }
}

/// How one item or element stands to another, of any framework.
package struct Relation: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case same
    case partOf = "part_of"
    case related
  }

  package let kind: Kind
  /// The id of an item or element.
  package let target: String

  package init(kind: Kind, target: String) {
    self.kind = kind
    self.target = target
  }
}
