/// What a decision says of one element.
private struct DecisionRow: Sendable {
  let placed: PlacedDecision
  /// Nil where the coder looked and found nothing.
  let element: Element.ID?
  /// The passage as it stands now.
  let passage: PassageRecord?

  var decision: HumanDecision { placed.decision }
}

extension ResearchTable {
  /// A row per decision of a person and element that it names, those that no longer fit the text too.
  ///
  /// - Parameter strays: Decisions on plans that are not among the documents.
  /// - Returns: The table.
  static func decisions(strays: [PlacedDecision]) -> ResearchTable {
    ResearchTable(
      name: "decisions", title: "Human decisions",
      description:
        "One row per decision of a person and element that it names; all are kept, also those that a later one replaces and those that no longer fit the text.",
      primaryKey: ["decision_id"], indexes: [["plan_id", "element"]], columns: columns,
      fixedRows: { strays.flatMap { rows(of: $0, in: nil) } },
      rows: { plan in
        plan.coding.decisions.flatMap { rows(of: $0, in: plan.reading) }
      })
  }

  private static func rows(of placed: PlacedDecision, in reading: PlanReading?) -> [DecisionRow] {
    let passage = placed.passage.flatMap { index -> PassageRecord? in
      guard let reading, reading.passages.indices.contains(index) else { return nil }
      return reading.passages[index]
    }
    let elements = placed.decision.levels.keys.sorted()
    return (elements.isEmpty ? [nil] : elements.map(Optional.some)).map {
      DecisionRow(placed: placed, element: $0, passage: passage)
    }
  }

  private static var columns: [TableColumn<DecisionRow>] {
    [
      .string("decision_id", "The decision's number and the element.", isRequired: true) {
        "D\($0.decision.number)/\($0.element?.rawValue ?? "none")"
      },
      .string("plan_id", "The plan, as it was called then.", isRequired: true) {
        $0.decision.plan.rawValue
      },
      .string("element", "The element's id; empty where the coder looked and found nothing.") {
        $0.element?.rawValue
      },
      .integer("page", "The page that the coder saw.") { $0.decision.passage?.page },
      .string("quote", "The passage that the coder saw; empty for the plan as a whole.") {
        $0.decision.passage?.quote
      },
      .string(
        "marked", "The words that the coder marked, where they are not the passage as a whole."
      ) { $0.decision.marked },
      .integer("level", "What the coder gives: 0 rejects.", bounds: 0...3) { row in
        row.element.flatMap { row.decision.levels[$0]?.rawValue }
      }.ofLevels(),
      .integer("machine_level", "What the machine gave then; empty: nothing.", bounds: 0...3) {
        row in row.element.flatMap { row.decision.machineLevels[$0]?.rawValue }
      },
      .integer("former_level", "What the same coder had given before.", bounds: 0...3) { row in
        row.element.flatMap { row.decision.formerLevels[$0]?.rawValue }
      },
      .string("coder", "Who decided.", isRequired: true) { $0.decision.coder },
      .string("decided_at", "When it came in, ISO 8601 in UTC.", isRequired: true) {
        $0.decision.time
      },
      .string("reason", "Why, in the coder's words.") { $0.decision.reason },
      .boolean("is_final", "Whether it settles what coders see differently.", isRequired: true) {
        $0.decision.isFinal
      },
      .list("covered", "Frameworks of which the coder looked for every element.") {
        $0.decision.covered.map(\.rawValue)
      },
      .string(
        "placement",
        "whole_plan; same: the passage stands in the text; reworded: in other words; passage_gone, plan_gone: it no longer fits.",
        isRequired: true, allowed: PlacedDecision.Placement.allCases.map(\.rawValue)
      ) { $0.placed.placement.rawValue },
      .number("similarity", "How alike the passage is to the one decided on.", bounds: 0...1) {
        $0.placed.similarity
      },
      .integer("current_page", "Where the passage stands now.") { $0.passage?.page },
      .string("current_quote", "The passage as it is now.") { $0.passage?.text },
      .string("source", "The file that it came in with.", isRequired: true) {
        $0.decision.source
      },
    ]
  }
}
