/// Makes blocks of tables: finds their header rows and carries them on where a table goes on after a page break.
struct TableRows {
  /// The table before, which the next one may continue.
  private struct Open {
    var grid: TableGrid
    var names: [String]
    var page: Int
  }

  let typefaces: [Typeface]
  let hyphens: HyphenJoining
  private var open: Open?
  /// The ruled table before.
  var continuation: TableContinuation?

  init(typefaces: [Typeface], hyphens: HyphenJoining) {
    self.typefaces = typefaces
    self.hyphens = hyphens
  }

  /// The blocks of a table; a header row that only repeats the table's is a running header.
  ///
  /// - Parameters:
  ///   - grid: The table as found on the page.
  ///   - page: The page.
  ///   - index: The page's position in the document.
  ///   - previous: The last block before the table, to which its first row may belong.
  /// - Returns: The rows' blocks.
  mutating func blocks(
    of grid: TableGrid, on page: PageWords, at index: Int, continuing previous: inout LayoutBlock?
  ) -> [LayoutBlock] {
    let text = LineText(page: page, hyphens: hyphens)
    var rows = grid.rows[...]
    var blocks: [LayoutBlock] = []
    let carried = open.flatMap { open in
      open.grid.isAligned(with: grid) && index - open.page <= 1 ? open : nil
    }
    var names = carried?.names ?? Array(repeating: "", count: grid.columns.count)
    if let header = rows.first,
      isHeader(header, of: grid, on: page) || names == texts(of: header, text)
    {
      let found = texts(of: header, text)
      let repeats = found == names
      names = found
      rows = rows.dropFirst()
      blocks.append(
        block(header, names: names, on: page, at: index, kind: repeats ? .runningHeader : .tableRow)
      )
    } else if carried != nil, let first = rows.first, let row = previous,
      let merged = merging(first, of: page, at: index, into: row)
    {
      previous = merged
      rows = rows.dropFirst()
    }
    blocks += rows.map { block($0, names: names, on: page, at: index, kind: .tableRow) }
    open = Open(grid: grid, names: names, page: index)
    continuation = nil
    return blocks
  }

  private func texts(of row: TableGrid.Row, _ text: LineText) -> [String] {
    row.cells.map { text.text(of: $0) }
  }

  // MARK: Headers

  private func isHeader(_ row: TableGrid.Row, of grid: TableGrid, on page: PageWords) -> Bool {
    guard grid.rows.count > 1, row.filledCount * 10 >= grid.columns.count * 6, row.filledCount > 1
    else { return false }
    let cells = row.cells.filter { !$0.isEmpty }
    let styles = cells.flatMap { $0 }.map { LineFeatures($0, in: page, typefaces: typefaces) }
    // A heading row names columns; figures and whole sentences do not.
    let longest = cells.map { $0.reduce(0) { $0 + $1.length } }.max() ?? 0
    guard longest <= 60, styles.contains(where: { $0.letterCount > 1 }),
      cells.allSatisfy({ cell in cell.contains { letters(of: $0, on: page) > 0 } || cells.count > 3
      })
    else { return false }
    let others = grid.rows.dropFirst().flatMap { $0.cells.joined() }.map {
      LineFeatures($0, in: page, typefaces: typefaces).style
    }
    let isBold = styles.allSatisfy { $0.style.isBold || $0.letterCount == 0 }
    if isBold, others.count(where: \.isBold) * 2 < others.count { return true }
    let color = styles[0].style.color
    if styles.allSatisfy({ $0.style.color == color }),
      !others.contains(where: { $0.color == color })
    {
      return true
    }
    let isCapitals = styles.allSatisfy { $0.style.isCapitals || $0.letterCount < 3 }
    if isCapitals, others.count(where: \.isCapitals) * 4 < others.count { return true }
    return row.filledCount == grid.columns.count && isShorter(row, than: grid, on: page)
  }

  private func letters(of line: Line, on page: PageWords) -> Int {
    LineFeatures(line, in: page, typefaces: typefaces).letterCount
  }

  /// Whether a row's cells are much shorter than those beneath, as names of columns are.
  private func isShorter(
    _ row: TableGrid.Row, than grid: TableGrid, on page: PageWords
  ) -> Bool {
    guard grid.rows.count > 3 else { return false }
    // In a list of abbreviations the first may happen to stand for something short.
    let abbreviated = grid.rows.count { page.isAbbreviation($0.cells[0]) }
    if page.isAbbreviation(row.cells[0]), abbreviated * 2 > grid.rows.count { return false }
    let length = { (row: TableGrid.Row) in
      row.cells.joined().reduce(0) { $0 + Int($1.length) } / max(row.filledCount, 1)
    }
    let others = grid.rows.dropFirst().map(length).sorted()
    return length(row) * 2 < others[others.count / 2]
  }

  // MARK: Blocks

  private func block(
    _ row: TableGrid.Row, names: [String], on page: PageWords, at index: Int, kind: LayoutBlock.Kind
  ) -> LayoutBlock {
    let lines = Array(row.cells.joined())
    let first = LineFeatures(lines[0], in: page, typefaces: typefaces)
    let last = LineFeatures(lines[lines.count - 1], in: page, typefaces: typefaces)
    var block = LayoutBlock(kind: kind, parts: [], style: first.style, first: first, last: last)
    block.cells = zip(names, row.cells).enumerated().map { position, cell in
      let (name, lines) = cell
      return LayoutBlock.Cell(
        column: name, parts: lines.isEmpty ? [] : [LayoutBlock.Part(page: index, lines: lines)],
        position: position)
    }
    return block
  }

  /// The last row of the page before with what a page break cut off it, or nil where a new row begins.
  private func merging(
    _ row: TableGrid.Row, of page: PageWords, at index: Int, into block: LayoutBlock
  ) -> LayoutBlock? {
    guard block.kind == .tableRow, block.cells.count == row.cells.count, row.cells[0].isEmpty else {
      return nil
    }
    let beginnings = row.cells.compactMap(\.first).map {
      LineFeatures($0, in: page, typefaces: typefaces)
    }
    guard beginnings.contains(where: \.beginsLowercase) else { return nil }
    var merged = block
    for (column, lines) in row.cells.enumerated() where !lines.isEmpty {
      merged.cells[column].parts.append(LayoutBlock.Part(page: index, lines: lines))
    }
    return merged
  }
}
