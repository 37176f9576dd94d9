package import AnalysisModel

/// Lays rows out as a table of plain text for a terminal, some rows at a time.
///
/// The first rows fix the columns' widths. Long cells are cut, line ends become spaces, and what could steer a terminal or
/// turn the writing round is left out.
package struct TextTable: Sendable {
  /// The rows that fix the widths.
  private static let rowsMeasured = 500
  /// In columns of the terminal; an id, a name or the beginning of a quote.
  private static let widest = 60

  private let columns: [String]
  private var widths: [Int] = []
  private var waiting: [[TableValue]] = []

  package init(columns: [String]) { self.columns = columns.map(Self.shown) }

  /// What can be laid out with these rows.
  package mutating func piece(of rows: [[TableValue]]) -> String {
    guard widths.isEmpty else { return lines(rows) }
    waiting += rows
    return waiting.count < Self.rowsMeasured ? "" : layWaitingOut()
  }

  /// What is left.
  package mutating func end() -> String { widths.isEmpty ? layWaitingOut() : "" }

  private mutating func layWaitingOut() -> String {
    widths = columns.map(Self.width)
    for row in waiting {
      for (column, value) in row.enumerated() where column < widths.count {
        widths[column] = max(widths[column], Self.width(of: Self.shown(value)))
      }
    }
    let head = line(columns.map { ($0, false) })
    let rule = line(widths.map { (String(repeating: "-", count: $0), false) })
    let body = lines(waiting)
    waiting = []
    return head + rule + body
  }

  private func lines(_ rows: [[TableValue]]) -> String {
    rows.map { row in
      line(
        row.map { value in
          switch value {
          case .integer, .real: (Self.shown(value), true)
          default: (Self.shown(value), false)
          }
        })
    }.joined()
  }

  private func line(_ cells: [(text: String, isNumber: Bool)]) -> String {
    let padded = zip(cells, widths).map { cell, width in
      let gap = String(repeating: " ", count: max(0, width - Self.width(of: cell.text)))
      return cell.isNumber ? gap + cell.text : cell.text + gap
    }
    let line = padded.joined(separator: "  ")
    return line.dropLast { $0 == " " } + "\n"
  }

  private static func shown(_ value: TableValue) -> String {
    switch value {
    case .null: ""
    case .text(let text): shown(text)
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .boolean(let truth): truth ? "true" : "false"
    }
  }

  private static func shown(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var width = 0
    for scalar in text.unicodeScalars {
      let isSpace = scalar.properties.isWhitespace
      if !isSpace, scalar.isSteering { continue }
      width += scalar.columns
      if width >= widest {
        result.append("…")
        break
      }
      result.append(isSpace ? " " : scalar)
    }
    return String(result)
  }

  private static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + $1.columns }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a control character or changes the direction of writing.
  fileprivate var isSteering: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    }
  }

  /// How many columns of a terminal it takes: none for marks upon others, two for the wide letters of East Asia and emoji.
  fileprivate var columns: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
