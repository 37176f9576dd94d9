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

  /// A row per body that the audit of the plan's tables tells apart, those first that are named first.
  private func named() -> [WorksheetRow] {
    plan.reading.audit.owners.compactMap { owner -> (Int, WorksheetRow)? in
      guard let first = (owner.responsible + owner.partner).min(),
        plan.reading.activities.indices.contains(first)
      else { return nil }
      return (first, row(owner, first: plan.reading.activities[first]))
    }.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map(\.element.1)
  }

  private func row(_ owner: ActivityOwner, first: Activity) -> WorksheetRow {
    func references(_ places: [Int]) -> String {
      words.list(
        places.filter(plan.reading.activities.indices.contains).map {
          plan.reference(of: plan.reading.activities[$0])
        })
    }
    var roles: [String] = []
    if !owner.responsible.isEmpty {
      roles.append(words("responsible for {rows}", ["rows": references(owner.responsible)]))
    }
    if !owner.partner.isEmpty {
      roles.append(words("takes part in {rows}", ["rows": references(owner.partner)]))
    }
    var notes = [
      words(
        "As the plan's tables write it, one body a row; the cell quoted may name others. WS4 explains the references."
      )
    ]
    if let name = owner.fullName {
      notes.append(words("The plan explains the short name: {name}.", ["name": name]))
    }
    if !owner.departments.isEmpty {
      notes.append(
        words(
          "Parts of the body that the plan names: {parts}.",
          ["parts": owner.departments.joined(separator: "; ")]))
    }
    return merged(
      plan.tail(first),
      [
        .actor: .text(owner.name, style: .quote),
        .roleNow: .text(roles.joined(separator: "\n"), style: .hint),
        .note: .text(notes.joined(separator: " "), style: .hint),
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
