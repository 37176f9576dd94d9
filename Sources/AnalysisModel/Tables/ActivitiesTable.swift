/// An activity of a plan, with the plan it stands in.
private struct ActivityRow: Sendable {
  let plan: PlanRecord.ID
  let activity: Activity
  let lacks: [ActivityLack.Aspect]
  let items: [Item.ID]
}

extension ResearchTable {
  /// A row per activity of the plans.
  static var activities: ResearchTable {
    ResearchTable(
      name: "activities", title: "Activities",
      description:
        "One row per activity of a plan: a row of its own action tables, or a measure with labelled lines, what its cells or lines say verbatim; a cross under one of several times is given by the time.",
      primaryKey: ["activity_id"], foreignKeys: [ForeignKey(["plan_id"], in: "plans")],
      indexes: [["plan_id", "page"]], columns: columns,
      rows: { plan in
        guard let reading = plan.reading else { return [] }
        return reading.activities.enumerated().map { place, activity in
          ActivityRow(
            plan: plan.document.plan.id, activity: activity,
            lacks: reading.audit.lacks(of: place), items: reading.audit.items[place] ?? [])
        }
      })
  }

  private static var columns: [TableColumn<ActivityRow>] {
    let place: [TableColumn<ActivityRow>] = [
      .string("activity_id", "Stable between runs on the same text.", isRequired: true) {
        $0.activity.id.rawValue
      },
      .plan(\.plan),
      .integer("page", "Position of the page in the file, from 1.") { $0.activity.page }.empty(
        .notApplicable),
      .list("section", "Headings above the table, outermost first.") { $0.activity.section },
    ]
    let cells: [TableColumn<ActivityRow>] = ActivityField.allCases.map { field in
      .string(field.rawValue, "\(field.meaning) Verbatim; empty where the table has none.") {
        $0.activity.fields[field]
      }.empty(.notApplicable)
    }
    let text: TableColumn<ActivityRow> = .string("text", "The row as it is quoted.") {
      $0.activity.text
    }
    let unfilled: TableColumn<ActivityRow> = .list(
      "unfilled",
      "Fields that the table has a column for, and the row leaves empty or undetermined. A field that is empty and not named here has no column."
    ) { $0.activity.unfilled.map(\.rawValue) }
    let audit: [TableColumn<ActivityRow>] = [
      .list(
        "lacks",
        "Which of responsible, deadline, budget and indicator the row lacks, for whichever reason; audit tells the reasons apart."
      ) { $0.lacks.map(\.rawValue) },
      .list("items", "Items that the row is counted evidence of.") { $0.items.map(\.rawValue) },
      .integer(
        "row_start", "Where the row begins in the document's text, in characters, as in evidence."
      ) {
        $0.activity.start
      },
      .integer("row_end", "Where it ends.") { $0.activity.end },
    ]
    return place + cells + [unfilled] + audit + TableColumn.box { $0.activity.box } + [text]
  }
}

extension ActivityField {
  /// What the cell holds, in a sentence.
  fileprivate var meaning: String {
    switch self {
    case .number: "The row's own number."
    case .objective: "The objective that the activity serves."
    case .activity: "What is to be done."
    case .responsible: "Who is responsible."
    case .partners: "Who takes part."
    case .start: "When it starts."
    case .end: "When it ends."
    case .time: "When, where the table has one column for it."
    case .budget: "What it costs."
    case .source: "Who pays."
    case .indicator: "What shows that it was done or worked."
    case .output: "What comes out of it."
    case .status: "How far it is, in the plan's words."
    case .remarks: "The plan's remarks."
    }
  }
}
