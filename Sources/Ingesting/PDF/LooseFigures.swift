/// Parts figures that belong to different lines, which stand together in rows of statistics and in charts.
struct LooseFigures {
  let size: Float
  let page: PageWords

  /// The rows, those in which figures stand one under the other divided into their lines.
  ///
  /// Each such line is a row for itself: otherwise words from one end of it would be followed by those of another line.
  func parted(_ rows: [TableGrid.Row]) -> [TableGrid.Row] {
    rows.flatMap { isStack($0) ? parted($0) : [$0] }
  }

  /// Whether figures stand at all heights, as the labels of axes and curves do; in a table they stand in lines.
  func isChart(_ rows: [TableGrid.Row]) -> Bool {
    if isSparse(rows) { return true }
    var levelCount = 0
    var looseCount = 0
    for row in rows {
      for (column, cell) in row.cells.enumerated() where isFigures(cell) {
        for line in cell {
          let isLevel = row.cells.enumerated().contains { other, lines in
            other != column && lines.contains { abs($0.middle - line.middle) < 0.35 * size }
          }
          if isLevel { levelCount += 1 } else { looseCount += 1 }
        }
      }
    }
    return looseCount >= 4 && looseCount > levelCount
  }

  /// Whether figures fill few of the places that a table has for them, and its rows have no names.
  private func isSparse(_ rows: [TableGrid.Row]) -> Bool {
    let cells = rows.flatMap(\.cells)
    let filled = cells.filter { !$0.isEmpty }
    let named = rows.count { row in row.cells.first.map { !$0.isEmpty && !isFigures($0) } ?? false }
    return filled.count * 20 <= cells.count * 13 && named * 3 < rows.count
      && filled.count(where: isFigures) * 10 >= filled.count * 7
  }

  /// Whether the labels of an axis stand among words or beside prose, as where a chart stands in one of a page's columns.
  func standBesideProse(_ rows: [TableGrid.Row]) -> Bool {
    rows.contains { row in
      guard row.cells.count == 2 else { return false }
      return row.cells.contains { cell in
        let figures = cell.filter(isFigure)
        return figures.count >= 4 && !isNumbering(figures)
          && (figures.count < cell.count || row.cells.contains(where: isProse))
      }
    }
  }

  /// Whether figures ascend, as the numbers of measures do and those along an axis do not.
  private func isNumbering(_ cell: [Line]) -> Bool {
    let numbers = cell.map { line in
      line.words.joined().reduce(0) { number, index in
        let word = page.words[Int(index)]
        return page.scalars[Int(word.start)..<Int(word.end)].lazy.filter(isDigit).reduce(number) {
          min($0, 1_000_000) * 10 + Int($1 - 0x30)
        }
      }
    }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }

  private func isProse(_ cell: [Line]) -> Bool {
    cell.count >= 3 && cell.reduce(0) { $0 + Int($1.length) } >= 25 * cell.count
  }

  /// Whether most cells with several lines hold a figure in each.
  private func isStack(_ row: TableGrid.Row) -> Bool {
    let tall = row.cells.filter { $0.count > 1 }
    let figures = tall.filter(isFigures)
    return figures.count * 2 >= tall.count
      && (figures.count > 1 || figures.contains { $0.count >= 4 })
  }

  private func isFigures(_ cell: [Line]) -> Bool {
    !cell.isEmpty && cell.allSatisfy(isFigure)
  }

  /// Whether a line is a number, a share, or what stands for a missing one, as "-" and "n.a.".
  private func isFigure(_ line: Line) -> Bool {
    guard line.length <= 14 else { return false }
    var letters = 0
    for index in line.words.joined() {
      let word = page.words[Int(index)]
      letters += page.scalars[Int(word.start)..<Int(word.end)].count(where: isLetter)
    }
    return letters == 0 || letters <= 2 && line.length <= 4 && letters < line.length
  }

  /// The lines of a row that have figures, each with the words nearest to it.
  private func parted(_ row: TableGrid.Row) -> [TableGrid.Row] {
    let figures = row.cells.joined().filter(isFigure).map(\.middle).sorted()
    var levels: [Float] = []
    for middle in figures where middle - (levels.last ?? -.infinity) > 0.4 * size {
      levels.append(middle)
    }
    var rows = levels.map { _ in [[Line]](repeating: [], count: row.cells.count) }
    for (column, cell) in row.cells.enumerated() {
      for line in cell {
        let nearest = levels.indices.min {
          abs(levels[$0] - line.middle) < abs(levels[$1] - line.middle)
        }
        if let nearest { rows[nearest][column].append(line) }
      }
    }
    return rows.map(TableGrid.Row.init)
  }
}
