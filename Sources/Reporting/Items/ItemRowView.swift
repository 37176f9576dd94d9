internal import AnalysisModel

/// A plan in an item's page.
struct ItemRowView: TemplateView {
  /// What can be said of an item in a plan.
  enum Kind {
    case speaking, silent
    /// Nothing: the text could not be read, or there is no lexicon. Never a silence.
    case unknown
    case otherSubject
  }

  let kind: Kind
  private let plan: PlanSummary
  private let item: Item
  private let cell: PlanSummary.Cell?
  let level: LevelView
  private let words: ReportWords

  init(_ plan: PlanSummary, item: Item, of framework: Framework, _ words: ReportWords) {
    self.plan = plan
    self.item = item
    self.words = words
    let cell = plan.cell(of: item.id)
    self.cell = cell
    level = LevelView(cell?.level, status: cell?.status, words)
    kind =
      switch (level.level, plan.isAbout(framework)) {
      case (nil, _): .unknown
      case (_, false): .otherSubject
      case (.absent?, true): .silent
      case (.some, true): .speaking
      }
  }

  /// What puts the fullest answers first.
  var rank: (Int, Int, Int) {
    (cell?.level.rawValue ?? 0, cell?.elementsFound ?? 0, cell?.passages ?? 0)
  }

  private var hasPlace: Bool { kind == .speaking || kind == .silent }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "rowTitle": plan.title ?? plan.id.rawValue
    case "rowLanguage": plan.language?.rawValue ?? "und"
    case "rowFile": fileName(of: plan.path)
    case "rowCountry": plan.country ?? ""
    case "rowYear": plan.year ?? ""
    case "hasRowPlace": plan.country != nil || plan.year != nil
    case "rowPlace": [plan.country, plan.year].compactMap(\.self).joined(separator: " · ")
    case "rowAddress":
      "../plans/\(plan.id.rawValue.encodedForLinks)/report.html"
        + (hasPlace ? "#\(item.id.rawValue.encodedForLinks)" : "")
    case "rowStyle": level.style
    case "rowDigit": level.digit
    case "rowWord": level.word
    case "rowFound":
      words(
        "{found} of {all}",
        [
          "found": words.grouped(cell?.elementsFound ?? 0),
          "all": words.grouped(item.currentElements.count),
        ])
    case "rowPassages": words.grouped(cell?.passages ?? 0)
    case "rowReason": ProgramSentence(words)(plan.reason, language: plan.language)
    default: nil
    }
  }
}
