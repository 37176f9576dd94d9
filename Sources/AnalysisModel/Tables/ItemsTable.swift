/// An item of a framework in a plan.
private struct ItemRow: Sendable {
  let plan: PlanRecord.ID
  let framework: Framework.ID
  let item: Item
  /// Nil where the document failed.
  let verdict: ItemVerdict?
  let confidence: Double?
  let counts: EvidenceCounts
  let coding: PlanCoding

  /// The verdict where one can be given.
  var assessed: ItemVerdict? { verdict?.status == .notAssessable ? nil : verdict }
}

extension ResearchTable {
  /// A row per plan and item, the absent ones and those of unread documents too.
  static func items(of frameworks: [Framework]) -> ResearchTable {
    ResearchTable(
      name: "items", title: "Items",
      description: "One row per plan and item of every framework, absent ones included.",
      primaryKey: ["plan_id", "framework", "item"],
      foreignKeys: [ForeignKey(["plan_id"], in: "plans")],
      indexes: [
        ["item", "level"], ["status"],
        ["plan_id", "framework", "item", "level", "comprehensiveness"],
      ], columns: columns,
      rows: { rows(of: $0, frameworks: frameworks) })
  }

  private static func rows(of plan: AnalyzedPlan, frameworks: [Framework]) -> [ItemRow] {
    let verdicts = Dictionary(
      (plan.reading?.items ?? []).map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
    let scores = StrongestScores(plan.reading?.evidence ?? [])
    let counts = EvidenceCounts(plan.reading?.evidence ?? [])
    return frameworks.flatMap { framework in
      framework.items.map { item in
        ItemRow(
          plan: plan.document.plan.id, framework: framework.id, item: item,
          verdict: verdicts[item.id], confidence: scores.score(of: item.id), counts: counts,
          coding: plan.coding)
      }
    }
  }

  private static var columns: [TableColumn<ItemRow>] {
    [
      .plan(\.plan),
      .string("framework", "The framework's id.", isRequired: true) { $0.framework.rawValue },
      .string("item", "The item's id.", isRequired: true) { $0.item.id.rawValue },
      .string("name", "The item's name.") { $0.item.name },
      .integer(
        "level", "0 absent, 1 mentioned, 2 elaborated, 3 operationalised; empty: not assessable.",
        bounds: 0...3
      ) { $0.assessed?.level.rawValue }.ofLevels().empty(.unreadable),
      .string(
        "status", "The level in a word, or not_assessable where the text could not be read.",
        isRequired: true, allowed: Status.allCases.map(\.rawValue)
      ) { ($0.verdict?.status ?? .notAssessable).rawValue },
      .number(
        "comprehensiveness", "Share of the item's elements at level 1 or more.", bounds: 0...1
      ) { $0.assessed?.comprehensiveness }.empty(.unreadable),
      .number("strength", "Share of the item's elements at level 2 or more.", bounds: 0...1) {
        $0.assessed?.strength
      }.empty(.unreadable),
      .number("operational", "Share of the item's elements at level 3.", bounds: 0...1) {
        $0.assessed?.operational
      }.empty(.unreadable),
      .integer(
        "evidence_count", "Rows in evidence that count, at level 1 or more.", isRequired: true
      ) {
        $0.counts.counting($0.item.elements.map(\.id))
      },
      .integer(
        "discounted_count",
        "Rows in evidence that do not count, at level 0: denied, contradicted or not counted for another reason.",
        isRequired: true
      ) { $0.counts.discounted($0.item.elements.map(\.id)) },
      .number(
        "confidence",
        "The score of the strongest passage that counts; empty where there is none. It says how likely the passage is "
          + "evidence, not how likely the level is right.", bounds: 0...1
      ) { $0.confidence }.empty(.notApplicable),
      .list("flags", "Reservations, as the codebook explains them.") {
        ($0.verdict?.flags ?? []).map(\.rawValue)
      },
      .list("gaps", "What keeps the item from level 3, each as element:kind:urgency.") { row in
        (row.verdict?.gaps ?? []).map { gap in
          "\(gap.element):\(gap.kind.rawValue):\(gap.urgency.rawValue)"
        }
      },
      .human(
        "reviewed_by", "Who decided on any of its elements, in the plan or in a passage of it."
      ) { row in
        var seen: Set<String> = []
        return row.item.elements.flatMap { row.coding.reviewers(of: $0.id) }
          .filter { seen.insert($0).inserted }
      },
    ]
  }
}
