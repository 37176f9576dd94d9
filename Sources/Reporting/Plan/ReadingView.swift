internal import AnalysisModel

/// What was read of a plan.
struct ReadingView: TemplateView {
  let facts: [FactView]
  let warnings: [String]

  init(_ plan: AnalyzedPlan, link: PlanLink?) {
    let document = plan.document
    var facts = [
      FactView(
        "Document", document.plan.path,
        address: plan.reading.flatMap { reading in
          link?.address(page: nil, anchor: nil, format: reading.format)
        }),
      FactView("Result of reading", "\(document.status.words): \(document.reason)"),
    ]
    if let reading = plan.reading {
      facts += [
        FactView("Pages", Self.pages(reading.pages)),
        FactView("Language", Self.language(reading)),
        FactView("Subject", SubjectWords(reading.subjects).figures),
        FactView("Action tables", reading.activities.count.counting("row", "rows")),
      ]
    }
    if let digest = document.sha256 { facts.append(FactView("SHA-256 of the file", digest)) }
    self.facts = facts
    warnings = document.warnings.map { warning in
      guard let page = warning.page else { return warning.message }
      let pages = plan.reading?.pages ?? []
      return "\(pages.name(of: page, format: plan.reading?.format ?? .pdf)): \(warning.message)"
    }
  }

  private static func pages(_ pages: [Page]) -> String {
    func numbers(_ state: Page.State) -> [Int] { pages.filter { $0.state == state }.map(\.number) }
    let blank = numbers(.blank)
    let unreadable = numbers(.unreadable)
    let recognised = pages.count(where: \.ocr)
    var parts = ["\(pages.count.grouped) in all, \(numbers(.readable).count.grouped) read"]
    if !blank.isEmpty { parts.append("\(blank.count.grouped) blank (p. \(pageList(blank)))") }
    if !unreadable.isEmpty {
      parts.append("\(unreadable.count.grouped) not readable (p. \(pageList(unreadable)))")
    }
    if recognised > 0 { parts.append("\(recognised.grouped) recognised from pictures") }
    return parts.joined(separator: ", ")
  }

  private static func language(_ reading: PlanReading) -> String {
    "\(reading.language.rawValue)\(reading.hasLexicon ? "" : ", for which there is no lexicon")"
  }

  func value(named name: String) -> Any? {
    switch name {
    case "facts": facts
    case "hasWarnings": !warnings.isEmpty
    case "warnings": warnings
    default: nil
    }
  }
}

extension ReadingStatus {
  /// The status as a reader sees it.
  var words: String {
    switch self {
    case .ok: "read"
    case .partial: "read in part"
    case .notAssessable: "not assessable"
    case .failed: "not read"
    }
  }
}
