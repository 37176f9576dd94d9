internal import AnalysisModel

/// A plan's strongest passage on an element, as an example of how to word it.
struct ModelPassage: Hashable, Sendable {
  let plan: PlanRecord.ID
  let planTitle: String
  let planLanguage: LanguageTag
  let country: String?
  let evidence: Evidence
  /// The page as a reader looks it up.
  let page: String?
  /// Where the passage stands in the plan, from the folder of item pages.
  let address: String?

  /// Whether it makes the better example: the higher level, more of what makes a measure operational, the better score.
  func beats(_ other: ModelPassage) -> Bool {
    let (own, others) = (evidence, other.evidence)
    return (own.level.rawValue, 4 - own.markers.missing.count, own.score)
      > (others.level.rawValue, 4 - others.markers.missing.count, others.score)
  }
}
