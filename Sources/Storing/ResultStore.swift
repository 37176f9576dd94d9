package import AnalysisModel
internal import GRDB

/// Writes the research tables and a full-text index of all passages into one SQLite file.
///
/// The file is whole after `finish()` and of no use before, so write it under a temporary name and
/// rename it. The same plans in the same order give the same bytes.
package struct ResultStore: Sendable {
  private let path: String
  private let schemas: [TableSchema]
  /// The SQL that counts what the usual questions ask for.
  private let counting: String
  private let queue: DatabaseQueue

  /// Creates the file, which must not exist, with its tables and the rows that stand once.
  package init(creatingAt path: String, tables: ResearchTables) throws(StoreError) {
    self.path = path
    schemas = tables.all.map(TableSchema.init)
    counting = StoreSchema.counting(tables)
    queue = try Self.attempt("create the database", at: path) {
      try DatabaseQueue(path: path, configuration: Self.configuration)
    }
    try write("create the tables") { database in
      try database.execute(sql: "BEGIN")
      try StoreSchema.migrate(database, tables: tables)
    }
    try insert { $0.fixedRows() }
  }

  /// Adds a plan's rows to every table.
  package func append(_ plan: AnalyzedPlan) throws(StoreError) {
    try insert { $0.rows(plan) }
  }

  /// Builds the indexes and closes the file.
  package func finish() throws(StoreError) {
    try write("build the indexes") { database in
      for schema in schemas {
        for sql in schema.indexes { try database.execute(sql: sql) }
      }
      try database.execute(sql: StoreSchema.indexing)
      try database.execute(sql: counting)
      try database.execute(sql: "COMMIT")
    }
    try Self.attempt("close the database", at: path) { try queue.close() }
  }

  private func insert(_ rows: (ResearchTable) -> [[TableValue]]) throws(StoreError) {
    try write("write the tables") { database in
      for schema in schemas {
        let rows = rows(schema.table)
        // Many rows a statement halve the time; the rest go one by one.
        let size = TableSchema.rowsPerStatement
        let bulk = rows.count - rows.count % size
        for start in stride(from: 0, to: bulk, by: size) {
          try insert(rows[start..<start + size], by: schema.bulkInsertion, database)
        }
        for row in bulk..<rows.count {
          try insert(rows[row...row], by: schema.insertion, database)
        }
      }
    }
  }

  private func insert(
    _ rows: ArraySlice<[TableValue]>, by sql: String, _ database: Database
  ) throws {
    let statement = try database.cachedStatement(sql: sql)
    var values: [DatabaseValue] = []
    values.reserveCapacity(rows.count * (rows.first?.count ?? 0))
    for row in rows { for value in row { values.append(value.databaseValue) } }
    // A row has a value per field by construction, so the library need not count them.
    statement.setUncheckedArguments(StatementArguments(values))
    try statement.execute()
  }

  private func write(
    _ operation: String, _ body: (Database) throws -> Void
  ) throws(StoreError) {
    try Self.attempt(operation, at: path) { try queue.inDatabase(body) }
  }

  private static func attempt<Result>(
    _ operation: String, at path: String, _ body: () throws -> Result
  ) throws(StoreError) -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(path: path, operation: operation, cause: error.message ?? "\(error)")
    } catch {
      throw StoreError(path: path, operation: operation, cause: "\(error)")
    }
  }

  /// One transaction over the whole run, its journal in memory, and no look-ups of foreign keys.
  ///
  /// Nobody reads the file before it is whole, no second file may stay behind, and rows stand in an
  /// order in which every foreign key points backwards.
  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = MEMORY;
          PRAGMA synchronous = OFF;
          PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA cache_size = -65536;
          """)
    }
    return configuration
  }
}

extension TableValue {
  var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .text(let text): text.databaseValue
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    case .boolean(let truth): truth.databaseValue
    }
  }
}
