internal import AnalysisModel

/// The page over all plans.
struct IndexView: TemplateView {
  let rows: [IndexRowView]
  let frameworks: [IndexFrameworkView]
  let provenance: ProvenanceView
  let style: String
  let script: String
  private let trends: [TrendView]
  private let plans: [PlanSummary]
  private let words: ReportWords
  /// What the frameworks are about, within a sentence.
  private let subject: String
  private let hasSubject: Bool

  init(
    _ plans: [PlanSummary], frameworks: [Framework], subjects: [Subject], provenance: Provenance,
    style: String, script: String, words: ReportWords
  ) {
    self.plans = plans
    self.words = words
    self.style = style
    self.script = script
    let names = Dictionary(grouping: plans.map { fileName(of: $0.path) }, by: \.self)
    rows = plans.map { plan in
      let name = fileName(of: plan.path)
      let isUnique = names[name]?.count == 1
      return IndexRowView(
        plan, file: isUnique ? name : plan.path, frameworks: frameworks,
        words)
    }
    hasSubject = !subjects.isEmpty
    subject =
      subjects.isEmpty
      ? words("what the frameworks ask for")
      : subjects.map { words($0.name) }.joined(separator: words(" or "))
    trends = TrendView.all(plans, frameworks: frameworks, words)
    self.frameworks = frameworks.map { IndexFrameworkView($0, plans: plans, words) }
    self.provenance = ProvenanceView(provenance: provenance, method: "method.html")
  }

  /// As in "9 about trafficking in persons, 1 not assessable".
  private var standing: String {
    PlanStanding.allCases.compactMap { standing in
      let count = plans.count { PlanStanding($0) == standing }
      return count == 0
        ? nil : "\(words.grouped(count)) \(standing.words(of: subject, count: count, words))"
    }.joined(separator: ", ")
  }

  private var unread: [IndexRowView] {
    rows.filter { $0.plan.status == .failed || $0.plan.status == .notAssessable }
  }

  private var partial: [IndexRowView] { rows.filter { $0.plan.status == .partial } }

  /// The different values of the plans, for choosing among them.
  private func choices(_ value: (PlanSummary) -> String?) -> [String] {
    Set(plans.compactMap(value)).sorted()
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "rows": rows
    case "planCount": words.count(plans.count, "document", "documents")
    case "subjectCount": words.count(plans.count(where: \.isSubject), "document", "documents")
    case "itemTotal":
      words.count(frameworks.reduce(0) { $0 + $1.items.count }, "item", "items")
    case "frameworkCount": words.count(frameworks.count, "framework", "frameworks")
    case "passageTotal":
      words.count(
        plans.reduce(0) { $0 + $1.passageCount }, "different passage", "different passages")
    case "standing": standing
    case "subject": subject
    case "hasSubject": hasSubject
    case "frameworks": frameworks
    case "countries": choices(\.country)
    case "hasCountries": plans.contains { $0.country != nil }
    case "years": Array(choices(\.year).reversed())
    case "hasYears": plans.contains { $0.year != nil }
    case "hasTrends": !trends.isEmpty
    case "trends": trends
    case "legend": LevelView.legend(words)
    case "reportLanguage": words.language.rawValue
    case "hasUnread": !unread.isEmpty
    case "unread": unread
    case "hasPartial": !partial.isEmpty
    case "partial": partial
    case "provenance": provenance
    case "css": style
    case "script": script
    case "scriptDigest": Templates.scriptDigest
    default: nil
    }
  }
}
