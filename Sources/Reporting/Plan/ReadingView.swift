internal import AnalysisModel

/// What was read of a plan.
struct ReadingView: TemplateView {
  let facts: [FactView]
  let warnings: [String]

  init(_ plan: AnalyzedPlan, link: PlanLink?, _ words: ReportWords) {
    let document = plan.document
    let sentence = ProgramSentence(words)
    var facts = [
      FactView(
        words("Document"), document.plan.path,
        address: plan.reading.flatMap { reading in
          link?.address(page: nil, anchor: nil, format: reading.format)
        }),
      FactView(
        words("Result of reading"),
        words(
          "{status}: {reason}",
          [
            "status": document.status.words(words),
            "reason": sentence(document.reason, language: document.language),
          ])
      ),
    ]
    if let reading = plan.reading {
      facts += [
        FactView(words("Pages"), Self.pages(reading.pages, words)),
        FactView(words("Language"), Self.language(reading, words)),
        FactView(words("Subject"), SubjectWords(reading.subjects, words).figures),
        FactView(words("Activities found"), Self.activities(reading, words)),
      ]
    }
    if let digest = document.sha256 { facts.append(FactView(words("SHA-256 of the file"), digest)) }
    self.facts = facts
    warnings = document.warnings.map { warning in
      let message = sentence(warning.message, language: document.language)
      guard let page = warning.page else { return message }
      let pages = plan.reading?.pages ?? []
      return
        "\(pages.name(of: page, format: plan.reading?.format ?? .pdf, words)): \(message)"
    }
  }

  /// How many activities were found, and how many of them only repeat others in a timetable.
  private static func activities(_ reading: PlanReading, _ words: ReportWords) -> String {
    let all = words.grouped(reading.activities.count)
    let repeated = reading.audit.timetable.count
    guard repeated > 0 else { return all }
    return words(
      "{all}, {rows} of them in a timetable that repeats others",
      ["all": all, "rows": words.grouped(repeated)])
  }

  private static func pages(_ pages: [Page], _ words: ReportWords) -> String {
    func numbers(_ state: Page.State) -> [Int] { pages.filter { $0.state == state }.map(\.number) }
    let blank = numbers(.blank)
    let unreadable = numbers(.unreadable)
    let recognised = pages.count(where: \.ocr)
    var parts = [
      words(
        "{all} in all, {read} read",
        ["all": words.grouped(pages.count), "read": words.grouped(numbers(.readable).count)])
    ]
    if !blank.isEmpty {
      parts.append(
        words(
          "{count} blank (p. {pages})",
          ["count": words.grouped(blank.count), "pages": pageList(blank)]))
    }
    if !unreadable.isEmpty {
      parts.append(
        words(
          "{count} not readable (p. {pages})",
          ["count": words.grouped(unreadable.count), "pages": pageList(unreadable)]))
    }
    if recognised > 0 {
      parts.append(
        words("{count} recognised from pictures", ["count": words.grouped(recognised)]))
    }
    return words.list(parts)
  }

  private static func language(_ reading: PlanReading, _ words: ReportWords) -> String {
    let name = words.name(of: reading.language.rawValue)
    return reading.hasLexicon
      ? name : words("{language}, for which there is no lexicon", ["language": name])
  }

  func value(named name: String) -> (any TemplateValue)? {
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
  func words(_ words: ReportWords) -> String {
    switch self {
    case .ok: words("read")
    case .partial: words("read in part")
    case .notAssessable: words("not assessable")
    case .failed: words("not read")
    }
  }
}
