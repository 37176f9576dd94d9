package import AnalysisModel

/// Writes rows as JSON Lines: an object a row, its keys the columns in the table's order.
///
/// Every row has every key; a cell of which nothing is known is null.
package struct JSONLinesWriter: TableFileWriter, Sendable {
  private let keys: [[UInt8]]

  package init(_ table: ResearchTable) { self.init(columns: table.fields.map(\.name)) }

  package init(columns: [String]) {
    keys = columns.map { name in
      var key: [UInt8] = []
      Self.append(name, to: &key)
      return key + ":".utf8
    }
  }

  /// A line per row.
  package func piece(of rows: [[TableValue]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
      append(row, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// One row as an object, without a line end.
  package func object(_ row: [TableValue]) -> [UInt8] {
    var bytes: [UInt8] = []
    append(row, to: &bytes)
    return bytes
  }

  private func append(_ row: [TableValue], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    for (column, (key, value)) in zip(keys, row).enumerated() {
      if column > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += key
      append(value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private func append(_ value: TableValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes += "null".utf8
    case .integer(let number): bytes += String(number).utf8
    case .real(let number): bytes += (number.isFinite ? String(number) : "null").utf8
    case .boolean(let truth): bytes += (truth ? "true" : "false").utf8
    case .text(let text): Self.append(text, to: &bytes)
    }
  }

  /// A JSON string.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    // Only these bytes can begin a character that is escaped; most texts have none.
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0xC2
        && byte != 0xE2 && byte != 0xEF
    }
    guard isPlain else {
      bytes += JSONValue.quoted(text).utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    bytes += text.utf8
    bytes.append(UInt8(ascii: "\""))
  }
}
