package import AnalysisModel

/// Writes rows as RFC 4180 has them, with LF at line ends and no byte order mark.
package struct CSVWriter: Sendable {
  package init() {}

  /// A line with the names of a table's columns.
  package func header(of table: ResearchTable) -> String {
    var line = ""
    append(table.fields.map { .text($0.name) }, to: &line)
    return line
  }

  /// A line per row.
  package func lines(_ rows: [[TableValue]]) -> String {
    var lines = ""
    for row in rows { append(row, to: &lines) }
    return lines
  }

  /// A line of any values.
  package func line(_ row: [TableValue]) -> String {
    var line = ""
    append(row, to: &line)
    return line
  }

  private func append(_ row: [TableValue], to lines: inout String) {
    for (column, value) in row.enumerated() {
      if column > 0 { lines += "," }
      append(value, to: &lines)
    }
    lines += "\n"
  }

  private func append(_ value: TableValue, to lines: inout String) {
    switch value {
    case .null: break
    case .integer(let number): lines += String(number)
    case .real(let number): lines += String(number)
    case .boolean(let truth): lines += truth ? "true" : "false"
    case .text(let text): append(text, to: &lines)
    }
  }

  /// Quotes a text that could be taken apart, and leaves its bytes as they are.
  private func append(_ text: String, to lines: inout String) {
    guard needsQuotes(text) else {
      lines += text
      return
    }
    lines += "\""
    // Scalars, since a quotation mark with a combining mark after it is another character.
    if text.utf8.contains(UInt8(ascii: "\"")) {
      for scalar in text.unicodeScalars {
        if scalar == "\"" { lines.unicodeScalars.append("\"") }
        lines.unicodeScalars.append(scalar)
      }
    } else {
      lines += text
    }
    lines += "\""
  }

  private func needsQuotes(_ text: String) -> Bool {
    let utf8 = text.utf8
    let edges = [utf8.first, utf8.last].compactMap(\.self)
    if edges.contains(where: { $0 <= UInt8(ascii: " ") }) { return true }
    return utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\n"),
        UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        true
      default: false
      }
    }
  }
}
