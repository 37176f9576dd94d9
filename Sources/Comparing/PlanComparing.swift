package import AnalysisModel

/// Holds a later plan against an earlier one: an edition against the one before, or one country against another.
///
/// `numbers` says by the codes of languages how they write numbers in words; where one is missing, only digits are compared.
/// `grants` says how they tell how much is granted; where one is missing, that is not compared.
package func compare(
  _ earlier: AnalyzedPlan, _ later: AnalyzedPlan, frameworks: [Framework],
  numbers: [String: NumberWords] = [:], grants: [String: GrantWords] = [:]
) -> PlanComparison {
  let plans = (ComparedPlan(earlier), ComparedPlan(later))
  var alignment: ReadingAlignment?
  if let left = earlier.reading, let right = later.reading,
    left.language.primary == right.language.primary
  {
    let language = left.language.primary.rawValue
    alignment = ReadingAlignment(
      left, right, numbers: numbers[language] ?? NumberWords(),
      grants: grants[language] ?? GrantWords())
  }
  let sides = (PlanSide(earlier), PlanSide(later))
  let items = frameworks.flatMap { framework in
    framework.currentItems.map { item in
      let elements = item.currentElements.map { element in
        ElementComparing(earlier: sides.0, later: sides.1, alignment: alignment)
          .change(of: element)
      }
      // Nothing is left of the item, and what there was is not only left out.
      let isDenied = elements.contains { $0.verdict.change == .contradicted }
      let after = sides.1.items[item.id].map { Standing($0) }
      return ItemChange(
        framework: framework.id, item: item.id,
        verdict: sides.0.change(
          from: sides.0.items[item.id].map { Standing($0) },
          to: isDenied && after?.level == .absent ? after?.denied : after, of: sides.1),
        elements: elements)
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
  /// By the text of the passage.
  private let frequencies: [String: String]

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
    frequencies = Dictionary(
      (plan.reading?.evidence ?? []).compactMap { evidence in
        evidence.markers.time.map { (evidence.quote, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// What there is for an element, the strongest first; with what does not count at the end.
  func evidence(of element: Element.ID) -> [Evidence] {
    (elements[element]?.evidence ?? []).compactMap { evidence[$0] }
  }

  func standing(on element: Element.ID) -> Standing? {
    elements[element].map { Standing($0, evidence: evidence(of: element)) }
  }

  /// How often or by when a passage says that a thing is done, whatever element it is evidence for.
  func frequency(of passage: PassageRecord) -> String? { frequencies[passage.text] }

  func change(from earlier: Standing?, to later: Standing?, of other: PlanSide) -> VerdictChange {
    VerdictChange(
      earlier: earlier, later: later, isEarlierWhole: isWhole, isLaterWhole: other.isWhole)
  }
}
