/// Columns of prose among the cells that a page was divided into.
///
/// A table's cells may hold prose; but its sentences end in the cell that they begin in.
enum ProseColumns {
  /// Whether rows cut through the sentences of lines that stand under each other, or hold columns side by side.
  ///
  /// - Parameters:
  ///   - columns: The segments of each column, which may itself hold several columns of prose.
  ///   - tops: Where the rows begin, from top to bottom.
  ///   - page: The page.
  /// - Returns: Whether what was taken for a table is none.
  static func cut(
    _ columns: [[Segment]], intoRowsAt tops: [Float], on page: PageWords
  ) -> Bool {
    columns.contains { column in
      let prose = stacks(of: column).filter(isProse)
      return areBeside(prose) || prose.contains { isCut($0, intoRowsAt: tops, on: page) }
    }
  }

  /// Whether sentences run down several columns from row to row, as those of a newspaper's narrow columns do.
  ///
  /// - Parameters:
  ///   - columns: The lines of each column.
  ///   - rows: What was taken for rows.
  ///   - page: The page.
  /// - Returns: Whether what was taken for a table is none.
  static func runDown(
    _ columns: [[Line]], throughRows rows: [TableGrid.Row], on page: PageWords
  ) -> Bool {
    var count = 0
    var all = (cuts: 0, boundaries: 0, columns: 0)
    for (column, lines) in columns.enumerated() {
      let length = lines.reduce(0) { $0 + Int($1.length) }
      guard lines.count >= 6, length >= shortestLine * lines.count else { continue }
      let widths = lines.map(\.box.width).sorted()
      let full = 0.6 * widths[widths.count * 3 / 4]
      var cuts = 0
      var boundaries = 0
      for (above, below) in zip(rows, rows.dropFirst()) {
        guard let last = above.cells[column].last, let first = below.cells[column].first else {
          continue
        }
        boundaries += 1
        if last.box.width > full, page.goesOn(last, into: first) { cuts += 1 }
      }
      if cuts >= 4, cuts * 2 >= boundaries { count += 1 }
      all.cuts += cuts
      all.boundaries += boundaries
      if cuts > 0 { all.columns += 1 }
    }
    // Columns that are hardly longer than wide are cut in few places each, but side by side.
    return count >= 2 || all.columns >= 3 && all.cuts >= 4 && all.cuts * 2 >= all.boundaries
  }

  /// Whether cells are as long as columns of a page, which space between their paragraphs happens to part at one height.
  static func areOfPage(_ rows: [TableGrid.Row]) -> Bool {
    let cells = rows.flatMap(\.cells).filter { !$0.isEmpty }
    guard rows.count <= mostChanceRows, let columnCount = rows.first?.cells.count else {
      return false
    }
    let lines = cells.joined()
    let lineCount = lines.count
    let length = lines.reduce(0) { $0 + Int($1.length) }
    return lineCount > (columnCount == 2 ? longestCell : longestNarrowCell) * cells.count
      && length >= shortestPageLine * lineCount
  }

  /// Whether a numbered list runs down the first of two columns of text, and items begin within what was taken for cells: the
  /// space between paragraphs beside the list parts it, and no row.
  static func areBesideList(_ rows: [TableGrid.Row], on page: PageWords) -> Bool {
    guard rows.allSatisfy({ $0.cells.count == 2 }) else { return false }
    let beside = rows.flatMap { $0.cells[1] }
    let length = beside.reduce(0) { $0 + Int($1.length) }
    guard length >= shortestPageLine * beside.count,
      !beside.contains(where: { page.itemNumber(of: $0) != nil })
    else { return false }
    var numbers: [Int] = []
    var within = 0
    for row in rows {
      for (position, line) in row.cells[0].enumerated() {
        guard let number = page.itemNumber(of: line) else { continue }
        numbers.append(number)
        if position > 0 { within += 1 }
      }
    }
    return within >= fewestWithin && zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
  }

  /// A row or two may have been missed in a table.
  private static let fewestWithin = 3

  /// Columns of a page are seldom parted at one height more often than this.
  private static let mostChanceRows = 4
  /// In lines, on average, of two cells side by side, and of more.
  private static let longestCell = 8
  private static let longestNarrowCell = 14
  /// In characters without blanks, on average; lists among prose have short lines.
  private static let shortestPageLine = 15

  /// The average length of lines in the narrowest columns that newspapers are set in, in characters without blanks.
  private static let shortestLine = 14

  /// The segments that begin at the same place, from top to bottom.
  private static func stacks(of column: [Segment]) -> [[Segment]] {
    var stacks: [[Segment]] = []
    for segment in column.sorted(by: { $0.box.left < $1.box.left }) {
      if let last = stacks.last?.last, segment.box.left - last.box.left < 0.3 * segment.size {
        stacks[stacks.count - 1].append(segment)
      } else {
        stacks.append([segment])
      }
    }
    return stacks.map { $0.sorted { $0.middle < $1.middle } }
  }

  /// Whether most lines are long and about as wide as the widest, as those of paragraphs are.
  private static func isProse(_ stack: [Segment]) -> Bool {
    let width = usualWidth(of: stack)
    let full = stack.count { $0.box.width > 0.75 * width }
    let length = stack.reduce(0) { $0 + Int($1.length) }
    return stack.count >= 6 && full * 2 >= stack.count && length >= 25 * stack.count
  }

  /// The width that a quarter of the lines reach, so that a heading across the page does not count.
  private static func usualWidth(of stack: [Segment]) -> Float {
    let widths = stack.map(\.box.width).sorted()
    return widths[widths.count * 3 / 4]
  }

  /// Columns of fewer lines than this may be cells of a table whose gutter was not found.
  private static let fewestColumnLines = 12

  /// Whether columns of prose stand beside each other, from left to right, where a cell would have one.
  private static func areBeside(_ stacks: [[Segment]]) -> Bool {
    let long = stacks.filter { $0.count >= fewestColumnLines }
    return zip(long, long.dropFirst()).contains { left, right in
      let edge = right.map(\.box.left).min() ?? 0
      return left.count { $0.box.right > edge } * 10 < left.count
    }
  }

  private static func isCut(
    _ stack: [Segment], intoRowsAt tops: [Float], on page: PageWords
  ) -> Bool {
    var cuts = 0
    var boundaries = 0
    var row = 0
    let width = usualWidth(of: stack)
    for (above, below) in zip(stack, stack.dropFirst()) {
      var isNew = false
      while row < tops.count, tops[row] <= below.middle {
        isNew = tops[row] > above.middle
        row += 1
      }
      // A line that a sentence goes on from is full, or nearly so.
      guard isNew else { continue }
      boundaries += 1
      // A line that a sentence goes on from is full, or nearly so.
      guard below.middle - above.middle < 2 * above.size, above.box.width > 0.75 * width,
        let last = above.words.last, let first = below.words.first
      else { continue }
      if page.goesOn(page.words[Int(last)], into: page.words[Int(first)]) { cuts += 1 }
    }
    return cuts >= 2 && cuts * 10 >= boundaries * 4
  }
}

extension PageWords {
  /// The number and full stop or bracket that a line of a list begins with.
  fileprivate func itemNumber(of line: Line) -> Int? {
    let ordered = line.orderedWords(in: self)
    guard ordered.count > 1 else { return nil }
    let word = scalars(ofWord: ordered[0])
    let digits = word.dropLast()
    guard let end = word.last, end == 0x2E || end == 0x29, (1...2).contains(digits.count),
      digits.allSatisfy(isDigit)
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
