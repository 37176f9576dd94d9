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
  /// What refuses the element or admits that it is lacking, where nothing counts for it.
  let denials: [Evidence]
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

  /// What quotes are shown for it: those of its level, or what denies it.
  var quoted: [Evidence] { strongest.isEmpty ? Array(denials.prefix(1)) : strongest }

  /// Where the row of a quote comes from: what only denies the element leaves a gap.
  var origin: WorksheetOrigin {
    guard strongest.isEmpty && contradictions.isEmpty else { return .plan }
    return level == nil ? .human : .gap
  }

  var name: String { "\(element.id) \(element.name)" }
}
