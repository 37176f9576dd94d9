package import AnalysisModel
internal import GRDB

/// Reads the research tables back from the database of a run, some rows at a time.
///
/// One connection serves all tables, so that they are of one run even if another replaces the file meanwhile.
package struct StoredTables: Sendable {
  let path: String
  let queue: DatabaseQueue

  /// Opens the database of a results folder, which it does not change.
  package init(path: String) throws(StoreError) {
    self.path = path
    var configuration = Configuration()
    configuration.readonly = true
    queue = try Self.attempt("open the database", at: path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      // A file that is no database is only found out when it is read.
      try queue.read { _ = try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") }
      return queue
    }
  }

  /// Hands a table's rows over in the order in which they were written: plan by plan, as their documents have them.
  ///
  /// - Throws: Where the table cannot be read, and what `body` throws.
  package func read(
    _ table: ResearchTable, only selection: RowSelection = .all,
    _ body: ([[TableValue]]) throws -> Void
  ) throws {
    do {
      try queue.read { database in
        let statement = try database.makeStatement(sql: Self.question(table, selection))
        let values = selection.conditions(on: table).flatMap(\.values)
        try statement.setArguments(StatementArguments(values))
        try StatementValues(statement, kinds: table.fields.map(\.kind)).forEachBatch(body)
      }
    } catch let error as DatabaseError {
      throw StoreError(
        path: path, operation: "read the table \(table.name)", cause: error.message ?? "\(error)",
        remedy: StoreError.anew)
    }
  }

  private static func question(_ table: ResearchTable, _ selection: RowSelection) -> String {
    let columns = table.fields.map(\.name.quoted).joined(separator: ", ")
    let conditions = selection.conditions(on: table).map { condition in
      let marks = condition.values.map { _ in "?" }.joined(separator: ", ")
      return "\(condition.column.quoted) IN (\(marks))"
    }
    let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    return "SELECT \(columns) FROM \(table.name.quoted)\(filter) ORDER BY rowid"
  }

  /// Does some work, and turns the database library's errors into sentences.
  static func attempt<Result>(
    _ operation: String, at path: String, _ body: () throws -> Result
  ) throws(StoreError) -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(
        path: path, operation: operation, cause: error.message ?? "\(error)",
        remedy: StoreError.anew)
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(path: path, operation: operation, cause: "\(error)")
    }
  }
}
