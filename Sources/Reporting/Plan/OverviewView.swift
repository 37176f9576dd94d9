internal import AnalysisModel

/// What a reader with one minute should know of a plan; it fits a printed page.
struct OverviewView: TemplateView {
  private let read: String
  private let lead: String
  private let unread: String
  private let gaps: [ForemostGapView]
  private let verbs: String
  private let welcomed: String

  /// How many of the elements that deserve a welcome are named.
  private static let mostWelcomed = 3

  init(_ plan: AnalyzedPlan, frameworks: [FrameworkView], _ words: ReportWords) {
    let isSilent = plan.reading.map { !$0.isAboutSubject && $0.evidence.isEmpty } ?? true
    lead = isSilent ? Self.silence(frameworks, words) : Self.lead(frameworks, words)
    read = plan.reading.map { Self.read($0, words) } ?? ""
    unread = Self.unread(plan.reading, words)
    gaps = ForemostGaps(frameworks, isAccount: plan.reading?.isAccount == true).all
    let items = frameworks.flatMap(\.items)
    verbs = Self.verbs(items.flatMap(\.recommendations), words)
    welcomed = gaps.isEmpty ? "" : Self.welcomed(items.flatMap(\.elements), words)
  }

  /// How many pages were read, in which language, and what else is known of the reading.
  private static func read(_ reading: PlanReading, _ words: ReportWords) -> String {
    let readable = reading.pages.filter { $0.state == .readable }
    let recognised = readable.count(where: \.ocr)
    let blank = reading.pages.count { $0.state == .blank }
    let facts =
      [
        words(
          "{read} of {pages}",
          [
            "read": words.grouped(readable.count),
            "pages": words.count(reading.pages.count, "page", "pages"),
          ]), words("language: {name}", ["name": words.name(of: reading.language.rawValue)]),
        words(
          "activities found: {count}", ["count": words.grouped(reading.activities.count)]),
      ]
      + (blank == 0 ? [] : [words("blank: {count}", ["count": words.grouped(blank)])])
      + (recognised == 0
        ? []
        : [words("recognised from pictures: {count}", ["count": words.grouped(recognised)])])
    return words.list(facts) + "."
  }

  /// How many items stand at each level, as a sentence.
  private static func lead(_ frameworks: [FrameworkView], _ words: ReportWords) -> String {
    let items = frameworks.flatMap(\.items)
    return words(
      "Of the {items} of {frameworks}: {tally}.",
      [
        "items": words.count(items.count, "item", "items"),
        "frameworks": words.count(frameworks.count, "framework", "frameworks"),
        "tally": LevelView.tally(of: items.map(\.level), words),
      ])
  }

  /// A tally of absences would read as a verdict on a document about something else.
  private static func silence(_ frameworks: [FrameworkView], _ words: ReportWords) -> String {
    let items = frameworks.reduce(0) { $0 + $1.items.count }
    return words(
      "No passage was found for any of the {items}.",
      ["items": words.count(items, "item", "items")])
  }

  /// How many elements each verb is said of; empty where none is.
  private static func verbs(
    _ recommendations: [RecommendationView], _ words: ReportWords
  ) -> String {
    let counts = Gap.Urgency.allCases.compactMap { urgency -> String? in
      let count = recommendations.count { $0.urgency == urgency }
      return count == 0 ? nil : "\(words(urgency.rawValue)) \(words.grouped(count))"
    }
    guard !counts.isEmpty else { return "" }
    return words(
      "All elements with gaps, by what is recommended: {counts}.", ["counts": words.list(counts)])
  }

  /// What the plan does well, core elements first, as a sentence; empty where there is nothing.
  private static func welcomed(_ elements: [ElementView], _ words: ReportWords) -> String {
    let whole = elements.filter { $0.level.level == .operationalised }
    let ordered = whole.filter(\.element.isCore) + whole.filter { !$0.element.isCore }
    guard !ordered.isEmpty else { return "" }
    let names = ordered.prefix(mostWelcomed).map { "\($0.element.id) \($0.element.name)" }
    let rest = ordered.count - names.count
    return names.joined(separator: "; ")
      + (rest == 0
        ? "."
        : words("; and {count} more.", ["count": words.grouped(rest)]))
  }

  private static func unread(_ reading: PlanReading?, _ words: ReportWords) -> String {
    let pages = reading?.pages ?? []
    let unreadable = pages.filter { $0.state == .unreadable }.map(\.number)
    let poor = reading?.warnings.filter { $0.kind == .lowText }.compactMap(\.page) ?? []
    var sentences: [String] = []
    if unreadable.isEmpty {
      sentences.append(words("Nothing: every page with print was read."))
    } else {
      sentences.append(
        words(
          "{count} of {pages}: p. {list}. What stands there may fill gaps.",
          [
            "count": words.grouped(unreadable.count),
            "pages": words.count(pages.count, "page", "pages"), "list": pageList(unreadable),
          ]))
    }
    if !poor.isEmpty {
      sentences.append(
        words(
          "The text of p. {pages} is poor; look at the pages.",
          ["pages": pageList(Set(poor).sorted())]))
    }
    return sentences.joined(separator: " ")
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "overviewRead": read
    case "overviewLead": lead
    case "overviewUnread": unread
    case "hasForemost": !gaps.isEmpty
    case "foremost": gaps
    case "hasVerbCounts": !verbs.isEmpty
    case "verbCounts": verbs
    case "hasWelcomed": !welcomed.isEmpty
    case "welcomed": welcomed
    default: nil
    }
  }
}
