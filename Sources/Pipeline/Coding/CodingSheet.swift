internal import AnalysisModel
internal import Reporting

/// A sheet for one coder, without anything that the machine found.
package struct CodingSheet: Sendable {
  /// What stands in the column "elements" where a coder looked and found nothing.
  package static let nothing = "none"

  package let coder: String
  package let unit: CodingUnit
  let keys: [String]
  /// As many cells in a row as there are keys; empty ones are to fill in.
  let rows: [[String]]

  /// The sheet as CSV.
  ///
  /// A cell that a spreadsheet would take for a formula has an apostrophe in front; the passage is known by its unit.
  package var csv: String {
    let writer = CSVWriter()
    let lines = rows.map { row in row.map { TableValue.text($0.withoutFormula) } }
    return writer.line(keys.map(TableValue.text)) + lines.map(writer.line).joined()
  }
}

extension String {
  /// The text with an apostrophe in front where spreadsheets would run it.
  fileprivate var withoutFormula: String {
    guard let first = unicodeScalars.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) else {
      return self
    }
    return "'" + self
  }
}
