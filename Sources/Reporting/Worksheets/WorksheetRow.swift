internal import AnalysisModel

/// A row of a worksheet by its columns; what is not there is empty.
typealias WorksheetRow = [WorksheetColumn: WorkbookCell]

/// A worksheet before it is laid out.
struct Worksheet {
  let code: String
  let name: String
  let columns: [WorksheetColumn]
  var heldColumns = 1
  var pagesAcross = 1
  /// Whether no other column shows what the plan says, so that the quote needs room.
  var needsQuote = false
  let rows: [WorksheetRow]

  /// The sheet as it is written, with texts made harmless.
  func sheet(_ words: ReportWords) -> WorkbookSheet {
    let all = columns + WorksheetColumn.tail
    return WorkbookSheet(
      code: code, name: name,
      columns: all.map { column in
        WorkbookColumn(
          key: column.rawValue, heading: column.heading(words),
          width: column == .quote && needsQuote ? 60 : column.width,
          choices: words.choices(of: column))
      }, heldColumns: heldColumns, pagesAcross: pagesAcross,
      rows: rows.map { row in all.map { (row[$0] ?? .empty).mapText(harmless) } })
  }
}

/// Without control characters and marks that turn a text's direction around.
func harmless(_ text: String) -> String {
  ReportText([:]).escaped(text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
}
