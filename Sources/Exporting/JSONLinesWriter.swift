package import AnalysisModel
internal import Foundation

/// Writes rows as JSON Lines: an object a row, its keys the columns in the table's order.
///
/// Every row has every key; a cell of which nothing is known is null.
package struct JSONLinesWriter: Sendable {
  private let keys: [String]

  package init(_ table: ResearchTable) {
    keys = table.fields.map { Self.quoted($0.name) + ":" }
  }

  /// A line per row.
  package func lines(_ rows: [[TableValue]]) -> String {
    var lines = ""
    for row in rows {
      lines += "{"
      for (column, (key, value)) in zip(keys, row).enumerated() {
        if column > 0 { lines += "," }
        lines += key
        append(value, to: &lines)
      }
      lines += "}\n"
    }
    return lines
  }

  private func append(_ value: TableValue, to lines: inout String) {
    switch value {
    case .null: lines += "null"
    case .integer(let number): lines += String(number)
    case .real(let number): lines += number.isFinite ? String(number) : "null"
    case .boolean(let truth): lines += truth ? "true" : "false"
    case .text(let text): lines += Self.quoted(text)
    }
  }

  /// A JSON string; two separators that some readers of JSON Lines take for line ends are escaped too.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}", "\u{85}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
