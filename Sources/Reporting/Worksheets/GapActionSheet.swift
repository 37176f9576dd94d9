internal import AnalysisModel

/// A row per element that the plan does not take to the highest level.
struct GapActionSheet {
  let plan: WorksheetPlan

  private var words: ReportWords { plan.words }

  func worksheet() -> Worksheet {
    Worksheet(
      code: "ws6", name: words("WS6 From gap to action"),
      columns: [
        .element, .level, .priority, .gapType, .missing, .proposed, .proposedLead, .leadHint,
        .reference, .expected, .note,
      ], needsQuote: true, rows: plan.entries.compactMap(row))
  }

  private func row(of entry: WorksheetEntry) -> WorksheetRow? {
    guard !entry.gaps.isEmpty, entry.isAsked || entry.level != .absent else { return nil }
    let contradiction = entry.contradictions.first
    let passage = contradiction ?? entry.strongest.first ?? entry.denials.first
    var steps = [plan.nextStep(entry)]
    if let contradiction {
      steps.insert(
        words("Remove the contradiction on {page}.", ["page": plan.pageName(contradiction.page)]),
        at: 0)
    }
    let isOpen = entry.level != nil && entry.strongest.first?.markers.actor == nil
    return merged(
      passage.map { plan.tail(entry, $0, origin: entry.origin) } ?? plan.tail(entry),
      [
        .element: .text(entry.name), .level: words.levelCell(entry.level),
        .priority: .number(contradiction == nil ? entry.priority : 1),
        .gapType: .text(plan.gapWords(entry), style: contradiction == nil ? .plain : .alert),
        .missing: entry.level == .elaborated ? missing(entry) : .empty,
        .proposed: .text(steps.filter { !$0.isEmpty }.joined(separator: " "), style: .hint),
        .proposedLead: entry.level == nil ? .empty : .open,
        .leadHint: isOpen
          ? .text(plan.leadHint(entry), style: .hint)
          : .text(entry.level == nil ? nil : plan.leadHint(entry), style: .hint),
        .reference: .text(reference(entry.element)),
        .expected: expected(entry),
        .note: entry.level == nil ? .text(plan.unreadable, style: .hint) : .empty,
      ])
  }

  private func missing(_ entry: WorksheetEntry) -> WorkbookCell {
    guard let markers = entry.strongest.first?.markers else { return .empty }
    return .text(words.list(plan.missingNames(markers)))
  }

  private func reference(_ element: Element) -> String {
    // Elements keep their sources in English; a cell has no mark for its language.
    let source =
      words.language == .english || element.source.isEmpty
      ? element.source : words("{source} (in English)", ["source": element.source])
    return element.anchors.isEmpty ? source : "\(source) [\(words.list(element.anchors))]"
  }

  /// A starter is a measure, so it takes an element to level 2; markers take a measure to level 3.
  private func expected(_ entry: WorksheetEntry) -> WorkbookCell {
    switch entry.level {
    case nil: .empty
    case .absent, .mentioned: words.levelCell(.elaborated)
    case .elaborated, .operationalised: words.levelCell(.operationalised)
    }
  }
}
