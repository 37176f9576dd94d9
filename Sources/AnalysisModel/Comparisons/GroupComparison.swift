/// Groups of plans side by side, as regions, countries or years.
package struct GroupComparison: Hashable, Sendable, Codable {
  /// What the plans are grouped by.
  package let columns: [String]
  /// By their values.
  package let groups: [PlanGroup]
  /// Plans of which nothing can be said, or that are about something else; they are in no figure.
  package let leftOut: [ComparedPlan]

  package init(columns: [String], groups: [PlanGroup], leftOut: [ComparedPlan]) {
    self.columns = columns
    self.groups = groups
    self.leftOut = leftOut
  }
}

/// The plans that agree in the columns.
package struct PlanGroup: Hashable, Sendable, Codable {
  /// In the order of the columns; nil where the manifest says nothing.
  package let values: [String?]
  package let plans: [PlanRecord.ID]
  package let frameworks: [GroupShares]

  package init(values: [String?], plans: [PlanRecord.ID], frameworks: [GroupShares]) {
    self.values = values
    self.plans = plans
    self.frameworks = frameworks
  }
}

/// How far the plans of a group take a framework.
package struct GroupShares: Hashable, Sendable, Codable {
  package let framework: Framework.ID
  /// The share of the framework's items at each status, as the mean over the plans.
  package let shares: StatusShares
  package let items: [ItemTally]

  package init(framework: Framework.ID, shares: StatusShares, items: [ItemTally]) {
    self.framework = framework
    self.shares = shares
    self.items = items
  }
}

/// Shares that add up to 1; what is not assessable is a share of its own and never one of absence.
package struct StatusShares: Hashable, Sendable, Codable {
  package let operationalised: Double
  package let elaborated: Double
  package let mentioned: Double
  package let absent: Double
  package let notAssessable: Double

  /// Divides counts by their sum.
  package init(_ share: (Status) -> Double) {
    operationalised = share(.operationalised)
    elaborated = share(.elaborated)
    mentioned = share(.mentioned)
    absent = share(.absent)
    notAssessable = share(.notAssessable)
  }

  package subscript(status: Status) -> Double {
    switch status {
    case .operationalised: operationalised
    case .elaborated: elaborated
    case .mentioned: mentioned
    case .absent: absent
    case .notAssessable: notAssessable
    }
  }
}

/// How many plans of a group stand at each status of an item.
package struct ItemTally: Hashable, Sendable, Codable {
  package let item: Item.ID
  package let counts: [StatusCount]

  package init(item: Item.ID, counts: [StatusCount]) {
    self.item = item
    self.counts = counts
  }
}

/// How many plans stand at a status.
package struct StatusCount: Hashable, Sendable, Codable {
  package let status: Status
  package let plans: Int

  package init(status: Status, plans: Int) {
    self.status = status
    self.plans = plans
  }
}
