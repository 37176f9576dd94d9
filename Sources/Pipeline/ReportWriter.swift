internal import AnalysisModel
internal import Foundation
internal import Reporting

/// Writes the pages for people, a plan at a time.
struct ReportWriter {
  private let folder: OutputFolder
  private let renderer: ReportRenderer
  private var summaries: [PlanSummary] = []

  init(folder: OutputFolder, renderer: ReportRenderer) {
    self.folder = folder
    self.renderer = renderer
  }

  /// Writes a plan's reports; `source` is the path of its document as the run was given it.
  mutating func append(_ plan: AnalyzedPlan, source: String) throws {
    let name = "plans/\(plan.document.plan.id)"
    try folder.write(
      renderer.planReport(plan, link: link(to: source, of: plan)), to: "\(name)/report.html")
    try folder.write(renderer.planMarkdown(plan), to: "\(name)/report.md")
    summaries.append(PlanSummary(plan))
  }

  /// Writes the pages over all plans.
  func finish() throws {
    try folder.write(renderer.method(), to: "method.html")
    try folder.write(renderer.index(summaries), to: "index.html")
  }

  /// The plan as a report's links reach it: relative to the report's folder where both stand on
  /// relative paths, so that a folder can be moved as a whole.
  private func link(to source: String, of plan: AnalyzedPlan) -> PlanLink {
    let pages = plan.reading?.format == .html ? plan.reading?.pages ?? [] : []
    // A file's one page is called as the file is.
    let name = source.split(separator: "/").last.map(String.init)
    let isFile = pages.count == 1 && pages[0].label == name
    return PlanLink(
      path: RelativePath.from(folder: folder.location("plans/x"), to: source),
      pageNames: isFile ? [] : pages.map { $0.label ?? "" })
  }
}
