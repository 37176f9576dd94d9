/// A table of a web page that states data, as rows with the names of their columns.
struct HTMLTable {
  struct Row {
    var cells: [HTMLCell]
    /// The row's own name for links.
    var anchor: String?
  }

  let caption: String
  /// The rows under the headings, cells that span rows repeated in each.
  let rows: [Row]

  /// Reads a table, or returns nil for one that only lays out the page.
  init?(_ tree: HTMLTree, at index: Int, except isLeftOut: [Bool]) {
    let grid = HTMLTableGrid(tree, at: index, except: isLeftOut)
    guard grid.isData else { return nil }
    caption = grid.caption
    let headingCount = grid.headingCount
    var columns = Self.columnNames(grid.rows.prefix(headingCount), width: grid.width)
    let topColumns = columns
    var rows: [Row] = []
    for row in grid.rows.dropFirst(headingCount) {
      if row.isHeading, Set(row.cells.map(\.origin)).count > 1 {
        // Headings again: the same ones, or others that hold from here on.
        let names = Self.columnNames([row], width: grid.width)
        columns = Set(names).isSubset(of: topColumns) ? topColumns : names
        continue
      }
      let cells = Self.cells(of: row, columns: columns)
      if cells.contains(where: { !$0.text.isEmpty }) {
        rows.append(Row(cells: cells, anchor: row.anchor))
      }
    }
    guard !rows.isEmpty else { return nil }
    self.rows = rows
  }

  /// One name a column; where headings stand over one another, as in "Time / Start".
  private static func columnNames(
    _ headings: some Sequence<HTMLTableGrid.Row>, width: Int
  ) -> [String] {
    var names = [[String]](repeating: [], count: width)
    for row in headings {
      for (column, cell) in row.cells.enumerated() where !cell.text.isEmpty {
        if names[column].last != cell.text { names[column].append(cell.text) }
      }
    }
    return names.map { $0.joined(separator: " / ") }
  }

  /// The row's cells; one that spans columns stands once, under the names of all of them.
  private static func cells(of row: HTMLTableGrid.Row, columns: [String]) -> [HTMLCell] {
    var cells: [HTMLCell] = []
    var last: Int?
    for (column, cell) in row.cells.enumerated() {
      if let last, last == cell.origin {
        if !columns[column].isEmpty, columns[column] != columns[column - 1], !row.isOneCell {
          cells[cells.count - 1].column += " / " + columns[column]
        }
      } else {
        cells.append(HTMLCell(column: row.isOneCell ? "" : columns[column], text: cell.text))
      }
      last = cell.origin
    }
    return cells
  }
}
