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
  private var tables: DataPackageWriter?
  private var store: ResultStore?
  private var csv: [String: String] = [:]

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
      trust: label.trust, method: MethodFigures(library), terms: library.triedTerms(),
      language: language)
    reports = ReportWriter(folder: folder, renderer: renderer)
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
    try reports.append(plan, source: source)
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
    try reports.finish()
    try folder.write(
      RunRecord(provenance: provenance, runSettings: runSettings, documents: documents).encoded(),
      to: "run.json")
  }
}
