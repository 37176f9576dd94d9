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
  private var reports: ReportWriter
  private var tables: ResearchTables?
  private var store: ResultStore?

  init(
    folder: OutputFolder, library: LexiconLibrary, provenance: Provenance, label: LexiconLabel,
    runSettings: [String: String], language: ReportLanguage
  ) throws {
    self.runSettings = runSettings
    self.folder = folder
    self.library = library
    self.provenance = provenance
    let renderer = try ReportRenderer(
      frameworks: library.frameworks(
        translatedTo: LanguageTag(rawValue: language.rawValue)), subjects: library.subjects,
      provenance: provenance,
      trust: label.trust, method: MethodFigures(library), language: language)
    reports = ReportWriter(folder: folder, renderer: renderer)
  }

  /// Starts the tables.
  mutating func begin(manifestColumns: [String]) throws {
    let research = ResearchTables(
      frameworks: library.frameworks, provenance: provenance, manifestColumns: manifestColumns)
    tables = research
    folder.remove(Self.storeDraft)
    store = try ResultStore(creatingAt: folder.location(Self.storeDraft), tables: research)
  }

  private static let storeDraft = ".lacuna/lacuna.sqlite.draft"

  /// Writes a plan's reports and adds its rows.
  mutating func append(_ plan: AnalyzedPlan, source: String) throws {
    try reports.append(plan, source: source)
    try store?.append(plan)
  }

  /// Writes what stands over all plans.
  mutating func finish(_ documents: [RunDocument]) throws {
    let current = Set(documents.map(\.plan.id))
    for id in RunState(folder).planIDs where !current.contains(id) { folder.remove("plans/\(id)") }
    try store?.finish()
    try folder.move(folder.location(Self.storeDraft), to: "lacuna.sqlite")
    if let tables {
      // From the database, as exports are, so that both hold the same bytes.
      let files = TableFiles(
        source: try StoredTables(path: folder.location("lacuna.sqlite")), tables: tables)
      _ = try files.writePackage(in: folder, under: "data/")
    }
    try reports.finish()
    try folder.write(
      RunRecord(provenance: provenance, runSettings: runSettings, documents: documents).encoded(),
      to: "run.json")
  }
}
