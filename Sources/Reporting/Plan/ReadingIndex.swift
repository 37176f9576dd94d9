internal import AnalysisModel

/// What was read of a plan, by id; made once for all parts of its report.
struct ReadingIndex: Sendable {
  let evidence: [Evidence.ID: Evidence]
  let items: [Item.ID: ItemVerdict]
  let elements: [Element.ID: ElementVerdict]
  /// How many different passages count for an item.
  let passageCounts: [Item.ID: Int]
  /// What was looked for, of elements that nothing speaks of.
  let searches: [Element.ID: ElementSearch]
  /// How many of how many activities have what an element asks of each.
  let activityShares: [Element.ID: (having: Int, of: Int)]

  init(_ reading: PlanReading?) {
    evidence = Dictionary(
      (reading?.evidence ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    items = Dictionary(
      (reading?.items ?? []).map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
    elements = Dictionary(
      (reading?.elements ?? []).map { ($0.element, $0) }, uniquingKeysWith: { first, _ in first })
    passageCounts = Dictionary(grouping: reading?.evidence ?? [], by: \.item)
      .mapValues(\.countedPassages)
    searches = Dictionary(
      (reading?.searches ?? []).map { ($0.element, $0) }, uniquingKeysWith: { first, _ in first })
    let audit = reading?.audit ?? ActivityAudit()
    activityShares = Dictionary(
      audit.shares.map { ($0.element, ($0.activities.count, audit.activities.count)) },
      uniquingKeysWith: { first, _ in first })
  }
}
