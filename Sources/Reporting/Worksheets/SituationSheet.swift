internal import AnalysisModel

/// What the plan says of the situation and of the capacity there is.
struct SituationSheet {
  let plan: WorksheetPlan
  let items: Set<Item.ID>

  private var words: ReportWords { plan.words }

  func worksheet() -> Worksheet {
    Worksheet(
      code: "ws1", name: words("WS1 Situation and capacity"),
      columns: [.topic, .level, .finding, .sourceDate, .existing, .gap, .priority, .note],
      rows: plan.entries(of: items).flatMap(rows))
  }

  private func rows(of entry: WorksheetEntry) -> [WorksheetRow] {
    let head: WorksheetRow = [
      .topic: .text(entry.name), .level: words.levelCell(entry.level),
      .gap: .text(plan.gapWords(entry)), .priority: .number(entry.priority),
      .note: .text(entry.level == nil ? plan.unreadable : plan.nextStep(entry), style: .hint),
    ]
    let passages = entry.contradictions.prefix(1) + entry.quoted
    guard !passages.isEmpty else {
      return [merged(head, plan.tail(entry), [.finding: .open])]
    }
    return passages.map { passage in
      merged(
        head, plan.tail(entry, passage, origin: entry.origin),
        [.finding: .text(passage.quote, style: .quote)],
        passage.flags.contains(.contra) ? [.priority: .number(1)] : [:])
    }
  }
}
