package import AnalysisModel
internal import GRDB

extension StoredTables {
  /// Copies the database into a new file, brought up to this version's layout.
  ///
  /// - Parameters:
  ///   - target: The file, which must not exist.
  ///   - tables: What the tables hold.
  ///   - selection: The rows to keep.
  /// - Throws: Where the file cannot be written.
  package func copy(
    to target: String, tables: ResearchTables, only selection: RowSelection = .all
  ) throws(StoreError) {
    try Self.attempt("copy the database", at: target) {
      let copy = try DatabaseQueue(path: target, configuration: Self.copying)
      try queue.backup(to: copy)
      try copy.inDatabase { database in
        try database.execute(sql: "BEGIN")
        try StoreSchema.migrate(database, tables: tables)
        for table in tables.all {
          for sql in TableSchema(table).indexes { try database.execute(sql: sql) }
        }
        try Self.reduce(database, tables, to: selection)
        try database.execute(sql: StoreSchema.counting(tables))
        try database.execute(sql: "COMMIT")
        if !selection.isEverything { try database.execute(sql: "VACUUM") }
      }
      try copy.close()
    }
  }

  /// Deletes the rows that are not asked for.
  private static func reduce(
    _ database: Database, _ tables: ResearchTables, to selection: RowSelection
  ) throws {
    guard !selection.isEverything else { return }
    for table in tables.all {
      for condition in selection.conditions(on: table) {
        let marks = condition.values.map { _ in "?" }.joined(separator: ", ")
        try database.execute(
          sql: """
            DELETE FROM \(table.name.quoted) WHERE \(condition.column.quoted) NOT IN (\(marks))
            """, arguments: StatementArguments(condition.values))
      }
    }
    try database.execute(sql: StoreSchema.indexing)
  }

  /// Nobody reads the copy before it is whole, and a failed one is thrown away.
  private static var copying: Configuration {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
    }
    return configuration
  }
}
