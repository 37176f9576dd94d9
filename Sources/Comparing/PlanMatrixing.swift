package import AnalysisModel

/// Puts several plans side by side, with who goes furthest on each item.
package func matrix(of plans: [AnalyzedPlan], frameworks: [Framework]) -> PlanMatrix {
  let sides = plans.map { (plan: $0.document.plan.id, side: PlanSide($0)) }
  return PlanMatrix(
    plans: plans.map(ComparedPlan.init),
    items: frameworks.flatMap { framework in
      framework.currentItems.map { item in
        MatrixItem(
          framework: framework.id, item: item.id,
          standings: sides.map { $0.side.items[item.id].map { Standing($0) } },
          strongest: strongest(on: item, among: sides))
      }
    })
}

/// The plans whose verdict on an item nothing surpasses: by level, then by the shares of elements that are
/// operationalised, elaborated and mentioned.
private func strongest(
  on item: Item, among sides: [(plan: PlanRecord.ID, side: PlanSide)]
) -> [StrongestPlan] {
  func rank(_ side: PlanSide) -> (Int, Double, Double, Double) {
    guard let verdict = side.items[item.id] else { return (0, 0, 0, 0) }
    return (
      verdict.level.rawValue, verdict.operational, verdict.strength, verdict.comprehensiveness
    )
  }
  guard let best = sides.map({ rank($0.side) }).max(by: <), best.0 > 0 else { return [] }
  return sides.filter { rank($0.side) == best }.compactMap { plan, side in
    // A core element's passage says more of the item than another one's of the same level.
    let quotes = item.elements.compactMap { element in
      side.evidence(of: element.id).first.map { (element: element, evidence: $0) }
    }
    .sorted { left, right in
      (right.evidence.level, right.element.isCore ? 1 : 0, right.evidence.score)
        < (left.evidence.level, left.element.isCore ? 1 : 0, left.evidence.score)
    }
    guard let reading = side.reading, let quote = quotes.first,
      let verdict = side.items[item.id]
    else { return nil }
    return StrongestPlan(
      plan: plan, level: verdict.level, element: quote.element.id,
      passage: ComparedPassage(quote.evidence, in: reading))
  }
}
