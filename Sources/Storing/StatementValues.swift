internal import AnalysisModel
internal import GRDB
internal import GRDBSQLite

/// The rows of a statement as values of a research table, read without the database library's own copies of each.
///
/// The only file that imports SQLite's C library: exports read millions of cells, and this takes a third of the time.
struct StatementValues: ~Copyable {
  /// Enough to spread the cost of a piece; a few hundred kilobytes of text.
  private static let rowsPerBatch = 256

  private let statement: Statement
  private let kinds: [TableField.Kind]

  /// Reads columns as they are stored where no kinds are given.
  init(_ statement: Statement, kinds: [TableField.Kind]) {
    self.statement = statement
    self.kinds = kinds
  }

  deinit { sqlite3_reset(statement.sqliteStatement) }

  /// Hands the rows over, some at a time.
  func forEachBatch(_ body: ([[TableValue]]) throws -> Void) throws {
    var batch: [[TableValue]] = []
    while let row = try next() {
      batch.append(row)
      if batch.count == Self.rowsPerBatch {
        try body(batch)
        batch.removeAll(keepingCapacity: true)
      }
    }
    if !batch.isEmpty { try body(batch) }
  }

  /// The next row, or nil after the last.
  private func next() throws -> [TableValue]? {
    let code = sqlite3_step(statement.sqliteStatement)
    guard code != SQLITE_DONE else { return nil }
    guard code == SQLITE_ROW else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: String(cString: sqlite3_errmsg(sqlite3_db_handle(statement.sqliteStatement))))
    }
    let count = Int(sqlite3_column_count(statement.sqliteStatement))
    return (0..<count).map { column in
      value(at: Int32(column), kind: column < kinds.count ? kinds[column] : nil)
    }
  }

  private func value(at column: Int32, kind: TableField.Kind?) -> TableValue {
    let handle = statement.sqliteStatement
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER:
      let number = sqlite3_column_int64(handle, column)
      return switch kind {
      case .boolean: .boolean(number != 0)
      case .number: .real(Double(number))
      default: .integer(Int(number))
      }
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
    case SQLITE_TEXT:
      guard let start = sqlite3_column_text(handle, column) else { return .null }
      let length = Int(sqlite3_column_bytes(handle, column))
      return .text(
        String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self))
    case SQLITE_BLOB:
      guard let start = sqlite3_column_blob(handle, column) else { return .text("") }
      let bytes = UnsafeRawBufferPointer(
        start: start, count: Int(sqlite3_column_bytes(handle, column)))
      return .text(bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined())
    default: return .null
    }
  }
}
