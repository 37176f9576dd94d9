internal import AnalysisModel

/// A plan's row of the matrix.
struct IndexRowView: TemplateView {
  let plan: PlanSummary
  let groups: [IndexCellsView]

  init(_ plan: PlanSummary, frameworks: [Framework]) {
    self.plan = plan
    let cells = Dictionary(
      plan.cells.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
    groups = frameworks.map { framework in
      IndexCellsView(
        framework.currentItems.map { item in
          LevelView(cells[item.id]?.level, status: cells[item.id]?.status)
        })
    }
  }

  /// Country, date, language and pages, as far as they are known.
  private var details: String {
    var parts = [plan.country, plan.adopted, plan.language?.rawValue].compactMap(\.self)
    if plan.pages > 0 {
      parts.append(
        plan.pagesRead == plan.pages
          ? plan.pages.counting("page", "pages")
          : "\(plan.pagesRead.grouped) of \(plan.pages.counting("page", "pages")) read")
    }
    return parts.joined(separator: " · ")
  }

  /// What sets the plan apart from one that was read whole and is about the subject.
  private var remark: String? {
    if plan.status != .ok, plan.status != .partial { return plan.status.words }
    return plan.isSubject ? nil : "another subject"
  }

  func value(named name: String) -> Any? {
    switch name {
    case "rowTitle": plan.title ?? plan.id.rawValue
    case "rowLanguage": plan.language?.rawValue ?? "und"
    case "rowDetails": details
    case "planStatus": plan.status.rawValue
    case "statusWords": plan.status.words
    case "subject": plan.isRead ? (plan.isSubject ? "yes" : "no") : "unknown"
    case "isReported": plan.isRead
    case "reportAddress": "plans/\(plan.id.rawValue.encodedForLinks)/report.html"
    case "hasRemark": remark != nil
    case "remark": remark
    case "path": plan.path
    case "reason": plan.reason
    case "groups": groups
    default: nil
    }
  }
}

/// The cells of one framework in a row, and how many items were found at all.
struct IndexCellsView: TemplateView {
  let cells: [LevelView]

  init(_ cells: [LevelView]) { self.cells = cells }

  private var isAssessable: Bool { cells.contains { $0 != .notAssessable } }

  private var found: Int {
    cells.count { $0 != .notAssessable && $0 != LevelView(.absent) }
  }

  func value(named name: String) -> Any? {
    switch name {
    case "cells": cells
    case "foundCount": isAssessable ? String(found) : "?"
    default: nil
    }
  }
}

extension Framework {
  /// The items that are still in use.
  var currentItems: [Item] { items.filter { !$0.isDeprecated } }
}
