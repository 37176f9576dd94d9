internal import AnalysisModel

/// Whether each measure for children is in the plan.
struct ChildrenSheet {
  let plan: WorksheetPlan
  let items: Set<Item.ID>

  private var words: ReportWords { plan.words }

  func worksheet() -> Worksheet {
    Worksheet(
      code: "ws7", name: words("WS7 Children and CSEC"),
      columns: [
        .area, .element, .present, .participation, .safeguards, .action, .priority, .note,
      ], needsQuote: true, rows: plan.entries(of: items).flatMap(rows))
  }

  private func rows(of entry: WorksheetEntry) -> [WorksheetRow] {
    let head: WorksheetRow = [
      .area: .text("\(entry.item.id) \(entry.item.name)"), .element: .text(entry.name),
      .present: words.levelCell(entry.level), .priority: .number(entry.priority),
      .action: .text(plan.nextStep(entry), style: .hint),
      .note: .text(entry.level == nil ? plan.unreadable : plan.gapWords(entry), style: .hint),
    ]
    let passages = entry.contradictions.prefix(1) + entry.quoted
    guard !passages.isEmpty else { return [merged(head, plan.tail(entry))] }
    return passages.map { passage in
      merged(
        head, plan.tail(entry, passage, origin: entry.origin),
        passage.flags.contains(.contra) ? [.priority: .number(1)] : [:])
    }
  }
}
