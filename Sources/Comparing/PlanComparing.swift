package import AnalysisModel

/// Holds a later plan against an earlier one: an edition against the one before, or one country against another.
package func compare(
  _ earlier: AnalyzedPlan, _ later: AnalyzedPlan, frameworks: [Framework]
) -> PlanComparison {
  let plans = (ComparedPlan(earlier), ComparedPlan(later))
  var alignment: ReadingAlignment?
  if let left = earlier.reading, let right = later.reading,
    left.language.primary == right.language.primary
  {
    alignment = ReadingAlignment(left, right)
  }
  let sides = (PlanSide(earlier), PlanSide(later))
  let items = frameworks.flatMap { framework in
    framework.currentItems.map { item in
      ItemChange(
        framework: framework.id, item: item.id,
        verdict: sides.0.change(
          from: sides.0.items[item.id].map { Standing($0) },
          to: sides.1.items[item.id].map { Standing($0) }, of: sides.1),
        elements: item.currentElements.map { element in
          ElementComparing(earlier: sides.0, later: sides.1, alignment: alignment)
            .change(of: element)
        })
    }
  }
  return PlanComparison(
    earlier: plans.0, later: plans.1, isAligned: alignment != nil,
    passages: alignment?.counts, items: items,
    activities: compareActivities(earlier, later))
}

/// What is looked up of one of two plans.
struct PlanSide {
  let reading: PlanReading?
  let isWhole: Bool
  let items: [Item.ID: ItemVerdict]
  let elements: [Element.ID: ElementVerdict]
  private let evidence: [Evidence.ID: Evidence]

  init(_ plan: AnalyzedPlan) {
    reading = plan.reading
    isWhole = !(plan.reading?.pages.contains { $0.state == .unreadable } ?? true)
    items = Dictionary(
      (plan.reading?.items ?? []).map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
    elements = Dictionary(
      (plan.reading?.elements ?? []).map { ($0.element, $0) },
      uniquingKeysWith: { first, _ in first })
    evidence = Dictionary(
      (plan.reading?.evidence ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What there is for an element, the strongest first; with what does not count at the end.
  func evidence(of element: Element.ID) -> [Evidence] {
    (elements[element]?.evidence ?? []).compactMap { evidence[$0] }
  }

  func change(from earlier: Standing?, to later: Standing?, of other: PlanSide) -> VerdictChange {
    VerdictChange(
      earlier: earlier, later: later, isEarlierWhole: isWhole, isLaterWhole: other.isWhole)
  }
}
