import AnalysisModel
import Foundation
import GRDB
import Storing
import TestSupport
import Testing

@Suite("Storing results")
struct ResultStoreTests {
  let folder: URL
  let tables = ResearchTables(
    frameworks: [SamplePlans.framework], provenance: SamplePlans.provenance,
    manifestColumns: ["region", "Select \"x\""])

  init() {
    folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
  }

  /// Writes plans into a new file, hands it to `body`, and removes it.
  private func withStore<Result>(
    of plans: [AnalyzedPlan], named name: String = "lacuna.sqlite",
    _ body: (String) throws -> Result
  ) throws -> Result {
    let path = folder.appending(path: name).path(percentEncoded: false)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let store = try ResultStore(creatingAt: path, tables: tables)
    for plan in plans { try store.append(plan) }
    try store.finish()
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(path)
  }

  @Test("Passages come back with their plan's facts and the elements that they count for")
  func passages() throws {
    try withStore(of: SamplePlans.all) { path in
      let passages = try StoredPassages(path: path).all()
      #expect(!passages.isEmpty)
      let evidence = SamplePlans.all.flatMap { $0.reading?.evidence ?? [] }
      let counting = Set(evidence.filter { $0.level > .absent }.map(\.element))
      #expect(passages.reduce(into: Set()) { $0.formUnion($1.elements) } == counting)
      #expect(Set(passages.filter(\.isAboutSubject).map(\.plan)) == ["atl-2024", "bor-2019"])
    }
  }

  @Test("A file that is no database is refused with a sentence")
  func noDatabase() throws {
    let folder = try TemporaryFolder()
    try folder.write("no database at all, but long enough to be looked at", to: "lacuna.sqlite")
    #expect(throws: StoreError.self) {
      try StoredPassages(path: "\(folder.path)/lacuna.sqlite").all()
    }
  }

  @Test("Every table holds as many rows as the other formats get")
  func counts() throws {
    for table in tables.all {
      let expected =
        table.fixedRows().count + SamplePlans.all.reduce(0) { $0 + table.rows($1).count }
      let count = try value(Int.self, "SELECT count(*) FROM \"\(table.name)\"")
      #expect(count == expected, "\(table.name)")
      let sql = try value(
        String.self, "SELECT sql FROM sqlite_master WHERE name = '\(table.name)'")
      #expect(sql?.hasSuffix("STRICT") == true)
    }
  }

  @Test(
    "The file is sound",
    arguments: [
      ("SELECT CAST(count(*) AS TEXT) FROM pragma_foreign_key_check", "0"),
      ("SELECT CAST(user_version AS TEXT) FROM pragma_user_version", "2"),
      ("PRAGMA integrity_check", "ok"),
    ])
  func soundness(sql: String, expected: String) throws {
    let found = try value(String.self, sql)
    #expect(found == expected)
  }

  /// The first value of a question about a store of all sample plans.
  private func value<Value: DatabaseValueConvertible>(
    _ type: Value.Type, _ sql: String
  ) throws -> Value? {
    try withStore(of: SamplePlans.all) { path in
      try DatabaseQueue(path: path).read { database in try Value.fetchOne(database, sql: sql) }
    }
  }

  @Test(
    "Search finds words whatever their accents", arguments: ["víctimas", "victimas", "Victimas"])
  func search(word: String) throws {
    try withStore(of: [SamplePlans.read]) { path in
      let texts = try DatabaseQueue(path: path).read { database in
        try String.fetchAll(
          database,
          sql: """
            SELECT passages.text FROM passages_fts JOIN passages ON passage_id = passages_fts.rowid
            WHERE passages_fts MATCH ?
            """, arguments: [word])
      }
      #expect(texts == ["Las víctimas reciben protección."])
    }
  }

  @Test("The search index is declared as other tools recognise it")
  func recognisableSearch() throws {
    try withStore(of: []) { path in
      let sql = try DatabaseQueue(path: path).read { database in
        try String.fetchOne(
          database, sql: "SELECT sql FROM sqlite_master WHERE name = 'passages_fts'")
      }
      #expect(sql?.contains("content=\"passages\"") == true)
    }
  }

  @Test("One file is left, and the same plans give the same bytes")
  func oneFile() throws {
    let first = try withStore(of: SamplePlans.all) { path in
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      #expect(names == ["lacuna.sqlite"])
      return try Data(contentsOf: URL(filePath: path))
    }
    let second = try withStore(of: SamplePlans.all, named: "again.sqlite") { path in
      try Data(contentsOf: URL(filePath: path))
    }
    #expect(first == second)
  }

  @Test("An empty cell is told from a column that the table lacks")
  func emptyCell() throws {
    let budget = try value(String.self, "SELECT budget FROM activities")
    let partners = try value(Int.self, "SELECT partners IS NULL FROM activities")
    #expect(budget == "")
    #expect(partners == 1)
  }

  @Test("A folder that is not there is a sentence with a remedy")
  func missingFolder() {
    let error = #expect(throws: StoreError.self) {
      try ResultStore(creatingAt: "/nowhere/lacuna.sqlite", tables: tables)
    }
    #expect(error?.description.contains("/nowhere/lacuna.sqlite: could not create") == true)
    #expect(error?.description.contains("check that the folder is writable") == true)
  }

  @Test(
    "Hostile text is stored as it is",
    arguments: ["'; DROP TABLE plans; --", "\u{0}x", "\u{202E}", "=1+1", "\"", "a\nb"])
  func hostileText(text: String) throws {
    let plan = AnalyzedPlan(
      document: RunDocument(
        plan: PlanRecord(id: "p", path: text), status: .failed, reason: text, sha256: nil, pages: 0,
        language: nil, seconds: 0, warnings: []), reading: nil)
    try withStore(of: [plan]) { path in
      let stored = try DatabaseQueue(path: path).read { database in
        try String.fetchOne(database, sql: "SELECT path FROM plans")
      }
      #expect(stored == text.replacing("\u{0}", with: "\u{FFFD}"))
    }
  }
}
