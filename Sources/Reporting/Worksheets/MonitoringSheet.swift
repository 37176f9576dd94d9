internal import AnalysisModel

/// The plan's indicators, and what it says and does not say of watching and reporting.
struct MonitoringSheet {
  let plan: WorksheetPlan
  let items: Set<Item.ID>

  private var words: ReportWords { plan.words }

  func worksheet() -> Worksheet {
    Worksheet(
      code: "ws5", name: words("WS5 Monitoring and reporting"),
      columns: [
        .indicator, .definition, .disaggregation, .dataSource, .frequency, .responsible, .reportTo,
        .publishedWhere, .value, .activityRef, .level, .priority, .note,
      ],
      rows: plan.reading.activities.compactMap(row) + plan.entries(of: items).flatMap(rows))
  }

  /// The indicator of a row of the plan's table, where it has one or leaves its cell empty.
  private func row(of activity: Activity) -> WorksheetRow? {
    let texts = [ActivityField.indicator, .output].compactMap { field in
      activity.unfilled.contains(field) ? nil : activity.fields[field]
    }.filter { !$0.isEmpty }
    let isAsked = activity.fields[.indicator] ?? activity.fields[.output] != nil
    guard !texts.isEmpty || isAsked else { return nil }
    return merged(
      plan.tail(activity),
      [
        .indicator: texts.isEmpty ? .unsaid : .text(texts.joined(separator: "\n"), style: .quote),
        .activityRef: .text(plan.reference(of: activity)),
        .note: texts.isEmpty
          ? .text(words("The plan's table states no indicator for this activity."), style: .hint)
          : .empty,
      ])
  }

  private func rows(of entry: WorksheetEntry) -> [WorksheetRow] {
    let note = [entry.name, entry.level == nil ? plan.unreadable : plan.nextStep(entry)]
    let head: WorksheetRow = [
      .level: words.levelCell(entry.level), .priority: .number(entry.priority),
      .note: .text(note.filter { !$0.isEmpty }.joined(separator: ": "), style: .hint),
    ]
    let passages = entry.contradictions.prefix(1) + entry.strongest
    guard !passages.isEmpty else {
      return [merged(head, plan.tail(entry), [.indicator: .open, .responsible: .open])]
    }
    return passages.map { passage in
      merged(
        head, plan.tail(entry, passage),
        [
          .indicator: .text(passage.markers.indicator, style: .picked),
          .frequency: .text(passage.markers.time, style: .picked),
          .responsible: .text(passage.markers.actor, style: .picked),
          .activityRef: .text(plan.activity(of: passage).map(plan.reference(of:))),
        ], passage.flags.contains(.contra) ? [.priority: .number(1)] : [:])
    }
  }
}
