import AnalysisModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storing

@Suite("Bringing older databases up to date")
struct StoreSchemaTests {
  private let tables = StoredTablesTests.tables

  /// A file as version 1 wrote it, with less than today's columns and without one of the tables.
  private func firstVersion(in folder: String) throws -> String {
    let path = "\(folder)/old.sqlite"
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      let first = try #require(StoreSchema.migrations(tables).first)
      try first.migrate(database)
      for row in try #require(tables.all.first).rows(SamplePlans.failed) {
        let marks = row.map { _ in "?" }.joined(separator: ", ")
        try database.execute(
          sql: "INSERT INTO plans VALUES (\(marks))",
          arguments: StatementArguments(row.map(\.databaseValue)))
      }
      try database.execute(sql: "DROP TABLE audit")
      try database.execute(sql: "ALTER TABLE plans DROP COLUMN subject_told")
      try database.execute(sql: "ALTER TABLE passages DROP COLUMN position")
      try database.execute(sql: "PRAGMA user_version = 1")
    }
    try queue.close()
    return path
  }

  @Test("Every step from the first version on ends at the layout that is written today")
  func migration() throws {
    let folder = try TemporaryFolder()
    let queue = try DatabaseQueue(path: try firstVersion(in: folder.path))
    try queue.write { database in
      try StoreSchema.migrate(database, tables: tables)
      #expect(try Int.fetchOne(database, sql: "PRAGMA user_version") == StoreSchema.version)
      for table in tables.all {
        let columns = try database.columns(in: table.name).map(\.name)
        #expect(Set(columns) == Set(table.fields.map(\.name)), "\(table.name)")
      }
      for view in StoreView.all(of: [SamplePlans.framework]) {
        #expect(try database.viewExists(view.viewName))
      }
      #expect(try String.fetchOne(database, sql: "SELECT plan_id FROM plans") == "ere-2020")
    }
  }

  @Test("A copy of an older file is of today's layout, and the file stays as it was")
  func copying() throws {
    let folder = try TemporaryFolder()
    let path = try firstVersion(in: folder.path)
    try StoredTables(path: path).copy(to: "\(folder.path)/new.sqlite", tables: tables)
    func version(_ name: String) throws -> Int? {
      try DatabaseQueue(path: "\(folder.path)/\(name).sqlite").read {
        try Int.fetchOne($0, sql: "PRAGMA user_version")
      }
    }
    #expect(try version("new") == StoreSchema.version)
    #expect(try version("old") == 1)
  }

  @Test("A file that is up to date takes no step")
  func upToDate() throws {
    let folder = try TemporaryFolder()
    let path = try StoredTablesTests.store(SamplePlans.all, in: folder.path)
    try DatabaseQueue(path: path).write { database in
      let before = try String.fetchAll(
        database, sql: "SELECT coalesce(sql, name) FROM sqlite_master")
      try StoreSchema.migrate(database, tables: tables)
      #expect(
        try String.fetchAll(database, sql: "SELECT coalesce(sql, name) FROM sqlite_master")
          == before)
    }
  }
}
