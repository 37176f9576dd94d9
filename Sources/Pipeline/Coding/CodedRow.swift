internal import AnalysisModel

/// What one row of a filled sheet or table says.
struct CodedRow: Hashable {
  let plan: PlanRecord.ID
  let passage: PassageAnchor?
  let levels: [Element.ID: Level]
  let covered: [Framework.ID]
  let coder: String
  let reason: String?
}
