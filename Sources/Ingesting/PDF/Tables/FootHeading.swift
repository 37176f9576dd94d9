/// Names of columns that stand alone at the foot of a page, above a page break, while their rows begin the next page.
///
/// Such a row is no table to any search, since it has but one row; the columns of the next page tell what it is.
struct FootHeading {
  /// The row as a table of headings alone.
  let table: RuledTable
  /// Where its segments stand among the page's, ascending.
  let positions: [Int]

  /// More lines than this no name of a column has.
  private static let mostLines = 4
  /// Lines of footers that may stand beneath.
  private static let mostFooterLines = 2
  /// Of the page's height: where the foot begins.
  private static let footStart: Float = 0.6
  /// Of the page's height: where footers stand.
  private static let footerStart: Float = 0.88
  /// The longest name of a column, in characters.
  private static let longestName = 60
  /// Between a name's lines, relative to the type size.
  private static let widestLineGap: Float = 1.2
  /// Between rows of a table, relative to the type size.
  private static let widestRowGap: Float = 2.5

  /// Looks for the headings of a table at the foot of the page before.
  ///
  /// - Parameters:
  ///   - table: The first table of a page, at its top.
  ///   - page: Its page.
  ///   - previous: The page before.
  ///   - typefaces: The document's typefaces.
  init?(
    of table: RuledTable, on page: PageWords, in previous: PageWords, typefaces: [Typeface]
  ) {
    let columns = FootColumns(table)
    let height = previous.turnedHeight
    let lines = previous.segments.indices.filter {
      previous.segments[$0].middle > Self.footStart * height
    }.sideBySide(in: previous)
    for footers in 0...Self.mostFooterLines where footers < lines.count {
      guard
        lines.suffix(footers).allSatisfy({ line in
          line.allSatisfy { previous.segments[$0].middle > Self.footerStart * height }
        })
      else { return nil }
      if let found = Self.names(
        at: lines.dropLast(footers), of: columns, on: previous, typefaces: typefaces)
      {
        let own = RuledHeadings(table, on: page, typefaces: typefaces).rows(from: 0, isFirst: false)
        guard own.isEmpty || columns.repeats(found.cells, previous, in: own, on: page) else {
          return nil
        }
        guard
          previous.tables.allSatisfy({
            $0.box.bottom + Self.widestRowGap * found.size < found.box.top
          })
        else { return nil }
        self.table = RuledTable(headings: found.cells, of: table, box: found.box)
        positions = found.positions
        return
      }
    }
    return nil
  }

  private typealias Found = (cells: [[Line]], positions: [Int], box: Rectangle, size: Float)

  /// The names of columns that the last of some lines are, or nil where these are something else.
  private static func names(
    at lines: ArraySlice<[Int]>, of columns: FootColumns, on page: PageWords, typefaces: [Typeface]
  ) -> Found? {
    var found: Found?
    var cells = [[Segment]](repeating: [], count: columns.count)
    var positions: [Int] = []
    var rest = lines
    while let line = rest.last, lines.count - rest.count <= mostLines {
      let segments = line.map { page.segments[$0] }
      let size = segments.map(\.size).max() ?? 10
      let bottom = segments.map(\.coreBottom).max() ?? 0
      if let above = positions.map({ page.segments[$0].coreTop }).min(),
        above - bottom > widestLineGap * size
      {
        // A row above in the same columns makes this one a row of a table and no name; prose is one segment.
        let isRow =
          above - bottom <= widestRowGap * size && line.count > 1
          && columns.parts(of: segments, on: page) != nil
        if isRow { return nil }
        break
      }
      guard let parts = columns.parts(of: segments, on: page) else { break }
      for column in cells.indices { cells[column] += parts[column] }
      positions += line
      rest = rest.dropLast()
      let texts = cells.map { $0.lines() }
      if columns.areNamed(by: texts, longest: longestName, on: page, typefaces: typefaces) {
        let boxes = cells.joined().map(\.box)
        guard let first = boxes.first else { return nil }
        found = (
          texts, positions.sorted(), boxes.dropFirst().reduce(first) { $0.union($1) }, size
        )
      }
    }
    return found
  }
}

extension RuledTable {
  /// A table of nothing but names of another one's columns.
  fileprivate init(headings cells: [[Line]], of table: RuledTable, box: Rectangle) {
    columns = table.columns
    self.box = Rectangle(
      left: table.box.left, top: box.top, right: table.box.right, bottom: box.bottom)
    rows = [
      Row(
        cells: cells.enumerated().map { column, lines in
          Cell(columns: column..<column + 1, lines: lines, fill: 0xFFFFFF)
        })
    ]
    headCount = 1
  }
}

extension [Int] {
  /// The segments at some positions in groups of those side by side, from top to bottom.
  fileprivate func sideBySide(in page: PageWords) -> [[Int]] {
    let ordered = sorted { page.segments[$0].middle < page.segments[$1].middle }
    var lines: [[Int]] = []
    for position in ordered {
      let segment = page.segments[position]
      if let last = lines.last?.first.map({ page.segments[$0] }),
        abs(last.middle - segment.middle) <= 0.4 * Swift.max(last.size, segment.size)
      {
        lines[lines.count - 1].append(position)
      } else {
        lines.append([position])
      }
    }
    return lines
  }
}

extension [PageWords] {
  /// Gives tables that begin a page the headings that stand alone at the foot of the page before.
  mutating func takeFootHeadings(typefaces: [Typeface]) {
    for index in indices.dropFirst() {
      let page = self[index]
      let previous = self[index - 1]
      guard page.beginsWithTable, let table = page.tables.first, page.hasGeometry,
        previous.hasGeometry, page.turn == previous.turn,
        let heading = FootHeading(of: table, on: page, in: previous, typefaces: typefaces)
      else { continue }
      self[index - 1].tables.append(heading.table)
      self[index - 1].segments.removePositions(heading.positions)
    }
  }
}
