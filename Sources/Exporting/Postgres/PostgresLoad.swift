package import AnalysisModel

/// Loads research tables into a schema of a PostgreSQL database, all or nothing.
package struct PostgresLoad: ~Copyable {
  private let schema: String
  private let tables: [ResearchTable]
  private let selection: RowSelection
  private let connection: PostgresConnection

  /// Connects.
  ///
  /// - Parameters:
  ///   - address: The database; empty where the environment names it.
  ///   - schema: The schema, which is made where it is not there.
  ///   - tables: The tables, those that others refer to first; the first holds the plans.
  ///   - selection: The rows that will come.
  /// - Throws: Where the server cannot be reached.
  package init(
    into address: String, schema: String, tables: [ResearchTable], selection: RowSelection
  ) throws(PostgresError) {
    self.schema = schema
    self.tables = tables
    self.selection = selection
    connection = try PostgresConnection(to: address)
  }

  /// Loads the rows in one transaction.
  ///
  /// - Parameter read: Hands a table's rows over, some at a time.
  /// - Throws: What `read` throws, and `PostgresError`; nothing is changed then.
  package consuming func run(
    _ read: (ResearchTable, ([[TableValue]]) throws -> Void) throws -> Void
  ) throws {
    try connection.run("BEGIN")
    // Two loads into one schema wait for each other.
    try connection.run("SELECT pg_advisory_xact_lock(hashtext(\("lacuna \(schema)".quotedText)))")
    try connection.run("CREATE SCHEMA IF NOT EXISTS \(schema.quotedName)")
    let targets = tables.map { PostgresTable($0, in: schema, among: tables) }
    for target in targets { for command in target.creation { try connection.run(command) } }
    for (table, target) in zip(tables, targets) {
      try connection.run(target.draftCreation)
      let names = Set(target.fields.map(\.name))
      let rows = PostgresCopyRows(
        columns: table.fields.indices.filter { names.contains(table.fields[$0].name) })
      try connection.beginCopy(target.copying)
      try read(table) { batch in try connection.send(rows.bytes(batch)) }
      try connection.endCopy()
    }
    for target in targets {
      if let removal = target.removal(selection) { try connection.run(removal) }
    }
    for target in targets { try connection.run(target.merging) }
    try connection.run("COMMIT")
  }
}
