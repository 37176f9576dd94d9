/// Several plans side by side.
package struct PlanMatrix: Hashable, Sendable, Codable {
  package let plans: [ComparedPlan]
  package let items: [MatrixItem]

  package init(plans: [ComparedPlan], items: [MatrixItem]) {
    self.plans = plans
    self.items = items
  }
}

/// An item over the plans of a matrix.
package struct MatrixItem: Hashable, Sendable, Codable {
  package let framework: Framework.ID
  package let item: Item.ID
  /// In the plans' order; nil where a plan has no verdict.
  package let standings: [Standing?]
  /// The plans that go furthest, more than one where nothing tells them apart; empty where none says anything.
  package let strongest: [StrongestPlan]

  package init(
    framework: Framework.ID, item: Item.ID, standings: [Standing?], strongest: [StrongestPlan]
  ) {
    self.framework = framework
    self.item = item
    self.standings = standings
    self.strongest = strongest
  }
}

/// A plan that goes furthest on an item, with its strongest passage.
package struct StrongestPlan: Hashable, Sendable, Codable {
  package let plan: PlanRecord.ID
  package let level: Level
  package let element: Element.ID
  package let passage: ComparedPassage

  package init(plan: PlanRecord.ID, level: Level, element: Element.ID, passage: ComparedPassage) {
    self.plan = plan
    self.level = level
    self.element = element
    self.passage = passage
  }
}
