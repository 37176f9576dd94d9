/// One figure of the audit of a plan's activities.
private struct AuditRow: Sendable {
  let plan: PlanRecord.ID
  let measure: String
  var name = ""
  let value: Double
  var activities: [Activity.ID] = []
}

extension ResearchTable {
  /// A row per figure of the audit of each plan's own activities.
  static var audit: ResearchTable {
    ResearchTable(
      name: "audit", title: "Audit of the activities",
      description:
        "One row per figure on a plan's own activities: what activities lack, who answers for them, what they cost, which objectives stand without one, and which items they serve.",
      primaryKey: ["plan_id", "measure", "name"],
      foreignKeys: [ForeignKey(["plan_id"], in: "plans")], indexes: [["measure"]],
      columns: [
        .plan(\.plan),
        .string("measure", AuditRow.meanings, isRequired: true, allowed: AuditRow.measures) {
          $0.measure
        },
        .string(
          "name",
          "What the figure is of: how something is lacking, a body, an objective, a currency with a source or year, a reason, an item.",
          isRequired: true
        ) { $0.name.isEmpty ? "all" : $0.name },
        .number("value", "The figure: a number of activities, or an amount of money.") {
          $0.value
        },
        .list("activities", "The activities, as in activities.activity_id.") {
          $0.activities.map(\.rawValue)
        },
      ], rows: AuditRow.rows)
  }
}

extension AuditRow {
  static let measures =
    ["activities", "timetable_rows"] + ActivityLack.Aspect.allCases.map { "no_\($0.rawValue)" } + [
      "indicator_in_text", "responsible", "partner", "no_lead", "objectives", "orphan_objective",
      "unstated_objective", "budget", "budget_stated", "budget_by_source", "budget_by_year",
      "budget_not_summed",
      "item", "no_item",
    ]

  static let meanings =
    "activities: those looked at; timetable_rows: rows left out, since they only say when; no_...: activities that lack it, by how (no_column, empty, undetermined, existing resources), and drawn, where its columns for periods have no text and may be shaded; indicator_in_text: those of no_indicator no_column whose words state a target; responsible, partner: activities of a body; no_lead: several bodies answer, none leads; objectives: those stated; orphan_objective: stands without an activity; unstated_objective: activities under an objective that the text does not state; budget...: sums of the amounts that are sure; budget_stated: the total that the plan itself states; budget_not_summed: cells that no sum holds; item: activities that serve it, or whose cells prove it, as names of partners do; no_item: activities that serve none."

  static func rows(of plan: AnalyzedPlan) -> [AuditRow] {
    guard let reading = plan.reading, !reading.audit.activities.isEmpty else { return [] }
    let audit = reading.audit
    func row(
      _ measure: String, _ name: String = "", value: Double? = nil, _ places: [Int] = []
    )
      -> AuditRow
    {
      AuditRow(
        plan: plan.document.plan.id, measure: measure, name: name,
        value: value ?? Double(places.count),
        // A reading kept on disk may have been damaged there.
        activities: places.filter(reading.activities.indices.contains)
          .map { reading.activities[$0].id })
    }
    func money(_ hundredths: Int) -> Double { Double(hundredths) / 100 }
    var rows = [
      row("activities", value: Double(audit.activities.count)),
      row("timetable_rows", "", audit.timetable),
    ]
    for lack in audit.lacks {
      rows += ActivityLack.Kind.allCases.filter { $0 != .drawn || !lack.drawn.isEmpty }.map {
        row("no_\(lack.aspect.rawValue)", $0.rawValue, lack[$0])
      }
    }
    rows += audit.lacks.filter { $0.aspect == .indicator }.map {
      row("indicator_in_text", "", $0.inText)
    }
    rows += audit.owners.filter { !$0.responsible.isEmpty }.map {
      row("responsible", $0.name, $0.responsible)
    }
    rows += audit.owners.filter { !$0.partner.isEmpty }.map { row("partner", $0.name, $0.partner) }
    rows.append(row("no_lead", "", audit.withoutLead))
    rows.append(row("objectives", value: Double(audit.objectives.statedCount)))
    rows += audit.objectives.orphans.map { row("orphan_objective", $0.text) }
    for (objective, places) in Dictionary(
      grouping: audit.objectives.unstated.keys.sorted(),
      by: { audit.objectives.unstated[$0] ?? "" }
    ).sorted(by: { ($0.value.first ?? 0) < ($1.value.first ?? 0) }) {
      rows.append(row("unstated_objective", objective, places))
    }
    func currency(_ name: String) -> String { name.isEmpty ? "currency not stated" : name }
    rows += audit.budget.sums { _ in 0 }.map {
      row("budget", currency($0.currency), value: money($0.hundredths), $0.activities)
    }
    rows += [audit.budget.total].compactMap(\.self).map {
      row("budget_stated", currency($0.currency), value: money($0.hundredths))
    }
    rows += audit.budget.sums(by: \.source).map {
      row(
        "budget_by_source",
        "\(currency($0.currency)); \($0.key.isEmpty ? "source not stated" : $0.key)",
        value: money($0.hundredths), $0.activities)
    }
    rows += audit.budget.sums { $0.year ?? 0 }.map {
      row(
        "budget_by_year",
        "\(currency($0.currency)); \($0.key == 0 ? "year not stated" : "\($0.key)")",
        value: money($0.hundredths), $0.activities)
    }
    for reason in UnsummedBudget.Reason.allCases {
      let cells = audit.budget.unsummed.filter { $0.reason == reason }
      guard !cells.isEmpty else { continue }
      rows.append(row("budget_not_summed", reason.rawValue, cells.flatMap(\.activities)))
    }
    for verdict in reading.items {
      rows.append(
        row(
          "item", verdict.item.rawValue,
          audit.activities.filter {
            audit.items[$0, default: []].contains(verdict.item)
              || audit.itemsOfCells[$0, default: []].contains(verdict.item)
          }))
    }
    rows.append(row("no_item", "", audit.servingNone))
    return unique(rows)
  }

  /// The first of rows of one key: an objective may be stated twice.
  private static func unique(_ rows: [AuditRow]) -> [AuditRow] {
    var seen: Set<[String]> = []
    return rows.filter { seen.insert([$0.measure, $0.name]).inserted }
  }
}
