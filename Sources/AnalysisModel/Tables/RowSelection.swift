/// Which rows of the tables are asked for.
package struct RowSelection: Hashable, Sendable {
  /// The plans; every plan where none is named.
  package let plans: [PlanRecord.ID]
  /// The frameworks; every framework where none is named.
  package let frameworks: [Framework.ID]

  package init(plans: [PlanRecord.ID] = [], frameworks: [Framework.ID] = []) {
    self.plans = plans
    self.frameworks = frameworks
  }

  /// Every row.
  package static let all = RowSelection()

  package var isEverything: Bool { plans.isEmpty && frameworks.isEmpty }

  /// The values that a table's columns must have one of; rows of tables without such a column stand for all plans.
  package func conditions(on table: ResearchTable) -> [(column: String, values: [String])] {
    let names = Set(table.fields.map(\.name))
    return [
      (column: "plan_id", values: plans.map(\.rawValue)),
      (column: "framework", values: frameworks.map(\.rawValue)),
    ].filter { names.contains($0.column) && !$0.values.isEmpty }
  }
}
