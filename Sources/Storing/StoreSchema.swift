internal import AnalysisModel
internal import GRDB

/// How the database is laid out, and how older layouts are brought up to date.
enum StoreSchema {
  /// One step from a layout to the next; `PRAGMA user_version` says which steps a file has taken.
  struct Migration: Sendable {
    let version: Int
    let migrate: @Sendable (Database) throws -> Void
  }

  /// The steps in order; a step that has been released is never changed.
  static func migrations(_ tables: ResearchTables) -> [Migration] {
    [
      Migration(version: 1) { database in
        for table in tables.all { try database.execute(sql: TableSchema(table).creation) }
        try database.execute(sql: searchIndex)
      }
    ]
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

  /// Fills the search index from the passages.
  static let indexing = "INSERT INTO \"passages_fts\" (\"passages_fts\") VALUES ('rebuild')"
}
