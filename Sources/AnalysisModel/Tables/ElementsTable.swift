/// An element of a framework in a plan.
private struct ElementRow: Sendable {
  let plan: PlanRecord.ID
  let framework: Framework.ID
  let item: Item.ID
  let element: Element
  /// Nil where the document failed.
  let verdict: ElementVerdict?
  let confidence: Double?
  let counts: EvidenceCounts
  let coding: PlanCoding

  /// The verdict where one can be given.
  var assessed: ElementVerdict? { verdict?.status == .notAssessable ? nil : verdict }

  /// The markers of the strongest passage where it states a measure: what a mention names is on no rung, so that none of these
  /// is told beside a rung that is missing.
  var measured: Markers? { assessed.map { $0.level < .elaborated ? Markers() : $0.markers } }
}

extension ResearchTable {
  /// A row per plan and element, the absent ones and those of unread documents too.
  static func elements(of frameworks: [Framework]) -> ResearchTable {
    ResearchTable(
      name: "elements", title: "Elements",
      description: "One row per plan and checkable element of every item, absent ones included.",
      primaryKey: ["plan_id", "framework", "element"],
      foreignKeys: [ForeignKey(["plan_id", "framework", "item"], in: "items")],
      indexes: [["element", "level"]], columns: columns,
      rows: { rows(of: $0, frameworks: frameworks) })
  }

  private static func rows(of plan: AnalyzedPlan, frameworks: [Framework]) -> [ElementRow] {
    let verdicts = Dictionary(
      (plan.reading?.elements ?? []).map { ($0.element, $0) },
      uniquingKeysWith: { first, _ in first })
    let scores = StrongestScores(plan.reading?.evidence ?? [])
    let counts = EvidenceCounts(plan.reading?.evidence ?? [])
    return frameworks.flatMap { framework in
      framework.items.flatMap { item in
        item.elements.map { element in
          ElementRow(
            plan: plan.document.plan.id, framework: framework.id, item: item.id, element: element,
            verdict: verdicts[element.id], confidence: scores.score(of: element.id),
            counts: counts, coding: plan.coding)
        }
      }
    }
  }

  private static var columns: [TableColumn<ElementRow>] {
    [
      .plan(\.plan),
      .string("framework", "The framework's id.", isRequired: true) { $0.framework.rawValue },
      .string("item", "The item's id.", isRequired: true) { $0.item.rawValue },
      .string("element", "The element's id.", isRequired: true) { $0.element.id.rawValue },
      .string("name", "The element's name.") { $0.element.name },
      .boolean("is_core", "Whether the item's level rests on the element.", isRequired: true) {
        $0.element.isCore
      },
      .integer(
        "level", "0 absent, 1 mentioned, 2 elaborated, 3 operationalised; empty: not assessable.",
        bounds: 0...3
      ) { $0.assessed?.level.rawValue }.ofLevels().empty(.unreadable),
      .string(
        "status", "The level in a word, or not_assessable where the text could not be read.",
        isRequired: true, allowed: Status.allCases.map(\.rawValue)
      ) { ($0.verdict?.status ?? .notAssessable).rawValue },
      .integer(
        "evidence_count", "Rows in evidence that count, at level 1 or more.", isRequired: true
      ) {
        $0.counts.counting([$0.element.id])
      },
      .integer(
        "discounted_count",
        "Rows in evidence that do not count, at level 0: denied, contradicted or not counted for another reason.",
        isRequired: true
      ) { $0.counts.discounted([$0.element.id]) },
      .number(
        "confidence",
        "The score of the strongest passage that counts, from the weights of its terms; empty where "
          + "there is none. Not calibrated: no probability that the level is right.", bounds: 0...1
      ) { $0.confidence }.empty(.notApplicable),
      .boolean(
        "has_actor", "Whether the strongest passage states a measure and names a responsible body."
      ) { $0.measured.map { $0.actor != nil } }.empty(.unreadable),
      .boolean(
        "has_time",
        "Whether the strongest passage states a measure and names a deadline or frequency."
      ) { $0.measured.map { $0.time != nil } }.empty(.unreadable),
      .boolean(
        "has_budget",
        "Whether the strongest passage states a measure and names money and its source."
      ) { $0.measured.map { $0.budget != nil } }.empty(.unreadable),
      .boolean(
        "has_indicator",
        "Whether the strongest passage states a measure and names an indicator, target or output."
      ) { $0.measured.map { $0.indicator != nil } }.empty(.unreadable),
      .list(
        "missing_rungs",
        "The rungs of commitment that no passage stands on, lowest first; a body, deadline, budget or indicator of the strongest measure is on its rung."
      ) {
        $0.assessed.map { $0.ladder.missing.map(\.rawValue) } ?? []
      },
      .list("flags", "Reservations, as the codebook explains them.") {
        ($0.verdict?.flags ?? []).map(\.rawValue)
      },
      .humanLevel { $0.coding.view(of: $0.element.id, in: $0.framework) },
      .human("reviewed_by", "Who decided on the element, in the plan or in a passage of it.") {
        $0.coding.reviewers(of: $0.element.id)
      },
    ]
  }
}
