internal import SwiftCSV

/// The rows of a CSV file that a spreadsheet may have saved, each by its column names.
package struct CSVRows {
  package let rows: [[String: String]]

  /// Why the text is no table, for a person.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// Reads a table with commas or, as spreadsheets of many countries write them, semicolons; a byte order mark is dropped.
  package init(_ text: String, name: String) throws(Failure) {
    var text = text
    if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
    let head = text.prefix { !$0.isNewline }
    let usesSemicolons = head.count { $0 == ";" } > head.count { $0 == "," }
    do {
      let table = try CSV<Enumerated>(
        string: text, delimiter: usesSemicolons ? .semicolon : .comma, loadColumns: false)
      rows = table.rows.filter { row in row.contains { !$0.isEmpty } }.map { row in
        Dictionary(zip(table.header, row), uniquingKeysWith: { first, _ in first })
      }
    } catch {
      throw Failure(description: "\(name) is not valid CSV: \(error)")
    }
  }
}
