/// Parts rows that stand in one bordered row, one under the other without a line between them.
struct RowStacks {
  let columns: [Interval]
  let page: PageWords

  /// The rows, from top to bottom; the row itself where its cells hold lines of one text.
  func parted(_ row: RuledTable.Row) -> [RuledTable.Row] {
    let own = row.cells.indices.filter { !row.cells[$0].isCarried && !row.cells[$0].lines.isEmpty }
    guard own.count > 1, let size = row.cells[own[0]].lines.first?.size else { return [row] }
    let stack =
      lineStack(row, own, size).map { (tops: $0, spanning: []) } ?? entryStack(row, own, size)
    guard let (tops, spanning) = stack, tops.count > 1 else { return [row] }
    return tops.indices.map { part in
      var result = row
      for index in own {
        let lines = row.cells[index].lines
        if spanning.contains(index) {
          result.cells[index].isCarried = part > 0
        } else {
          result.cells[index].lines = lines.filter { line in
            (tops.lastIndex { $0 <= line.middle + Self.level * size } ?? 0) == part
          }
        }
      }
      return result
    }
  }

  /// Lines no further apart than this stand beside each other, relative to the type size.
  private static let level: Float = 0.4

  /// Paragraphs stand further apart than lines by at least this factor.
  private static let paragraphSpace: Float = 1.1

  // MARK: Figures

  /// Where rows of one line each begin: figures under each other, each beside a line that the one before it had room for.
  private func lineStack(_ row: RuledTable.Row, _ own: [Int], _ size: Float) -> [Float]? {
    let first = row.cells[own[0]].lines
    guard first.count > 1, own[0] == 0 else { return nil }
    let tops = first.map(\.middle)
    var hasFigures = false
    for index in own.dropFirst() {
      let lines = row.cells[index].lines
      guard lines.allSatisfy({ line in isLevel(line, with: tops, size) }) else { return nil }
      if lines.count > 1, lines.allSatisfy(isFigure) { hasFigures = true }
    }
    guard hasFigures else { return nil }
    // Borders that are taken to run in gaps may lie short of where a full line would end.
    let next = row.cells[own[1]].lines.map(\.box.left).min() ?? -.infinity
    let room = max(columns[row.cells[own[0]].columns.upperBound - 1].upper, next)
    let isStack = zip(first, first.dropFirst()).allSatisfy { above, below in
      hasRoom(after: above, forFirstWordOf: below, before: room, size)
    }
    return isStack ? tops : nil
  }

  private func isLevel(_ line: Line, with tops: [Float], _ size: Float) -> Bool {
    tops.contains { abs($0 - line.middle) < Self.level * size }
  }

  private func hasRoom(
    after line: Line, forFirstWordOf next: Line, before edge: Float, _ size: Float
  ) -> Bool {
    guard let word = next.words.first.map({ page.words[Int($0.lowerBound)] }) else { return false }
    // A word space and the cell's padding.
    return line.box.right + word.box.width + 0.8 * size < edge
  }

  private func isFigure(_ line: Line) -> Bool {
    var digits = 0
    var letters = 0
    for index in line.words.joined() {
      let word = page.words[Int(index)]
      for scalar in page.scalars[Int(word.start)..<Int(word.end)] {
        if isDigit(scalar) { digits += 1 } else if isLetter(scalar) { letters += 1 }
      }
    }
    return letters == 0 && digits > 0
  }

  // MARK: Entries

  /// Where rows begin whose texts keep level: lines that stand apart in one column, each beside the beginning of a
  /// paragraph in another.
  /// - Returns: The rows' tops and the cells that span them.
  private func entryStack(
    _ row: RuledTable.Row, _ own: [Int], _ size: Float
  ) -> (tops: [Float], spanning: [Int])? {
    let starts = own.map { paragraphStarts(row.cells[$0].lines) }
    let stacked = own.indices.filter { starts[$0].count > 1 }
    guard stacked.count > 1, let first = stacked.first, starts[first].count >= Self.fewestEntries
    else { return nil }
    let tops = starts[first]
    // Texts before the first stack span its rows.
    guard own.indices.allSatisfy({ $0 < first || starts[$0].count == tops.count }),
      stacked.dropFirst().allSatisfy({ index in
        zip(starts[index], tops).allSatisfy { abs($0 - $1) < Self.level * size }
      }), endShort(stacked.map { row.cells[own[$0]] }, before: tops, size)
    else { return nil }
    return (tops, Array(own[..<first]))
  }

  /// Whether most lines above a row's beginning had room for its first word; in one text with much space between its
  /// lines few have.
  private func endShort(_ cells: [RuledTable.Cell], before tops: [Float], _ size: Float) -> Bool {
    var short = 0
    var count = 0
    for cell in cells {
      let edge = columns[cell.columns.upperBound - 1].upper
      for (line, next) in zip(cell.lines, cell.lines.dropFirst())
      where isLevel(next, with: Array(tops.dropFirst()), size) {
        count += 1
        if hasRoom(after: line, forFirstWordOf: next, before: edge, size) { short += 1 }
      }
    }
    return short * 2 > count
  }

  /// Two paragraphs happen to begin side by side.
  private static let fewestEntries = 3

  private func paragraphStarts(_ lines: [Line]) -> [Float] {
    guard let first = lines.first else { return [] }
    let pitch = 1.25 * first.size
    var least = zip(lines, lines.dropFirst()).map { $1.middle - $0.middle }.min() ?? pitch
    // Where every line is a paragraph, none shows the distance of lines.
    least = min(least, pitch)
    return [first.middle]
      + zip(lines, lines.dropFirst()).compactMap { above, below in
        below.middle - above.middle > Self.paragraphSpace * least ? below.middle : nil
      }
  }
}
