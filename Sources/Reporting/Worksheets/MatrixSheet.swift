internal import AnalysisModel

/// Every element as an objective with its activities, filled as far as the plan goes.
struct MatrixSheet {
  private let plan: WorksheetPlan
  private var words: ReportWords { plan.words }

  static let columns: [WorksheetColumn] = [
    .element, .activity, .level, .goal, .objective, .lead, .leadHint, .partners, .targetGroup,
    .start, .end, .resources, .cost, .source, .output, .indicator, .baseline, .target,
    .verification, .risks, .priority, .percent, .remarks,
  ]

  init(_ plan: WorksheetPlan) { self.plan = plan }

  func worksheet() -> Worksheet {
    let linked = Set(
      plan.entries.flatMap { entry in
        entry.strongest.compactMap {
          entry.level ?? .absent >= .elaborated ? plan.activity(of: $0)?.id : nil
        }
      })
    let rows =
      plan.entries.flatMap(rows(of:))
      + plan.reading.activities.filter { !linked.contains($0.id) }.map(row(of:))
    return Worksheet(
      code: "ws3", name: words("WS3 Objectives and activities"), columns: Self.columns,
      heldColumns: 2, pagesAcross: 3, rows: ContradictoryDuplicates(words).flagged(rows))
  }

  private func rows(of entry: WorksheetEntry) -> [WorksheetRow] {
    let contradictions = entry.contradictions.prefix(3).map { contradiction(entry, $0) }
    let rows: [WorksheetRow] =
      switch entry.level {
      case nil: [unknown(entry)]
      // The contradiction's row carries the first step.
      case .absent: entry.isAsked && contradictions.isEmpty ? [silent(entry)] : []
      case .mentioned: entry.strongest.prefix(1).map { commitment(entry, $0) }
      case .elaborated, .operationalised: entry.strongest.map { measure(entry, $0) }
      }
    return contradictions + rows
  }

  private func head(_ entry: WorksheetEntry) -> WorksheetRow {
    [
      .element: .text(entry.name), .level: words.levelCell(entry.level),
      .objective: .text(entry.element.definition), .priority: .number(entry.priority),
    ]
  }

  private func unknown(_ entry: WorksheetEntry) -> WorksheetRow {
    merged(
      head(entry), plan.tail(entry), [.remarks: .text(plan.unreadable, style: .hint)])
  }

  private func silent(_ entry: WorksheetEntry) -> WorksheetRow {
    let denial = entry.denials.first
    let remark =
      denial == nil
      ? words("No passage found; the activity is a suggestion.")
      : words("The plan refuses or lacks it: see the quote. The activity is a suggestion.")
    return merged(
      head(entry), denial.map { plan.tail(entry, $0, origin: .gap) } ?? plan.tail(entry),
      [
        .activity: .text(entry.element.starter, style: .hint), .lead: .open,
        .leadHint: .text(plan.leadHint(entry), style: .hint),
        .remarks: .text(remark, style: .hint),
      ])
  }

  private func commitment(_ entry: WorksheetEntry, _ evidence: Evidence) -> WorksheetRow {
    merged(
      head(entry), plan.tail(entry, evidence),
      [
        .activity: .text(plan.nextStep(entry), style: .hint), .lead: .open,
        .leadHint: .text(plan.leadHint(entry), style: .hint),
        .remarks: .text(evidence.quote, style: .quote),
      ])
  }

  private func contradiction(_ entry: WorksheetEntry, _ evidence: Evidence) -> WorksheetRow {
    let step =
      entry.level == .absent && entry.isAsked ? " \(entry.element.starter)" : ""
    let activity = words(
      "Remove the contradiction on {page}.", ["page": plan.pageName(evidence.page)])
    return merged(
      head(entry), plan.tail(entry, evidence),
      [
        .activity: .text(activity + step, style: .hint), .lead: .open,
        .leadHint: .text(plan.leadHint(entry), style: .hint), .priority: .number(1),
        .remarks: .text(
          words("The plan contradicts the element: see the quote."), style: .alert),
      ])
  }

  /// The plan's own measure; what it lacks is a question mark where the level says that something is missing.
  private func measure(_ entry: WorksheetEntry, _ evidence: Evidence) -> WorksheetRow {
    let isComplete = entry.level == .operationalised
    let activity = plan.activity(of: evidence)
    var row = merged(
      head(entry), activity.map(cells) ?? [.activity: .text(evidence.quote, style: .quote)],
      plan.tail(entry, evidence))
    func fill(_ column: WorksheetColumn, _ marker: String?, besides other: WorksheetColumn? = nil) {
      let isFilled = [column, other].contains { $0.flatMap { row[$0] } ?? .empty != .empty }
      if !isFilled, let marker {
        row[column] = .text(marker, style: .picked)
      } else if !isFilled, !isComplete {
        row[column] = .unsaid
      }
    }
    fill(.lead, evidence.markers.actor)
    fill(.end, evidence.markers.time, besides: .start)
    fill(
      .cost, evidence.markers.budget.map { plan.cost($0, of: activity) }, besides: .source)
    fill(.indicator, evidence.markers.indicator, besides: .output)
    if row[.objective] == nil { row[.objective] = .text(entry.element.definition) }
    var remarks = activity?.fields[.remarks].map { [$0] } ?? []
    if let status = activity?.fields[.status], !status.isEmpty {
      remarks.append(words("Status in the plan: {status}", ["status": status]))
    }
    if evidence.markers.isBudgetUnspecified {
      remarks.append(words("The plan says that money will be found, not where."))
    }
    let flags = evidence.flags.filter { $0 != .contra }
    if !flags.isEmpty { remarks.append(words.list(flags.map { $0.words(words) })) }
    row[.remarks] = .text(remarks.filter { !$0.isEmpty }.joined(separator: "\n"), style: .hint)
    return row
  }

  /// A row of the plan's table that no element rests on.
  private func row(of activity: Activity) -> WorksheetRow {
    merged(
      cells(activity), plan.tail(activity),
      [
        .remarks: .text(
          words("A row of the plan's own table that no element's level rests on."), style: .hint)
      ])
  }

  /// The plan's own cells.
  private func cells(_ activity: Activity) -> WorksheetRow {
    var row: WorksheetRow = [:]
    func take(_ column: WorksheetColumn, _ field: ActivityField) {
      guard let text = activity.fields[field], !text.isEmpty,
        !activity.unfilled.contains(field), row[column] == nil
      else { return }
      row[column] = .text(
        field == .budget ? plan.cost(text, of: activity) : text, style: .quote)
    }
    take(.activity, .activity)
    take(.objective, .objective)
    take(.lead, .responsible)
    take(.partners, .partners)
    if row[.partners] == nil, let bodies = plan.bodies(of: activity) {
      row[.lead] = .text(bodies.leads, style: .quote)
      row[.partners] = .text(bodies.partners, style: .quote)
    }
    take(.start, .start)
    take(.end, .end)
    take(.end, .time)
    take(.cost, .budget)
    take(.source, .source)
    take(.output, .output)
    take(.indicator, .indicator)
    if row[.activity] == nil, let objective = row[.objective] { row[.activity] = objective }
    if let heading = activity.section.last { row[.goal] = .text(heading, style: .quote) }
    return row
  }
}

/// Rows put together; what comes later stands.
func merged(_ rows: WorksheetRow...) -> WorksheetRow {
  rows.reduce(into: [:]) { all, row in all.merge(row) { _, later in later } }
}
