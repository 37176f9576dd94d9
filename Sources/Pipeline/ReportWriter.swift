internal import AnalysisModel
internal import Foundation
internal import Reporting

/// Writes the pages for people, a plan at a time.
struct ReportWriter {
  private let folder: OutputFolder
  private let renderer: ReportRenderer
  private var summaries: [PlanSummary] = []
  private var wordings = ModelWordings()

  private let pages: ResultQueue

  /// - Parameters:
  ///   - folder: Where the reports go.
  ///   - renderer: What renders them.
  ///   - jobs: How many plans' reports are made at a time.
  init(folder: OutputFolder, renderer: ReportRenderer, jobs: Int = 1) {
    pages = ResultQueue(width: jobs)
    self.folder = folder
    self.renderer = renderer
  }

  /// Writes a plan's reports; `source` is the path of its document as the run was given it.
  mutating func append(_ plan: AnalyzedPlan, source: String) throws {
    let link = link(to: source, of: plan, from: "plans/x")
    try pages.make { [folder, renderer] in
      let name = "plans/\(plan.document.plan.id)"
      let reports = renderer.planReports(plan, link: link)
      try folder.write(reports.page, to: "\(name)/report.html")
      try folder.write(reports.markdown, to: "\(name)/report.md")
      // What was printed of an earlier report is no longer what the page says.
      folder.remove("\(name)/report.pdf")
    }
    renderer.gather(plan, link: self.link(to: source, of: plan, from: "items"), into: &wordings)
    summaries.append(PlanSummary(plan))
  }

  /// Writes the pages over all plans, and takes away those of items and wordings that are no longer there.
  func finish() throws {
    let items = Set(renderer.itemPages.map(\.name))
    let terms = renderer.termsPages(for: summaries)
    for item in renderer.itemPages {
      try pages.make { [folder, renderer, summaries, wordings] in
        try folder.write(
          renderer.render(item, over: summaries, wordings: wordings), to: "items/\(item.name)")
      }
    }
    for page in terms {
      try pages.make { [folder, renderer] in
        try folder.write(renderer.render(page), to: "terms/\(page.name)")
      }
    }
    for (part, current) in [("items", items), ("terms", Set(terms.map(\.name)))] {
      for name in folder.names(in: part) where name.hasSuffix(".html") && !current.contains(name) {
        folder.remove("\(part)/\(name)")
      }
    }
    try pages.finish()
    try folder.write(renderer.method(), to: "method.html")
    try folder.write(renderer.index(summaries), to: "index.html")
    folder.remove("index.pdf")
  }

  /// The plan as the links of a page in a folder of the results reach it: relative to that folder where both stand on
  /// relative paths, so that a folder can be moved as a whole.
  private func link(to source: String, of plan: AnalyzedPlan, from name: String) -> PlanLink {
    let pages = plan.reading?.format == .html ? plan.reading?.pages ?? [] : []
    // A file's one page is called as the file is.
    let file = source.split(separator: "/").last.map(String.init)
    let isFile = pages.count == 1 && pages[0].label == file
    return PlanLink(
      path: RelativePath.from(folder: folder.location(name), to: source),
      pageNames: isFile ? [] : pages.map { $0.label ?? "" })
  }
}
