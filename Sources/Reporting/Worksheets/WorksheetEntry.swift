internal import AnalysisModel

/// An element with what the plan gives it.
struct WorksheetEntry {
  let item: Item
  let element: Element
  /// The plan's level, or nil where nothing can be said.
  let level: Level?
  /// What counts, the strongest first.
  let evidence: [Evidence]
  /// What contradicts the element.
  let contradictions: [Evidence]
  let gaps: [Gap]
  /// Whether a silence is a gap: not in a document that is about something else.
  let isAsked: Bool

  /// From 1, the most urgent, or nil where nothing is asked for.
  var priority: Int? {
    guard isAsked, level != nil else { return nil }
    return Gap.Urgency.allCases.firstIndex { urgency in gaps.contains { $0.urgency == urgency } }
      .map { $0 + 1 }
  }

  /// Up to three passages, those of the plan's own level.
  var strongest: [Evidence] { Array(evidence.filter { $0.level == level }.prefix(3)) }

  var name: String { "\(element.id) \(element.name)" }
}
