package import AnalysisModel

/// Writes rows as RFC 4180 has them, with LF at line ends.
package struct CSVWriter: Sendable {
  /// Who opens the file.
  package enum Reader: Sendable {
    /// Programs: no byte order mark, every text byte for byte.
    case program
    /// Spreadsheets: a byte order mark, and an apostrophe before each text that they would run as a formula.
    case spreadsheet
  }

  private let reader: Reader

  package init(for reader: Reader = .program) { self.reader = reader }

  /// What a file begins with: the byte order mark where there is one, and a line with the names of a table's columns.
  package func beginning(of table: ResearchTable) -> [UInt8] {
    let mark: [UInt8] = reader == .spreadsheet ? [0xEF, 0xBB, 0xBF] : []
    return mark + bytes([table.fields.map { .text($0.name) }])
  }

  /// A line with the names of a table's columns.
  package func header(of table: ResearchTable) -> String {
    line(table.fields.map { .text($0.name) })
  }

  /// A line per row.
  package func lines(_ rows: [[TableValue]]) -> String {
    String(decoding: bytes(rows), as: UTF8.self)
  }

  /// A line of any values.
  package func line(_ row: [TableValue]) -> String { lines([row]) }

  /// A line per row, in UTF-8.
  package func bytes(_ rows: [[TableValue]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
      for (column, value) in row.enumerated() {
        if column > 0 { bytes.append(UInt8(ascii: ",")) }
        append(value, to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private func append(_ value: TableValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: break
    case .integer(let number): bytes += String(number).utf8
    case .real(let number): bytes += String(number).utf8
    case .boolean(let truth): bytes += (truth ? "true" : "false").utf8
    case .text(var text): text.withUTF8 { append($0, to: &bytes) }
    }
  }

  /// Quotes a text that could be taken apart, and leaves its bytes as they are.
  private func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    let isGuarded = reader == .spreadsheet && beginsFormula(text)
    let quote = UInt8(ascii: "\"")
    guard needsQuotes(text) else {
      if isGuarded { bytes.append(UInt8(ascii: "'")) }
      bytes += text
      return
    }
    bytes.append(quote)
    if isGuarded { bytes.append(UInt8(ascii: "'")) }
    var rest = text[...]
    while let place = rest.firstIndex(of: quote) {
      bytes += rest[...place]
      bytes.append(quote)
      rest = rest[(place + 1)...]
    }
    bytes += rest
    bytes.append(quote)
  }

  private func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let space = UInt8(ascii: " ")
    guard let first = text.first, let last = text.last else { return false }
    if first <= space || last <= space { return true }
    return text.contains { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\n"),
        UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        true
      default: false
      }
    }
  }

  /// Whether a text begins with a sign that makes spreadsheets take it for a formula, the signs of full width too.
  private func beginsFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      true
    case 0xEF: ["＝", "＋", "－", "＠"].contains { text.starts(with: $0.utf8) }
    default: false
    }
  }
}
