/// A page, with the plan it belongs to.
private struct PageRow: Sendable {
  let plan: PlanRecord.ID
  let page: Page
}

extension ResearchTable {
  /// A row per page of every document that was read.
  static var pages: ResearchTable {
    ResearchTable(
      name: "pages", title: "Pages",
      description: "One row per page of a document, with how far its text can be trusted.",
      primaryKey: ["plan_id", "page"], foreignKeys: [ForeignKey(["plan_id"], in: "plans")],
      indexes: [["state"]], columns: columns,
      rows: { plan in
        let pages = plan.reading?.pages ?? []
        return pages.map { PageRow(plan: plan.document.plan.id, page: $0) }
      })
  }

  private static var columns: [TableColumn<PageRow>] {
    [
      .plan(\.plan),
      .integer("page", "Position in the file, from 1.", isRequired: true) { $0.page.number },
      .string("label", "The number printed on the page, or the file of a web page within its plan.")
      { $0.page.label }.empty(.notApplicable),
      .number("width", "Displayed width in points; 0 for web pages.") { $0.page.width }.measured(
        in: "point"),
      .number("height", "Displayed height in points; 0 for web pages.") { $0.page.height }.measured(
        in: "point"),
      .string(
        "state", "Whether the page's text could be searched.", isRequired: true,
        allowed: ["readable", "blank", "unreadable"]
      ) { $0.page.state.rawValue },
      .number(
        "text_quality", "How far the text can be trusted: 0 no usable text, 1 clean.", bounds: 0...1
      ) { $0.page.quality },
      .boolean("ocr", "Whether the text was recognised from a picture.", isRequired: true) {
        $0.page.ocr
      },
    ]
  }
}
