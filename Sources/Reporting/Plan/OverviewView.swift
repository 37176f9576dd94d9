internal import AnalysisModel

/// What a reader with one minute should know of a plan.
struct OverviewView: TemplateView {
  private let lead: String
  private let unread: String
  private let gaps: [ForemostGapView]

  init(_ plan: AnalyzedPlan, frameworks: [FrameworkView]) {
    let isSilent = plan.reading.map { !$0.isAboutSubject && $0.evidence.isEmpty } ?? true
    lead = isSilent ? Self.silence(frameworks) : Self.lead(frameworks)
    unread = Self.unread(plan.reading)
    gaps = ForemostGaps(frameworks).all
  }

  /// How many items stand at each level, as a sentence.
  private static func lead(_ frameworks: [FrameworkView]) -> String {
    let items = frameworks.flatMap(\.items)
    let tally = LevelView.legend.compactMap { level in
      let count = items.count { $0.level == level }
      return count == 0 ? nil : "\(count.grouped) \(level.word)"
    }
    return """
      Of the \(items.count.counting("item", "items")) of \
      \(frameworks.count.counting("framework", "frameworks")): \(tally.joined(separator: ", ")).
      """
  }

  /// A tally of absences would read as a verdict on a document about something else.
  private static func silence(_ frameworks: [FrameworkView]) -> String {
    let items = frameworks.reduce(0) { $0 + $1.items.count }
    return "No passage was found for any of the \(items.counting("item", "items"))."
  }

  private static func unread(_ reading: PlanReading?) -> String {
    let pages = reading?.pages ?? []
    let unreadable = pages.filter { $0.state == .unreadable }.map(\.number)
    let poor = reading?.warnings.filter { $0.kind == .lowText }.compactMap(\.page) ?? []
    var sentences: [String] = []
    if unreadable.isEmpty {
      sentences.append("Nothing: every page with print was read.")
    } else {
      sentences.append(
        """
        \(unreadable.count.grouped) of \(pages.count.counting("page", "pages")): \
        p. \(pageList(unreadable)). What stands there may fill gaps.
        """)
    }
    if !poor.isEmpty {
      sentences.append("The text of p. \(pageList(Set(poor).sorted())) is poor; look at the pages.")
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
