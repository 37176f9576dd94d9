package import AnalysisModel
internal import Foundation

extension StoredRun {
  /// What came of taking decisions in.
  package struct CodingIntake: Sendable {
    /// How many are new.
    package var taken = 0
    /// How many were there already, word for word.
    package var known = 0
    /// Rows that could not be used, each in a sentence.
    package var problems: [String] = []
    /// Notes beside codings that stayed as they were, which decide nothing.
    package var loneNotes = 0
    /// New ones that fit no passage of the text as it is.
    package var homeless = 0
  }

  /// Draws sheets for coders.
  ///
  /// - Parameters:
  ///   - unit: What a row asks about.
  ///   - count: How many rows a sheet has at most.
  ///   - coders: Who gets one.
  ///   - seed: The same seed draws the same rows.
  ///   - plans: Those to draw from; every plan where none is named.
  ///   - ids: The frameworks whose elements are asked for; all where none is named.
  /// - Returns: A sheet for each coder, in their order.
  /// - Throws: Where there is no such plan, or its reading is gone.
  package func drawSheets(
    of unit: CodingUnit, count: Int, for coders: [String], seed: UInt64,
    plans: [PlanRecord.ID] = [], frameworks ids: [Framework.ID] = []
  ) throws -> [CodingSheet] {
    let chosen = plans.isEmpty ? documents.map(\.plan.id) : plans
    let asked = frameworks.filter { ids.isEmpty || ids.contains($0.id) }
    let analyzed = try chosen.map { id throws(StoredRunError) in try plan(id) }
    return CodingDrawing(analyzed, frameworks: asked, seed: seed)
      .sheets(of: unit, count: count, for: coders)
  }

  /// Takes in what people decided, keeps it for every later run, and writes the results again with it.
  ///
  /// - Parameters:
  ///   - files: Filled sheets, evidence tables in which levels were changed, or coding projects that came back.
  ///   - coder: Who decided where a row does not say.
  ///   - isFinal: Whether the decisions settle what coders see differently.
  ///   - time: Now, ISO 8601 in UTC.
  /// - Returns: What came of it.
  /// - Throws: Where a file holds no decisions at all, or the folder cannot be written.
  package func takeIn(
    _ files: [String], coder: String?, isFinal: Bool, time: String
  ) throws -> CodingIntake {
    let folder = try OutputFolder(creatingAt: path)
    let lock = try folder.lock()
    defer { withExtendedLifetime(lock) {} }
    var record = try DecisionRecord(in: path)
    var intake = CodingIntake()
    let known = Set(documents.map(\.plan.id))
    let heirs = PlanHeirs(among: known)
    for file in files {
      let read = try rows(of: file, coder: coder)
      intake.problems += read.problems
      intake.loneNotes += read.loneNotes
      let plans = Dictionary(grouping: read.rows) { row in
        row.passage == nil ? row.plan : heirs.plan(for: row.plan)
      }
      for (id, rows) in plans.sorted(by: { $0.key < $1.key }) {
        let plan = known.contains(id) ? try self.plan(id) : nil
        let history = DecisionHistory(record.following(heirs), of: id, in: plan)
        for row in rows {
          guard !HumanCoding.isReserved(row.coder) else {
            intake.problems.append(
              "\(file), \(id): \"\(row.coder)\" names the machine in results; name the coder otherwise"
            )
            continue
          }
          guard let decision = history.decision(row, isFinal: isFinal) else {
            intake.known += 1
            continue
          }
          intake.taken += 1
          record.append(
            HumanDecision(
              number: record.next, plan: id, passage: row.passage, marked: row.marked,
              levels: decision.levels,
              covered: row.covered, machineLevels: decision.machine, formerLevels: decision.former,
              coder: row.coder, time: time, reason: row.reason,
              source: (file as NSString).lastPathComponent, isFinal: isFinal))
        }
      }
    }
    if intake.taken > 0 {
      try record.save(in: folder)
      try rewrite(in: folder)
    }
    intake.homeless = try placed(record).count { !$0.isPlaced }
    return intake
  }

  /// What a file of any kind decides.
  private func rows(
    of file: String, coder: String?
  ) throws -> (rows: [CodedRow], problems: [String], loneNotes: Int) {
    if file.lowercased().hasSuffix(".qdpx") {
      let read = try ProjectChanges(file, coder: coder, of: self)
      return (read.rows, read.problems, read.loneNotes)
    }
    let read = try CodingFile(file, coder: coder, of: self)
    return (read.rows, read.problems, 0)
  }

  /// Every decision of people with its place in the text as it is, in the order in which they came in.
  package func placedDecisions() throws -> [PlacedDecision] { try placed(record) }

  private func placed(_ record: DecisionRecord) throws -> [PlacedDecision] {
    let ids = documents.map(\.plan.id)
    let record = record.following(PlanHeirs(among: ids))
    let touched = Set(record.decisions.map(\.plan))
    let placed = try ids.filter(touched.contains).flatMap { id in
      record.coding(of: id, try plan(id).reading).decisions
    }
    return (placed + record.strays(beside: ids)).sorted {
      $0.decision.number < $1.decision.number
    }
  }

  /// Writes tables, database and reports again from what was kept.
  private func rewrite(in folder: OutputFolder) throws {
    var writer = try ResultWriter(folder: folder, facts: facts, plans: documents.map(\.plan.id))
    for document in documents {
      let id = document.plan.id
      try writer.append(try plan(id), source: source(of: id) ?? document.plan.path)
    }
    try writer.finish(documents, runSettings: nil)
  }
}
