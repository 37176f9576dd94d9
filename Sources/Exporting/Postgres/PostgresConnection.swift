internal import CLibpq

/// A connection to a PostgreSQL server, closed when it is gone.
///
/// The only file that imports libpq.
struct PostgresConnection: ~Copyable {
  private let handle: OpaquePointer

  /// Connects.
  ///
  /// - Parameter address: A connection URI or string; what it leaves out, and all where it is empty, comes from the
  ///   environment (PGHOST, PGPASSWORD, …), the password file and the usual defaults.
  /// - Throws: Where libpq is not installed or the server cannot be reached.
  init(to address: String) throws(PostgresError) {
    guard lacuna_pq_is_installed() else { throw .noLibrary }
    guard let handle = lacuna_PQconnectdb(address) else { throw .outOfMemory }
    guard lacuna_PQstatus(handle) == CONNECTION_OK, lacuna_PQsetClientEncoding(handle, "UTF8") == 0
    else {
      // An address that cannot be understood is quoted whole, with the password in it.
      let told = Self.cause(of: handle)
      let cause = address.isEmpty ? told : told.replacing(address, with: "the address")
      lacuna_PQfinish(handle)
      throw .unreachable(cause)
    }
    // Notices, as "relation already exists, skipping", are of no use to anyone here.
    lacuna_PQsetNoticeProcessor(handle, { _, _ in }, nil)
    self.handle = handle
  }

  deinit { lacuna_PQfinish(handle) }

  /// Runs a command that gives no rows.
  func run(_ sql: String) throws(PostgresError) {
    guard let result = lacuna_PQexec(handle, sql) else { throw .refused(Self.cause(of: handle)) }
    defer { lacuna_PQclear(result) }
    switch lacuna_PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return
    default: throw .refused(Self.cause(of: handle))
    }
  }

  /// Begins to send rows for a COPY command.
  func beginCopy(_ sql: String) throws(PostgresError) {
    guard let result = lacuna_PQexec(handle, sql) else { throw .refused(Self.cause(of: handle)) }
    defer { lacuna_PQclear(result) }
    guard lacuna_PQresultStatus(result) == PGRES_COPY_IN else {
      throw .refused(Self.cause(of: handle))
    }
  }

  /// Sends rows in the text format of COPY.
  func send(_ bytes: [UInt8]) throws(PostgresError) {
    let sent = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        lacuna_PQputCopyData(handle, $0.baseAddress, Int32($0.count))
      }
    }
    guard sent == 1 else { throw .refused(Self.cause(of: handle)) }
  }

  /// Ends a COPY command, and learns whether the rows were taken.
  func endCopy() throws(PostgresError) {
    guard lacuna_PQputCopyEnd(handle, nil) == 1 else { throw .refused(Self.cause(of: handle)) }
    var failure: PostgresError?
    while let result = lacuna_PQgetResult(handle) {
      if lacuna_PQresultStatus(result) != PGRES_COMMAND_OK, failure == nil {
        failure = .refused(Self.cause(of: handle))
      }
      lacuna_PQclear(result)
    }
    if let failure { throw failure }
  }

  /// The server's words, in one line.
  private static func cause(of handle: OpaquePointer) -> String {
    guard let message = lacuna_PQerrorMessage(handle) else { return "no reason given" }
    return String(cString: message).split(whereSeparator: \.isNewline)
      .map { $0.drop { $0.isWhitespace } }.joined(separator: "; ")
  }
}

/// Why results could not be loaded into PostgreSQL, in a sentence.
package enum PostgresError: Error, Hashable, Sendable, CustomStringConvertible {
  case unreachable(String)
  case refused(String)
  case outOfMemory
  case noLibrary

  package var description: String {
    switch self {
    case .unreachable(let cause):
      "the PostgreSQL server cannot be reached (\(cause)); check --database or PGHOST, PGPORT, PGUSER, PGDATABASE and the password"
    case .refused(let cause):
      "PostgreSQL refused the load, and nothing was changed (\(cause)); if another version made the schema, name a new one with --schema"
    case .outOfMemory:
      "there is too little memory to reach the PostgreSQL server; close other programs and try again"
    case .noLibrary:
      "libpq, which talks to PostgreSQL, is not installed; install it with: apt-get install libpq5"
    }
  }
}
