/// Sheets that belong together, as one file of a spreadsheet program holds them.
package struct Workbook: Hashable, Sendable {
  /// What the sheets are about; stands over every printed page.
  package let title: String
  /// Whether the columns run from right to left.
  package let isRightToLeft: Bool
  /// What made it, for the file's properties.
  package let maker: String
  /// What is printed under every page, before the page's number.
  package let footer: String
  package let sheets: [WorkbookSheet]

  package init(
    title: String, isRightToLeft: Bool, maker: String, footer: String, sheets: [WorkbookSheet]
  ) {
    self.title = title
    self.isRightToLeft = isRightToLeft
    self.maker = maker
    self.footer = footer
    self.sheets = sheets
  }
}
