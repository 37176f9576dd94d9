extension TableRows {
  /// The blocks of a ruled table; headings that only repeat those of the table that it goes on with are running headers.
  ///
  /// - Parameters:
  ///   - table: The table as found on the page.
  ///   - page: The page.
  ///   - index: The page's position in the document.
  ///   - previous: The last block before the table, to which its first row may belong.
  /// - Returns: The rows' blocks.
  mutating func blocks(
    of table: RuledTable, on page: PageWords, at index: Int, continuing previous: inout LayoutBlock?
  ) -> [LayoutBlock] {
    let text = LineText(page: page, hyphens: hyphens)
    let headings = RuledHeadings(table, on: page, typefaces: typefaces)
    let size = table.rows.first?.cells.lazy.flatMap(\.lines).first?.size ?? 10
    let before = continuation.flatMap { index - $0.page <= 1 ? $0 : nil }
    let carried = before?.positions(
      of: table.columns, size: size, areNear: table.isSpaced && table.headCount == 0)
    let positions = carried ?? Array(table.columns.indices)
    let carriedNames = carried.flatMap { positions in
      before.map { before in positions.map { before.names[$0] } }
    }
    var names = carriedNames ?? table.columns.map { _ in "" }
    var blocks: [LayoutBlock?] = []
    var row = 0
    var hasHeadings = false
    var isFirstBodyRow = true
    while row < table.rows.count {
      if headings.isTitle(row) {
        blocks.append(
          block(table.rows[row], of: table, names: [], positions, page, index, .tableRow))
        row += 1
        continue
      }
      let isFirst = !hasHeadings && isFirstBodyRow
      var heading = headings.rows(from: row, isFirst: isFirst && carriedNames == nil)
      if heading.isEmpty, isFirst, let carriedNames,
        self.names(of: row..<row + 1, in: table, text).isMostly(carriedNames)
      {
        heading = row..<row + 1
      }
      if !heading.isEmpty {
        let found = self.names(of: heading, in: table, text)
        let repeats = found.isMostly(names)
        if !repeats { names = found }
        for row in heading {
          let cells = self.names(of: row..<row + 1, in: table, text)
          blocks.append(
            block(
              table.rows[row], of: table, names: cells, positions, page, index,
              repeats ? .runningHeader : .tableRow))
        }
        hasHeadings = true
        row = heading.upperBound
        continue
      }
      var current = table.rows[row]
      if isFirstBodyRow, carriedNames != nil {
        isFirstBodyRow = false
        if let open = previous, let merged = merging(current, positions, page, index, into: open) {
          previous = merged
          row += 1
          continue
        }
        current.carryLeadingCells()
      }
      isFirstBodyRow = false
      blocks.append(block(current, of: table, names: names, positions, page, index, .tableRow))
      row += 1
    }
    continuation = TableContinuation(columns: table.columns, names: names, page: index)
    return blocks.compactMap { $0 }
  }

  /// One name a column, headings that stand over one another joined as in "Time / Start".
  private func names(of rows: Range<Int>, in table: RuledTable, _ text: LineText) -> [String] {
    var names = [[String]](repeating: [], count: table.columns.count)
    for row in rows {
      for cell in table.rows[row].cells where !cell.lines.isEmpty {
        let name = text.text(of: cell.lines)
        for column in cell.columns where names[column].last != name { names[column].append(name) }
      }
    }
    return names.map { $0.joined(separator: " / ") }
  }

  private func block(
    _ row: RuledTable.Row, of table: RuledTable, names: [String], _ positions: [Int],
    _ page: PageWords, _ index: Int, _ kind: LayoutBlock.Kind
  ) -> LayoutBlock? {
    let lines = row.ownCells.flatMap(\.lines)
    guard let top = lines.first, let bottom = lines.last else { return nil }
    let first = LineFeatures(top, in: page, typefaces: typefaces)
    let last = LineFeatures(bottom, in: page, typefaces: typefaces)
    var block = LayoutBlock(kind: kind, parts: [], style: first.style, first: first, last: last)
    let cells = names.isEmpty ? row.ownCells : row.cells
    block.cells = cells.map { cell in
      var columns: [String] = []
      for column in cell.columns where column < names.count && !names[column].isEmpty {
        if columns.last != names[column] { columns.append(names[column]) }
      }
      let isOwn = !cell.isCarried && !cell.lines.isEmpty
      return LayoutBlock.Cell(
        column: columns.joined(separator: " / "),
        parts: isOwn ? [LayoutBlock.Part(page: index, lines: cell.lines)] : [],
        position: positions[cell.columns.lowerBound], isCarried: cell.isCarried)
    }
    return block
  }

  /// The last row of the page before with what a page break cut off it, or nil where a new row begins.
  private func merging(
    _ row: RuledTable.Row, _ positions: [Int], _ page: PageWords, _ index: Int,
    into block: LayoutBlock
  ) -> LayoutBlock? {
    guard block.kind == .tableRow, block.cells.count > 1 else { return nil }
    let own = row.ownCells
    let beginnings = own.compactMap { cell in
      cell.lines.first.map { LineFeatures($0, in: page, typefaces: typefaces) }
    }
    // Where a merged cell alone goes on, its other columns begin new rows.
    guard beginnings.count(where: \.beginsLowercase) * 2 > beginnings.count,
      beginnings.allSatisfy({ $0.beginsLowercase || $0.marker == nil && $0.letterCount > 0 }),
      row.cells.first.map({ $0.lines.isEmpty }) ?? true || beginnings[0].beginsLowercase
    else { return nil }
    var merged = block
    for cell in own {
      let position = positions[cell.columns.lowerBound]
      guard
        let target = merged.cells.firstIndex(where: { $0.position == position && !$0.isCarried })
      else { return nil }
      merged.cells[target].parts.append(LayoutBlock.Part(page: index, lines: cell.lines))
    }
    return merged
  }
}

extension RuledTable.Row {
  /// Marks the empty cells that a row begins with as going on from the page before.
  fileprivate mutating func carryLeadingCells() {
    guard let first = cells.firstIndex(where: { !$0.lines.isEmpty }), first > 0 else { return }
    for index in 0..<first { cells[index].isCarried = true }
  }
}

extension [String] {
  /// Whether most texts are those of another list.
  fileprivate func isMostly(_ others: [String]) -> Bool {
    let named = zip(self, others).filter { !$0.0.isEmpty || !$0.1.isEmpty }
    return named.contains { $0.0 == $0.1 } && named.count { $0.0 == $0.1 } * 3 >= named.count * 2
  }
}
