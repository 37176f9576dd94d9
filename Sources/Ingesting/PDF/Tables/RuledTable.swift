/// A table between drawn borders or fills, before it is known which of its rows are headings.
struct RuledTable: Sendable {
  struct Cell: Sendable {
    /// The columns that it spans.
    var columns: Range<Int>
    var lines: [Line]
    /// The colour behind its text.
    var fill: UInt32
    /// Whether the cell began in a row above and spans this one too.
    var isCarried = false

    var length: Int { lines.reduce(0) { $0 + Int($1.length) } }
  }

  struct Row: Sendable {
    /// From left to right, empty ones too; those that cells from the left span are missing.
    var cells: [Cell]
    /// The grid's last row that a cell beginning here reaches, relative to this one.
    var reachesBelow = false

    var ownCells: [Cell] { cells.filter { !$0.isCarried && !$0.lines.isEmpty } }

    /// The one text of a row that is a title of the rows beneath.
    func isTitle(in table: RuledTable) -> Bool {
      guard let only = cells.first(where: { !$0.lines.isEmpty }), !only.isCarried,
        cells.count(where: { !$0.lines.isEmpty }) == 1
      else { return false }
      // A text that fills one column is that column's, however wide: what stands before it may go on from the page before.
      if only.columns.count == 1, table.columns.count == 2 || only.columns.lowerBound > 0 {
        return false
      }
      return table.width(of: only.columns) >= 0.6 * (table.box.right - table.box.left)
    }
  }

  /// The columns, border to border.
  var columns: [Interval]
  var rows: [Row]
  var box: Rectangle
  /// How many rows at the top name columns, where a border beneath them tells.
  var headCount = 0
  /// Whether nothing but the space between texts shows its columns, so that their borders are about where they are said to
  /// be, and its headings are none where the table goes on with another one's columns.
  var isSpaced = false

  fileprivate func width(of range: Range<Int>) -> Float {
    columns[range.upperBound - 1].upper - columns[range.lowerBound].lower
  }
}

extension RuledTable {
  /// Makes the table of a grid and the lines in its cells, or nil where the borders belong to a chart or to boxes of prose.
  init?(
    _ grid: RuledGrid, headEnd: Float? = nil, isSpaced: Bool = false, lines: [[Line]],
    fills: [UInt32], on page: PageWords
  ) {
    let filled = grid.fields.indices.filter { !lines[$0].isEmpty }
    // Figures alone in few of the cells are those along a chart's axes.
    let wordedCount = filled.count { index in
      lines[index].contains { line in
        line.words.joined().contains { word in
          let word = page.words[Int(word)]
          return page.scalars[Int(word.start)..<Int(word.end)].contains(where: isLetter)
        }
      }
    }
    guard wordedCount * 2 >= filled.count || filled.count * 2 >= grid.fields.count else {
      return nil
    }
    var starts = Set(filled.map { grid.fields[$0].columns.lowerBound }).sorted()
    let rowStarts = Set(filled.map { grid.fields[$0].rows.lowerBound })
    guard filled.count >= 4, starts.count >= 2, rowStarts.count >= 2 else { return nil }
    let area = { (field: RuledGrid.Field) in
      (grid.verticals[field.columns.upperBound] - grid.verticals[field.columns.lowerBound])
        * (grid.horizontals[field.rows.upperBound] - grid.horizontals[field.rows.lowerBound])
    }
    let covered = filled.reduce(Float(0)) { $0 + area(grid.fields[$1]) }
    guard covered >= Self.leastFilledShare * grid.box.width * grid.box.height else { return nil }
    box = grid.box
    self.isSpaced = isSpaced
    // The cell that a table goes on beside after a page break has no text on the page.
    if let first = starts.first, first > 0, let line = lines[filled[0]].first,
      grid.verticals[first] - grid.verticals[0] > Self.narrowestEmptyColumn * line.size
    {
      starts.insert(0, at: 0)
    }
    // A column is where text begins; other borders come from tables that stand askew under each other.
    columns = starts.enumerated().map { position, start in
      let end = position + 1 < starts.count ? starts[position + 1] : grid.columnCount
      return Interval(
        lower: position == 0 ? grid.verticals[0] : grid.verticals[start],
        upper: grid.verticals[end])
    }
    rows = []
    let stacks = RowStacks(columns: columns, page: page)
    for row in 0..<grid.rowCount where rowStarts.contains(row) {
      let whole = Self.row(row, of: grid, starts: starts, lines: lines, fills: fills)
      if let headEnd, grid.horizontals[row + 1] <= headEnd + RuledGrid.touch {
        rows.append(whole)
        headCount += 1
      } else {
        rows += stacks.parted(whole)
      }
    }
    // Boxes around a page's pictures and columns have no two texts that begin side by side.
    guard rows.contains(where: { $0.ownCells.count > 1 }) else { return nil }
  }

  /// Relative to the type size; narrower stripes at a table's side are ornaments.
  private static let narrowestEmptyColumn: Float = 3

  /// The least share of a table that lies in cells with text; the gridlines of charts enclose next to none.
  private static let leastFilledShare: Float = 0.35

  private static func row(
    _ row: Int, of grid: RuledGrid, starts: [Int], lines: [[Line]], fills: [UInt32]
  ) -> Row {
    var result = Row(cells: [])
    var last = -1
    for (column, start) in starts.enumerated() {
      let index = grid.field(column: start, row: row)
      guard index != last else {
        if let end = result.cells.indices.last {
          result.cells[end].columns = result.cells[end].columns.lowerBound..<column + 1
        }
        continue
      }
      last = index
      let field = grid.fields[index]
      if field.rows.upperBound > row + 1 { result.reachesBelow = true }
      result.cells.append(
        Cell(
          columns: column..<column + 1, lines: lines[index], fill: fills[index],
          isCarried: field.rows.lowerBound < row))
    }
    return result
  }
}
