internal import AnalysisModel

/// What the plan's activities cost, as it states it, with room to work the costs out.
struct BudgetSheet {
  let plan: WorksheetPlan
  let items: Set<Item.ID>

  private var words: ReportWords { plan.words }

  func worksheet() -> Worksheet {
    Worksheet(
      code: "ws4", name: words("WS4 Budget"),
      columns: [.activityRef, .costLine, .planCost, .unitCost, .quantity]
        + WorksheetColumn.years(yearCount) + [.source, .secured, .level, .priority, .note],
      rows: plan.reading.activities.map(row) + plan.entries(of: items).flatMap(rows))
  }

  /// The years of the plan's period where the manifest states it, three otherwise.
  private var yearCount: Int {
    guard let start = year(plan.document.plan.periodStart),
      let end = year(plan.document.plan.periodEnd), end >= start
    else { return 3 }
    return min(end - start + 1, 5)
  }

  private func year(_ text: String?) -> Int? { text.flatMap { Int($0.prefix(4)) } }

  private func row(of activity: Activity) -> WorksheetRow {
    func cell(_ field: ActivityField) -> WorkbookCell {
      guard let text = activity.fields[field], !text.isEmpty, !activity.unfilled.contains(field)
      else { return .empty }
      return .text(text, style: .quote)
    }
    var cost = cell(.budget)
    if cost != .empty, let text = activity.fields[.budget] {
      cost = .text(plan.cost(text, of: activity), style: .quote)
    }
    let what = activity.fields[.activity].flatMap { $0.isEmpty ? nil : $0 }
    return merged(
      plan.tail(activity),
      [
        .activityRef: .text(plan.reference(of: activity)),
        .costLine: .text(what ?? activity.fields[.objective], style: .quote),
        .planCost: cost == .empty ? .unsaid : cost, .source: cell(.source),
        .note: cost == .empty
          ? .text(words("The plan's table states no cost for this activity."), style: .hint)
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
    guard !passages.isEmpty else { return [merged(head, plan.tail(entry), [.costLine: .open])] }
    return passages.map { passage in
      merged(
        head, plan.tail(entry, passage),
        [
          .activityRef: .text(plan.activity(of: passage).map(plan.reference(of:))),
          .costLine: .text(passage.quote, style: .quote),
          .planCost: passage.markers.budget.map {
            .text(plan.cost($0, of: plan.activity(of: passage)), style: .picked)
          } ?? .unsaid,
        ], passage.flags.contains(.contra) ? [.priority: .number(1)] : [:])
    }
  }
}
