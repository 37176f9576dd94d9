package import AnalysisModel

extension WorkbookSheet {
  /// The sheet as a CSV file that spreadsheet programs open rightly: UTF-8 with a byte order mark.
  ///
  /// A text that a program would take for a formula gets an apostrophe before it, as the file has no way to say that it
  /// is text.
  package var csv: String {
    let writer = CSVWriter()
    return "\u{FEFF}" + writer.line(columns.map { .text($0.key) })
      + rows.map { row in writer.line(row.map(\.tableValue)) }.joined()
  }
}

extension WorkbookCell {
  fileprivate var tableValue: TableValue {
    switch content {
    case .empty: .null
    case .number(let number): .integer(number)
    case .choice(let code, _): .text(code)
    case .text(let text):
      .text(
        text.unicodeScalars.first.map { "=+-@\t\n".unicodeScalars.contains($0) } == true
          ? "'" + text : text)
    }
  }
}
