internal import AnalysisModel
internal import Foundation
internal import Loading
internal import Reporting
internal import Storing

/// Writes a run's results, a plan at a time, so that memory does not grow with the plans.
struct ResultWriter {
  private let folder: OutputFolder
  private let library: LexiconLibrary
  private let provenance: Provenance
  private let runSettings: [String: String]
  private let renderer: ReportRenderer
  private var tables: DataPackageWriter?
  private var store: ResultStore?
  private var csv: [String: String] = [:]
  private var summaries: [PlanSummary] = []

  init(
    folder: OutputFolder, library: LexiconLibrary, provenance: Provenance, label: LexiconLabel,
    runSettings: [String: String]
  ) throws {
    self.runSettings = runSettings
    self.folder = folder
    self.library = library
    self.provenance = provenance
    renderer = try ReportRenderer(
      frameworks: library.frameworks, subjects: library.subjects, provenance: provenance,
      trust: label.trust)
  }

  /// Starts the tables.
  mutating func begin(manifestColumns: [String]) throws {
    let research = ResearchTables(
      frameworks: library.frameworks, provenance: provenance, manifestColumns: manifestColumns)
    let writer = DataPackageWriter(research)
    for table in writer.tables { csv[table.name] = writer.beginning(of: table) }
    tables = writer
    folder.remove(Self.storeDraft)
    store = try ResultStore(creatingAt: folder.location(Self.storeDraft), tables: research)
  }

  private static let storeDraft = ".lacuna/lacuna.sqlite.draft"

  /// Writes a plan's reports and adds its rows.
  mutating func append(_ plan: AnalyzedPlan, source: String) throws {
    let name = "plans/\(plan.document.plan.id)"
    try folder.write(
      renderer.planReport(plan, link: link(to: source, of: plan)), to: "\(name)/report.html")
    try folder.write(renderer.planMarkdown(plan), to: "\(name)/report.md")
    summaries.append(PlanSummary(plan))
    try store?.append(plan)
    guard let tables else { return }
    for table in tables.tables { csv[table.name, default: ""] += tables.rows(of: plan, in: table) }
  }

  /// Writes what stands over all plans.
  mutating func finish(_ documents: [RunDocument]) throws {
    let current = Set(documents.map(\.plan.id))
    for id in RunState(folder).planIDs where !current.contains(id) { folder.remove("plans/\(id)") }
    if let tables {
      for table in tables.tables {
        try folder.write(csv[table.name] ?? "", to: "data/\(tables.fileName(of: table))")
      }
      try folder.write(tables.descriptor(), to: "data/datapackage.json")
    }
    try store?.finish()
    try folder.move(folder.location(Self.storeDraft), to: "lacuna.sqlite")
    try folder.write(renderer.index(summaries), to: "index.html")
    try folder.write(
      RunRecord(provenance: provenance, runSettings: runSettings, documents: documents).encoded(),
      to: "run.json")
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
