import AnalysisModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storing

@Suite("Reading tables back")
struct StoredTablesTests {
  static let tables = ResearchTables(
    frameworks: [SamplePlans.framework], provenance: SamplePlans.provenance,
    manifestColumns: ["region", "Select \"x\"", "level", "item", "framework", "name", "page"])

  /// Writes plans into a file of the folder, and returns its path.
  static func store(_ plans: [AnalyzedPlan], in folder: String) throws -> String {
    let path = "\(folder)/lacuna.sqlite"
    let store = try ResultStore(creatingAt: path, tables: tables)
    for plan in plans { try store.append(plan) }
    try store.finish()
    return path
  }

  private func rows(
    _ table: ResearchTable, at path: String, only selection: RowSelection = .all
  ) throws -> [[TableValue]] {
    var rows: [[TableValue]] = []
    try StoredTables(path: path).read(table, only: selection) { rows += $0 }
    return rows
  }

  @Test("Every table's rows come back as they were written and in their order")
  func order() throws {
    let folder = try TemporaryFolder()
    let path = try Self.store(SamplePlans.all, in: folder.path)
    for table in Self.tables.all where !table.isNumberedByDatabase {
      let expected = table.fixedRows() + SamplePlans.all.flatMap(table.rows)
      let found = try rows(table, at: path)
      #expect(found == expected, "\(table.name)")
    }
  }

  @Test("Many rows come in pieces, none twice and none left out")
  func pieces() throws {
    let folder = try TemporaryFolder()
    let plans = (0..<300).map { number in
      AnalyzedPlan(
        document: RunDocument(
          plan: PlanRecord(id: PlanRecord.ID(rawValue: "p\(number)"), path: "p"), status: .failed,
          reason: "empty", sha256: nil, pages: 0, language: nil, seconds: 0, warnings: []),
        reading: nil)
    }
    let path = try Self.store(plans, in: folder.path)
    var sizes: [Int] = []
    try StoredTables(path: path).read(Self.tables.all[0]) { sizes.append($0.count) }
    #expect(sizes.count > 1)
    #expect(sizes.reduce(0, +) == 300)
  }

  @Test("Only the plans and frameworks asked for are read")
  func selection() throws {
    let folder = try TemporaryFolder()
    let path = try Self.store(SamplePlans.all, in: folder.path)
    let items = try #require(Self.tables.all.first { $0.name == "items" })
    let codebook = try #require(Self.tables.all.first { $0.name == "codebook" })
    let one = RowSelection(plans: ["bor-2019"], frameworks: ["sample-2020"])
    #expect(try rows(items, at: path, only: one) == items.rows(SamplePlans.partial))
    #expect(try rows(items, at: path, only: RowSelection(frameworks: ["other"])).isEmpty)
    #expect(try rows(codebook, at: path, only: one).count == codebook.fixedRows().count)
  }

  @Test("A copy holds the same rows, and a part of them where that is asked for")
  func copies() throws {
    let folder = try TemporaryFolder()
    let path = try Self.store(SamplePlans.all, in: folder.path)
    let source = try StoredTables(path: path)
    let whole = "\(folder.path)/whole.sqlite"
    try source.copy(to: whole, tables: Self.tables)
    for table in Self.tables.all {
      let expected = try rows(table, at: path)
      let copied = try rows(table, at: whole)
      #expect(copied == expected)
    }
    let part = "\(folder.path)/part.sqlite"
    let selection = RowSelection(plans: ["atl-2024"])
    try source.copy(to: part, tables: Self.tables, only: selection)
    for table in Self.tables.all {
      let expected = try rows(table, at: path, only: selection)
      let copied = try rows(table, at: part)
      #expect(copied == expected)
    }
    let problems = try DatabaseQueue(path: part).write { database in
      try database.execute(
        sql: "INSERT INTO passages_fts (passages_fts) VALUES ('integrity-check')")
      return try Int.fetchOne(database, sql: "SELECT count(*) FROM pragma_foreign_key_check")
    }
    #expect(problems == 0)
  }

  @Test("A file that is no database, or of another layout, is refused with a sentence")
  func noDatabase() throws {
    let folder = try TemporaryFolder()
    let text = try folder.write("no database at all, but long enough", to: "text.sqlite")
    #expect(throws: StoreError.self) { try StoredTables(path: text) }
    let other = "\(folder.path)/other.sqlite"
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE plans (x)") }
    let error = #expect(throws: StoreError.self) {
      try StoredTables(path: other).read(Self.tables.all[0]) { _ in }
    }
    #expect(error?.description.contains("run \"lacuna analyze\" again") == true)
  }
}
