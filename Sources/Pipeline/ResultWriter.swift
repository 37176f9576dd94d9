internal import AnalysisModel
internal import Foundation
internal import Reporting
internal import Storing

/// Writes a run's results, a plan at a time, so that memory does not grow with the plans.
struct ResultWriter {
  private let folder: OutputFolder
  private let facts: StoredRun.Contents.Facts
  private let record: DecisionRecord
  private var reports: ReportWriter
  private let research: ResearchTables
  private let store: ResultStore
  /// The plans on their way into the database.
  private let rows: ResultQueue
  private let jobs: Int

  /// Starts the tables.
  ///
  /// - Parameters:
  ///   - folder: Where the results go; decisions of people are taken from it.
  ///   - facts: What the results are made of.
  ///   - plans: The plans to come.
  ///   - jobs: How many reports are made at a time.
  /// - Throws: Where the folder cannot be written, or what people decided is damaged there.
  init(
    folder: OutputFolder, facts: StoredRun.Contents.Facts, plans: some Sequence<PlanRecord.ID>,
    jobs: Int = 1
  ) throws {
    self.folder = folder
    self.facts = facts
    self.jobs = jobs
    record = try DecisionRecord(in: folder.path).following(PlanHeirs(among: plans))
    reports = ReportWriter(folder: folder, renderer: try ReportRenderer(facts), jobs: jobs)
    let research = ResearchTables(
      frameworks: facts.frameworks, provenance: facts.provenance,
      manifestColumns: facts.manifestColumns, strays: record.strays(beside: plans))
    self.research = research
    rows = ResultQueue(width: jobs, isOrdered: true)
    folder.remove(Self.storeDraft)
    store = try ResultStore(creatingAt: folder.location(Self.storeDraft), tables: research)
  }

  private static let storeDraft = ".lacuna/lacuna.sqlite.draft"

  /// Writes a plan's reports and adds its rows.
  mutating func append(_ plan: AnalyzedPlan, source: String) throws {
    let plan = plan.coded(record.coding(of: plan.document.plan.id, plan.reading))
    try reports.append(plan, source: source)
    try rows.make { [store] in try store.append(plan) }
  }

  /// Writes what stands over all plans.
  ///
  /// - Parameters:
  ///   - documents: Every input.
  ///   - runSettings: The settings of the run for `run.json`; nil where results are written again and no run was made.
  ///   - kept: What the run leaves for later commands; nil where that stays as it is.
  /// - Throws: Where the folder cannot be written.
  mutating func finish(
    _ documents: [RunDocument], runSettings: [String: String]?,
    keeping kept: StoredRun.Contents? = nil
  ) throws {
    let current = Set(documents.map(\.plan.id))
    for id in RunState(folder).planIDs where !current.contains(id) { folder.remove("plans/\(id)") }
    // Behind the last plan's rows, beside the pages over all plans.
    try rows.make { [folder, store, research] in
      try store.finish()
      try folder.move(folder.location(Self.storeDraft), to: "lacuna.sqlite")
      // From the database, as exports are, so that both hold the same bytes.
      let files = TableFiles(
        source: try StoredTables(path: folder.location("lacuna.sqlite")), tables: research)
      _ = try files.writePackage(in: folder, under: "data/")
    }
    try reports.finish()
    if let runSettings {
      try folder.write(
        RunRecord(provenance: facts.provenance, runSettings: runSettings, documents: documents)
          .encoded(), to: "run.json")
    }
    if let kept { try StoredRun.save(kept, in: folder) }
    try rows.finish()
    try OutputDescription(tables: research, documents: documents, threads: jobs).write(in: folder)
  }
}

extension ReportRenderer {
  /// The renderer of a run's reports, in their language.
  init(_ facts: StoredRun.Contents.Facts) throws {
    try self.init(
      frameworks: facts.frameworks(in: facts.language), subjects: facts.subjects,
      provenance: facts.provenance, trust: facts.trust,
      method: facts.method, terms: facts.terms, language: facts.language)
  }
}
