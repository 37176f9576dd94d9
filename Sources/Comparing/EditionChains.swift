package import AnalysisModel

/// The plans of a run that are editions of each other, each with the one before, in the order of the run.
///
/// - Returns: The pairs whose plans are both there, and the ids that `edition_of` names and no plan has.
package func editions(
  of plans: [PlanRecord]
) -> (pairs: [(earlier: PlanRecord.ID, later: PlanRecord.ID)], missing: [PlanRecord.ID]) {
  let known = Set(plans.map(\.id))
  var pairs: [(earlier: PlanRecord.ID, later: PlanRecord.ID)] = []
  var missing: [PlanRecord.ID] = []
  for plan in plans {
    guard let earlier = plan.editionOf.map(PlanRecord.ID.init(rawValue:)), earlier != plan.id
    else { continue }
    if known.contains(earlier) {
      pairs.append((earlier, plan.id))
    } else {
      missing.append(earlier)
    }
  }
  return (pairs, missing)
}
