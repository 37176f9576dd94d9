internal import AnalysisModel
internal import GRDB

/// How the database is laid out, and how older layouts are brought up to date.
enum StoreSchema {
  /// One step from a layout to the next; `PRAGMA user_version` says which steps a file has taken.
  struct Migration: Sendable {
    let version: Int
    let migrate: @Sendable (Database) throws -> Void
  }

  /// The layout that this version writes.
  static let version = 2

  /// The steps in order.
  ///
  /// A step takes a file of the version before to what this version writes, so tables and columns that were added since a release are added by the step after it.
  static func migrations(_ tables: ResearchTables) -> [Migration] {
    [
      Migration(version: 1) { database in
        for table in tables.all { try database.execute(sql: TableSchema(table).creation) }
        try database.execute(sql: searchIndex)
      },
      Migration(version: 2) { database in
        try complete(database, tables)
        try database.execute(sql: LevelCounts.creation)
        try database.execute(sql: PlanScores(tables.frameworks).creation)
        try database.execute(sql: flaggedItems)
        for view in StoreView.all(of: tables.frameworks) {
          try database.execute(sql: "DROP VIEW IF EXISTS \(view.viewName.quoted)")
          try database.execute(sql: view.creation)
        }
      },
    ]
  }

  /// Adds what an older file lacks.
  private static func complete(_ database: Database, _ tables: ResearchTables) throws {
    for table in tables.all {
      let schema = TableSchema(table)
      guard try database.tableExists(table.name) else {
        try database.execute(sql: schema.creation)
        continue
      }
      let columns = Set(try database.columns(in: table.name).map { $0.name.lowercased() })
      for field in table.fields where !columns.contains(field.name.lowercased()) {
        try database.execute(sql: schema.addition(of: field))
      }
    }
  }

  /// Takes the steps that a file has not taken yet.
  static func migrate(_ database: Database, tables: ResearchTables) throws {
    let current = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    for migration in migrations(tables) where migration.version > current {
      try migration.migrate(database)
      // The pragma takes no bound values.
      try database.execute(sql: "PRAGMA user_version = \(migration.version)")
    }
  }

  /// Full-text search over passages, without a second copy of the text.
  ///
  /// The double quotes around the content table's name are what Datasette and sqlite-utils look
  /// for when they offer the search.
  private static let searchIndex = """
    CREATE VIRTUAL TABLE "passages_fts" USING fts5 (
      "section", "text", content="passages", content_rowid="passage_id",
      tokenize="unicode61 remove_diacritics 2"
    )
    """

  /// Few of many items have a flag.
  private static let flaggedItems =
    "CREATE INDEX IF NOT EXISTS \"items_flagged\" ON \"items\" (\"plan_id\") WHERE \"flags\" <> ''"

  /// Counts what the usual questions ask for.
  static func counting(_ tables: ResearchTables) -> String {
    "\(LevelCounts.filling);\n\(PlanScores(tables.frameworks).filling)"
  }

  /// Fills the search index from the passages.
  static let indexing = "INSERT INTO \"passages_fts\" (\"passages_fts\") VALUES ('rebuild')"
}
