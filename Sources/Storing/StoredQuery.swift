package import AnalysisModel
internal import GRDB

/// Answers questions in SQL from the database of a run, which it cannot change.
package struct StoredQuery: Sendable {
  private let tables: StoredTables

  /// Opens a database.
  package init(path: String) throws(StoreError) { tables = try StoredTables(path: path) }

  /// Why there is no answer, in the database's words.
  package struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    package let cause: String

    package var description: String {
      "the question could not be answered: \(cause); \"SELECT name, sql FROM sqlite_master\" shows the tables and columns"
    }
  }

  /// A usual question in SQL.
  ///
  /// - Throws: Where an older version wrote the file, which has no views.
  package func sql(of view: StoreView) throws(StoreError) -> String {
    let isThere = try StoredTables.attempt("look for the question", at: tables.path) {
      try tables.queue.read { try $0.viewExists(view.viewName) }
    }
    guard isThere else {
      throw StoreError(
        path: tables.path, operation: "find the view \(view.viewName)",
        cause: "an older version wrote the file",
        remedy: "\"lacuna export --to sqlite\" writes a copy that has it")
    }
    return "SELECT * FROM \(view.viewName.quoted)"
  }

  /// Asks a question.
  ///
  /// - Parameters:
  ///   - sql: One statement that reads.
  ///   - columns: Takes the names of the answer's columns, once.
  ///   - rows: Takes some rows at a time.
  /// - Throws: `Failure` where the question is at fault, and what the other two throw.
  package func ask(
    _ sql: String, columns: ([String]) throws -> Void, rows: ([[TableValue]]) throws -> Void
  ) throws {
    do {
      try tables.queue.read { database in
        let statement = try database.makeStatement(sql: sql)
        // Some statements write files even where the database may only be read.
        guard statement.isReadonly, statement.columnCount > 0 else {
          throw Failure(cause: "only one statement that reads, as SELECT, is answered")
        }
        try statement.setArguments([])
        try columns(statement.columnNames)
        try StatementValues(statement, kinds: []).forEachBatch(rows)
      }
    } catch let error as DatabaseError {
      throw Failure(cause: error.message ?? "\(error)")
    }
  }
}
