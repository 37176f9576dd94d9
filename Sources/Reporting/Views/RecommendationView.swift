internal import AnalysisModel

/// What should be mended in one element, and how urgently.
struct RecommendationView: TemplateView {
  /// What is named before what in a summary.
  enum Tier: CaseIterable {
    /// An element that the text contradicts.
    case denied
    /// An element that the text refuses, as a service that is cut by name: that is no silence.
    case refused
    /// A core element that nothing speaks of.
    case urgent
    /// A core element that is named only, or whose measure lacks a marker.
    case weakCore
    /// Another element that nothing speaks of.
    case absent
    case other
  }

  let urgency: Gap.Urgency
  let element: Element
  let gaps: [Gap.Kind]
  /// Whether passages were found for the element, if only some that do not count.
  let hasPassages: Bool
  /// The lowest rung that an element with passages does not reach, as a reader sees it; nil without passages, and where the text
  /// speaks against the element, which no further rung would mend.
  let nextRung: String?
  private let words: ReportWords

  /// A recommendation per element with gaps, the most urgent first, then in the item's order.
  static func all(
    of item: Item, gaps: [Gap], elements: [Element.ID: ElementVerdict], _ words: ReportWords
  ) -> [RecommendationView] {
    let byElement = Dictionary(
      grouping: gaps.filter { $0.kind != .notVerifiable }, by: \.element)
    let all = item.elements.compactMap { element -> RecommendationView? in
      guard let gaps = byElement[element.id] else { return nil }
      let ranks = Gap.Urgency.allCases
      guard let urgency = ranks.first(where: { rank in gaps.contains { $0.urgency == rank } })
      else { return nil }
      return RecommendationView(
        urgency: urgency, element: element, gaps: gaps.map(\.kind),
        hasPassages: elements[element.id]?.evidence.isEmpty == false,
        nextRung: gaps.contains { $0.kind == .contradicted || $0.kind == .refused }
          ? nil : elements[element.id].flatMap { Self.nextRung(of: $0, words) }, words: words)
    }
    return Gap.Urgency.allCases.flatMap { urgency in all.filter { $0.urgency == urgency } }
  }

  private static func nextRung(of verdict: ElementVerdict, _ words: ReportWords) -> String? {
    guard verdict.level > .absent else { return nil }
    return verdict.ladder.missing.first { $0 != .mention && $0 != .aim }?.words(words)
  }

  var tier: Tier {
    if gaps.contains(.contradicted) { return .denied }
    if gaps.contains(.refused) { return .refused }
    if urgency == .urge { return .urgent }
    if gaps.contains(.absent) { return .absent }
    return isCore ? .weakCore : .other
  }

  /// The place of the gravest gap, from 0, among the kinds.
  var severity: Int {
    let order: [[Gap.Kind]] = [
      [.contradicted], [.refused], [.absent], [.declaratoryOnly], [.noOwner], [.noDeadline],
      [.noMoney], [.noIndicator], [.notVerifiable],
    ]
    return order.firstIndex { $0.contains(where: gaps.contains) } ?? order.count
  }

  var isCore: Bool { element.isCore }

  /// Whether the frameworks say that the two ask for the same thing, or one for a part of what the other asks.
  func isSame(as other: RecommendationView) -> Bool {
    func names(_ one: Element, _ another: Element) -> Bool {
      one.relations.contains { $0.kind != .related && $0.target == another.id.rawValue }
    }
    return names(element, other.element) || names(other.element, element)
  }

  /// Whether the element is silent, so that a first sentence helps.
  private var needsStart: Bool {
    !element.starter.isEmpty
      && gaps.contains { $0 == .absent || $0 == .refused || $0 == .declaratoryOnly }
  }

  private var gapWords: String {
    // A contradiction says more than that nothing else was found, or that what stands against it lacks an owner.
    let told = gaps.contains(.contradicted) ? [.contradicted] : gaps
    return words.list(
      told.map { gap in
        gap == .absent && hasPassages ? words("no passage that counts") : gap.words(words)
      })
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "verb": urgency.rawValue
    case "verbWord": words(urgency.rawValue)
    case "forElement": "\(element.id) \(element.name)"
    case "gapWords": gapWords
    // On paper the table beneath says that nothing was found, a line each.
    case "gapStyle": gaps == [.absent] && !hasPassages ? "gap plain" : "gap"
    case "hasNextRung": nextRung != nil
    case "nextRung": nextRung
    case "hasNextStep": !element.starter.isEmpty
    case "firstWords": needsStart ? element.starter : ""
    case "starter": element.starter
    default: nil
    }
  }
}
