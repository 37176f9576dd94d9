internal import AnalysisModel

/// What a reader with one minute should know of a plan.
struct OverviewView: TemplateView {
  private let lead: String
  private let unread: String
  private let gaps: [ForemostGapView]

  init(_ plan: AnalyzedPlan, frameworks: [FrameworkView], _ words: ReportWords) {
    let isSilent = plan.reading.map { !$0.isAboutSubject && $0.evidence.isEmpty } ?? true
    lead = isSilent ? Self.silence(frameworks, words) : Self.lead(frameworks, words)
    unread = Self.unread(plan.reading, words)
    gaps = ForemostGaps(frameworks).all
  }

  /// How many items stand at each level, as a sentence.
  private static func lead(_ frameworks: [FrameworkView], _ words: ReportWords) -> String {
    let items = frameworks.flatMap(\.items)
    let tally = LevelView.legend(words).compactMap { level in
      let count = items.count { $0.level.level == level.level }
      return count == 0 ? nil : "\(words.grouped(count)) \(level.word)"
    }
    return words(
      "Of the {items} of {frameworks}: {tally}.",
      [
        "items": words.count(items.count, "item", "items"),
        "frameworks": words.count(frameworks.count, "framework", "frameworks"),
        "tally": words.list(tally),
      ])
  }

  /// A tally of absences would read as a verdict on a document about something else.
  private static func silence(_ frameworks: [FrameworkView], _ words: ReportWords) -> String {
    let items = frameworks.reduce(0) { $0 + $1.items.count }
    return words(
      "No passage was found for any of the {items}.",
      ["items": words.count(items, "item", "items")])
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

  func value(named name: String) -> Any? {
    switch name {
    case "overviewLead": lead
    case "overviewUnread": unread
    case "hasForemost": !gaps.isEmpty
    case "foremost": gaps
    default: nil
    }
  }
}
