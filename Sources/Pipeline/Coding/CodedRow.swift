internal import AnalysisModel

/// What one row of a filled sheet or table says.
struct CodedRow: Hashable {
  let plan: PlanRecord.ID
  let passage: PassageAnchor?
  /// The words that the coder marked, where they are not the passage as a whole.
  var marked: String?
  let levels: [Element.ID: Level]
  let covered: [Framework.ID]
  let coder: String
  let reason: String?
}
