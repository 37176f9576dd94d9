internal import AnalysisModel

/// A plan's row of the matrix.
struct IndexRowView: TemplateView {
  let plan: PlanSummary
  let groups: [IndexCellsView]
  private let file: String
  private let standing: PlanStanding
  private let words: ReportWords

  /// - Parameters:
  ///   - plan: The plan.
  ///   - file: The file's name, which tells plans with the same title apart.
  ///   - frameworks: The frameworks whose items are the columns.
  ///   - words: The language of the page.
  init(_ plan: PlanSummary, file: String, frameworks: [Framework], _ words: ReportWords) {
    self.plan = plan
    self.words = words
    self.file = file
    standing = PlanStanding(plan)
    let cells = Dictionary(
      plan.cells.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
    groups = frameworks.map { framework in
      IndexCellsView(
        framework.currentItems.map { item in
          LevelView(cells[item.id]?.level, status: cells[item.id]?.status, words)
        })
    }
  }

  /// Country, date, language and pages, as far as they are known.
  private var details: String {
    var parts = [plan.country, plan.adopted, plan.language?.rawValue].compactMap(\.self)
    if plan.pages > 0 {
      parts.append(
        plan.pagesRead == plan.pages
          ? words.count(plan.pages, "page", "pages")
          : words(
            "{read} of {pages} read",
            [
              "read": words.grouped(plan.pagesRead),
              "pages": words.count(plan.pages, "page", "pages"),
            ]))
    }
    return parts.joined(separator: " · ")
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "rowTitle": plan.title ?? plan.id.rawValue
    case "rowLanguage": plan.language?.rawValue ?? "und"
    case "rowDetails": details
    case "planStatus": plan.status.rawValue
    case "statusWords": plan.status.words(words)
    case "subject": plan.isRead ? (plan.isSubject ? "yes" : "no") : "unknown"
    case "rowFile": file
    case "rowCountry": plan.country ?? ""
    case "rowYear": plan.year ?? ""
    case "rowStyle": standing.rawValue
    case "reportAddress": "plans/\(plan.id.rawValue.encodedForLinks)/report.html"
    case "hasRemark": standing != .subject
    case "remark": standing.flag(words)
    case "hasRowReason": standing == .notAssessable || standing == .failed
    case "path": plan.path
    case "reason": ProgramSentence(words)(plan.reason, language: plan.language)
    case "groups": groups
    default: nil
    }
  }
}

/// The cells of one framework in a row, and how many items were found at all.
struct IndexCellsView: TemplateView {
  let cells: [LevelView]

  init(_ cells: [LevelView]) { self.cells = cells }

  private var isAssessable: Bool { cells.contains { $0.level != nil } }

  private var found: Int {
    cells.count { $0.level ?? .absent > .absent }
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "cells": cells
    case "foundCount": isAssessable ? String(found) : "?"
    default: nil
    }
  }
}
