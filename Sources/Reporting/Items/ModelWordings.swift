internal import AnalysisModel

/// The strongest passages on each element over all plans of a run, gathered a plan at a time.
///
/// Only so many are kept as a page shows, so that memory does not grow with the plans.
package struct ModelWordings: Sendable {
  /// How many examples an element gets.
  private static let limit = 3

  private struct Examples {
    /// Of different countries.
    var byCountry: [ModelPassage] = []
    /// Of different plans, for elements on which few countries speak.
    var byPlan: [ModelPassage] = []
  }

  private var examples: [Element.ID: Examples] = [:]

  /// Nothing yet; plans are added one by one.
  package init() {}

  /// Takes what a plan says best.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - frameworks: The frameworks; a plan about something else is no example for them.
  ///   - link: The plan as links reach it from the folder of item pages.
  ///   - words: The language of the pages.
  mutating func add(
    _ plan: AnalyzedPlan, frameworks: [Framework], link: PlanLink?, _ words: ReportWords
  ) {
    guard let reading = plan.reading else { return }
    let fitting = Set(
      frameworks.filter { reading.subjects.isAbout($0.subject) }.map(\.id))
    var strongest: [Element.ID: Evidence] = [:]
    for evidence in reading.evidence
    where evidence.level >= .elaborated && evidence.flags.isEmpty
      && fitting.contains(evidence.framework)
    {
      if let known = strongest[evidence.element],
        (known.level.rawValue, known.score) >= (evidence.level.rawValue, evidence.score)
      {
        continue
      }
      strongest[evidence.element] = evidence
    }
    for (element, evidence) in strongest {
      let passage = ModelPassage(
        plan: plan.document.plan.id,
        planTitle: plan.document.plan.title ?? reading.title ?? plan.document.plan.id.rawValue,
        planLanguage: reading.language, country: plan.document.plan.country, evidence: evidence,
        page: evidence.page.map { reading.pages.name(of: $0, format: reading.format, words) },
        address: link?.address(
          page: evidence.page, anchor: evidence.anchor, format: reading.format))
      var known = examples[element] ?? Examples()
      Self.insert(passage, into: &known.byCountry) { $0.country ?? $0.plan.rawValue }
      Self.insert(passage, into: &known.byPlan) { $0.plan.rawValue }
      examples[element] = known
    }
  }

  /// The examples of an element, of as many countries as there are.
  func passages(of element: Element.ID) -> [ModelPassage] {
    guard let known = examples[element] else { return [] }
    let further = known.byPlan.filter { passage in
      !known.byCountry.contains { $0.evidence.quote == passage.evidence.quote }
    }
    return Array((known.byCountry + further).prefix(Self.limit))
  }

  /// Puts a passage in its place, once for each key and for each quote.
  private static func insert(
    _ passage: ModelPassage, into list: inout [ModelPassage], by key: (ModelPassage) -> String
  ) {
    func isTwin(_ other: ModelPassage) -> Bool {
      key(other) == key(passage) || other.evidence.quote == passage.evidence.quote
    }
    // One may have its place and another its words.
    guard list.allSatisfy({ !isTwin($0) || passage.beats($0) }) else { return }
    list.removeAll(where: isTwin)
    let place = list.firstIndex { passage.beats($0) } ?? list.endIndex
    guard place < limit else { return }
    list.insert(passage, at: place)
    if list.count > limit { list.removeLast() }
  }
}
