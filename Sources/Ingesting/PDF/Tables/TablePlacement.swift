/// Puts ruled tables in their places among the text around them.
enum TablePlacement {
  /// A page's regions in reading order, its ruled tables among them.
  static func regions(of page: PageWords) -> [Region] {
    regions(of: Array(page.segments), around: Array(page.tables.indices)[...], on: page)
  }

  private static func regions(
    of segments: [Segment], around tables: ArraySlice<Int>, on page: PageWords
  ) -> [Region] {
    guard let index = tables.first else {
      return segments.isEmpty ? [] : ReadingOrder.regions(of: segments, on: page)
    }
    let box = page.tables[index].box
    let isBeside = { (other: Rectangle) in other.middleY > box.top && other.middleY < box.bottom }
    let others = tables.dropFirst()
    if segments.contains(where: { isBeside($0.box) })
      || others.contains(where: { page.tables[$0].box.top < box.bottom - 1 })
    {
      return regions(of: segments, amid: tables, on: page)
    }
    let above = segments.filter { $0.middle <= box.top }
    let below = segments.filter { $0.middle > box.top }
    return regions(of: above, around: [], on: page) + [.ruledTable(page.tables[index])]
      + regions(of: below, around: others, on: page)
  }

  /// The regions where text stands beside a table: lines of no words stand for each table, as high as it is.
  private static func regions(
    of segments: [Segment], amid tables: ArraySlice<Int>, on page: PageWords
  ) -> [Region] {
    let size = max(segments.first?.size ?? 10, 1)
    let standIns = tables.flatMap { Self.standIns(for: $0, size: size, on: page) }
    let found = ReadingOrder.regions(of: segments + standIns, on: page)
    var placed: Set<Int> = []
    return found.flatMap { region -> [Region] in
      switch region {
      case .lines(let lines): divided(lines, on: page, placed: &placed) { .lines($0) }
      case .item(let lines): divided(lines, on: page, placed: &placed) { .item($0) }
      case .table(let grid): withoutStandIns(grid, on: page, placed: &placed)
      case .ruledTable: [region]
      }
    }
  }

  /// More lines than a page has make no difference to how it is divided.
  private static let mostStandIns = 120

  private static func standIns(for table: Int, size: Float, on page: PageWords) -> [Segment] {
    let number = standInStart + Int32(clamping: table)
    let box = page.tables[table].box
    let count = max(1, min(Int(min(box.height / (1.3 * size), 1e4)), mostStandIns))
    let height = box.height / Float(count)
    return (0..<count).map { index in
      let top = box.top + Float(index) * height
      return Segment(
        words: number..<number,
        box: Rectangle(left: box.left, top: top, right: box.right, bottom: top + height),
        size: min(size, height), typeface: .max, length: 40)
    }
  }

  /// Stand-ins have words that no page has.
  private static let standInStart = Int32.max - 10_000

  private static func tables(in line: Line) -> [Int] {
    line.words.filter { $0.lowerBound >= standInStart }.map { Int($0.lowerBound - standInStart) }
  }

  private static func divided(
    _ lines: [Line], on page: PageWords, placed: inout Set<Int>, as make: ([Line]) -> Region
  ) -> [Region] {
    var result: [Region] = []
    var open: [Line] = []
    for line in lines {
      let tables = tables(in: line)
      var rest = line
      rest.words.removeAll { $0.lowerBound >= standInStart }
      if !rest.words.isEmpty { open.append(rest) }
      let new = tables.filter { placed.insert($0).inserted }
      guard !new.isEmpty else { continue }
      if !open.isEmpty { result.append(make(open)) }
      open.removeAll()
      result += new.map { .ruledTable(page.tables[$0]) }
    }
    if !open.isEmpty { result.append(make(open)) }
    return result
  }

  private static func withoutStandIns(
    _ grid: TableGrid, on page: PageWords, placed: inout Set<Int>
  ) -> [Region] {
    var found: [Int] = []
    var grid = grid
    for row in grid.rows.indices {
      for column in grid.rows[row].cells.indices {
        grid.rows[row].cells[column].removeAll { line in
          let tables = tables(in: line)
          found += tables
          return !tables.isEmpty
        }
      }
    }
    grid.rows.removeAll { $0.filledCount == 0 }
    let ruled = found.filter { placed.insert($0).inserted }
      .map { Region.ruledTable(page.tables[$0]) }
    return grid.rows.isEmpty ? ruled : [.table(grid)] + ruled
  }
}
