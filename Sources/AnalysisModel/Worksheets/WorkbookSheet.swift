/// A table with headings over its columns.
package struct WorkbookSheet: Hashable, Sendable {
  /// What the sheet's own file is called, as in "ws1".
  package let code: String
  package let name: String
  /// Whether it is text to read, not a table to fill in.
  package let isText: Bool
  package let columns: [WorkbookColumn]
  /// How many columns stay in sight, and are printed again on the pages beside the first.
  package let heldColumns: Int
  /// How many printed pages it may be wide.
  package let pagesAcross: Int
  /// As many cells in each row as there are columns.
  package let rows: [[WorkbookCell]]

  package init(
    code: String, name: String, isText: Bool = false, columns: [WorkbookColumn],
    heldColumns: Int = 1, pagesAcross: Int = 1, rows: [[WorkbookCell]]
  ) {
    self.code = code
    self.name = name
    self.isText = isText
    self.columns = columns
    self.heldColumns = heldColumns
    self.pagesAcross = pagesAcross
    self.rows = rows
  }
}

/// A column of a sheet.
package struct WorkbookColumn: Hashable, Sendable {
  /// The column's name for programs, as in "element_id".
  package let key: String
  package let heading: String
  /// In characters.
  package let width: Int
  /// The words that are offered for its cells; none where anything may be written.
  package let choices: [String]

  package init(key: String, heading: String, width: Int, choices: [String] = []) {
    self.key = key
    self.heading = heading
    self.width = width
    self.choices = choices
  }
}
