internal import AnalysisModel

/// Whom the plan names, each as it is written, and what it does not say of taking part.
struct StakeholderSheet {
  let plan: WorksheetPlan
  let items: Set<Item.ID>

  private var words: ReportWords { plan.words }

  func worksheet() -> Worksheet {
    Worksheet(
      code: "ws2", name: words("WS2 Stakeholders"),
      columns: [
        .actor, .sector, .mandate, .roleNow, .roleProposed, .agreement, .contact, .level, .priority,
        .note,
      ], rows: named() + plan.entries(of: items).flatMap(rows))
  }

  /// What one body is named for in the plan's tables.
  private struct Naming {
    let first: Activity
    var leads: [String] = []
    var shares: [String] = []
  }

  /// A row per text of a cell for those responsible or taking part, in the order in which they appear.
  private func named() -> [WorksheetRow] {
    var namings: [String: Naming] = [:]
    var order: [String] = []
    for activity in plan.reading.activities {
      for field in [ActivityField.responsible, .partners] where !activity.unfilled.contains(field) {
        guard let body = activity.fields[field], !body.isEmpty else { continue }
        if namings[body] == nil {
          namings[body] = Naming(first: activity)
          order.append(body)
        }
        let reference = plan.reference(of: activity)
        if field == .responsible {
          namings[body]?.leads.append(reference)
        } else {
          namings[body]?.shares.append(reference)
        }
      }
    }
    return order.compactMap { body in namings[body].map { row(body, $0) } }
  }

  private func row(_ body: String, _ naming: Naming) -> WorksheetRow {
    var roles: [String] = []
    if !naming.leads.isEmpty {
      roles.append(words("responsible for {rows}", ["rows": words.list(naming.leads)]))
    }
    if !naming.shares.isEmpty {
      roles.append(words("takes part in {rows}", ["rows": words.list(naming.shares)]))
    }
    return merged(
      plan.tail(naming.first),
      [
        .actor: .text(body, style: .quote),
        .roleNow: .text(roles.joined(separator: "\n"), style: .hint),
        .note: .text(
          words("As the cell has it; a cell may name several bodies. WS4 explains the references."),
          style: .hint),
      ])
  }

  private func rows(of entry: WorksheetEntry) -> [WorksheetRow] {
    let head: WorksheetRow = [
      .level: words.levelCell(entry.level), .priority: .number(entry.priority),
      .note: .text(
        entry.level == nil ? "\(entry.name). \(plan.unreadable)" : entry.name, style: .hint),
      .roleProposed: .text(plan.nextStep(entry), style: .hint),
    ]
    let passages = entry.contradictions.prefix(1) + entry.strongest
    guard !passages.isEmpty else { return [merged(head, plan.tail(entry), [.actor: .open])] }
    return passages.map { passage in
      merged(
        head, plan.tail(entry, passage),
        [
          .actor: passage.markers.actor.map { .text($0, style: .picked) } ?? .open,
          .roleNow: .text(passage.quote, style: .quote),
        ], passage.flags.contains(.contra) ? [.priority: .number(1)] : [:])
    }
  }
}
