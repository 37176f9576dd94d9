/// The verdict on one element in one plan.
package struct ElementVerdict: Hashable, Sendable, Codable {
  package let framework: Framework.ID
  package let item: Item.ID
  package let element: Element.ID
  package let level: Level
  package let status: Status
  /// The plan's evidence for the element, strongest first, then in reading order.
  package let evidence: [Evidence.ID]
  /// All markers that the element's evidence states at its own level.
  package let markers: Markers
  package let ladder: CommitmentLadder
  package let flags: [Flag]

  package init(
    framework: Framework.ID, item: Item.ID, element: Element.ID, level: Level, status: Status,
    evidence: [Evidence.ID], markers: Markers, ladder: CommitmentLadder = CommitmentLadder(),
    flags: [Flag]
  ) {
    self.framework = framework
    self.item = item
    self.element = element
    self.level = level
    self.status = status
    self.evidence = evidence
    self.markers = markers
    self.ladder = ladder
    self.flags = flags
  }
}

/// The verdict on one item in one plan.
package struct ItemVerdict: Hashable, Sendable, Codable {
  package let framework: Framework.ID
  package let item: Item.ID
  package let level: Level
  package let status: Status
  /// The share of elements that are at least mentioned, from 0 to 1.
  package let comprehensiveness: Double
  /// The share of elements that are at least elaborated.
  package let strength: Double
  /// The share of elements that are operationalised.
  package let operational: Double
  /// The passages of its elements that count, each once for each element.
  package let evidenceCount: Int
  package let flags: [Flag]
  package let gaps: [Gap]

  package init(
    framework: Framework.ID, item: Item.ID, level: Level, status: Status,
    comprehensiveness: Double, strength: Double, operational: Double, evidenceCount: Int,
    flags: [Flag], gaps: [Gap]
  ) {
    self.framework = framework
    self.item = item
    self.level = level
    self.status = status
    self.comprehensiveness = comprehensiveness
    self.strength = strength
    self.operational = operational
    self.evidenceCount = evidenceCount
    self.flags = flags
    self.gaps = gaps
  }
}

/// One thing that keeps an item from its highest level.
package struct Gap: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case absent
    case declaratoryOnly = "declaratory_only"
    case noOwner = "no_owner"
    case noDeadline = "no_deadline"
    case noMoney = "no_money"
    case noIndicator = "no_indicator"
    case contradicted
    /// The text denies it, and nothing in it grants it.
    case refused
    case notVerifiable = "not_verifiable"
  }

  /// How urgently to mend it, in the verbs that monitoring bodies grade by.
  package enum Urgency: String, Hashable, Sendable, Codable, CaseIterable {
    case urge, consider, invite
  }

  package let kind: Kind
  package let element: Element.ID
  package let urgency: Urgency

  package init(kind: Kind, element: Element.ID, urgency: Urgency) {
    self.kind = kind
    self.element = element
    self.urgency = urgency
  }
}
