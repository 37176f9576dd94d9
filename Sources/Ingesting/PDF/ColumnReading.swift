/// How a group of bands with gutters in common is to be read.
enum ColumnReading {
  /// The gutters are chance; line by line.
  case plain
  /// One column after the other.
  case columns([[Segment]])
  /// One after the other, each a list marker with its text.
  case items([[Segment]])
  /// Row by row, with a title above it and a note beneath, which may both be empty.
  case table(above: [Line], TableGrid, below: [Line])
}

/// Finds out whether gutters divide prose into columns or a table into cells.
struct ColumnAnalysis {
  private let page: PageWords
  private let bands: [Band]
  private let gutters: [Interval]
  private let size: Float
  /// Each column's segments.
  private let columns: [[Segment]]
  private let lines: [[Line]]
  /// The usual distance from one line to the next within a column.
  private let pitch: Float

  /// Makes the analysis, or nil where no gutter has enough text on both sides.
  init?(_ group: BandGroup, on page: PageWords) {
    self.page = page
    bands = group.bands
    size = Self.usualSize(of: group.bands)
    let size = size
    gutters = Self.withoutMarkerColumns(
      group.gutters.filter { Self.isSupported($0, by: group.bands, size: size) }, of: group.bands,
      on: page)
    guard !gutters.isEmpty else { return nil }
    var columns = [[Segment]](repeating: [], count: gutters.count + 1)
    for segment in bands.lazy.flatMap(\.segments) {
      columns[Self.column(of: segment, gutters)].append(segment)
    }
    self.columns = columns
    lines = columns.map { $0.lines() }
    pitch = Self.usualPitch(of: lines, size: size)
  }

  var reading: ColumnReading {
    let lineCount = lines.reduce(0) { $0 + $1.count }
    if let items { return .items(items) }
    let figures = LooseFigures(size: size, page: page)
    if let whole = tableRows(), !figures.standBesideProse(whole), !hasCaptions(whole),
      var rows = Optional(figures.parted(whole)), !ProseColumns.areOfPage(rows),
      !ProseColumns.areBesideList(rows, on: page), !cutsProse(rows),
      !figures.isChart(rows)
    {
      let above = takeLoneLines(from: &rows, atStart: true)
      let below = takeLoneLines(from: &rows, atStart: false)
      let grid = TableGrid(
        columns: lines.map { column in
          Interval(
            lower: column.map(\.box.left).min() ?? 0, upper: column.map(\.box.right).max() ?? 0)
        }, rows: rows)
      return .table(above: above, grid, below: below)
    }
    // A pair of short texts side by side, as a date beside a place, is one line.
    if bands.count < 3, lineCount < 5 { return .plain }
    return .columns(columns)
  }

  // MARK: Rows

  /// The items of a list, or notes, each a number or letter and text; nil for other columns.
  private var items: [[Segment]]? {
    guard columns.count == 2, hasFirstColumn(bands[0]) else { return nil }
    let isMarker = { (segment: Segment) in
      page.loneMarker(segment) != nil || page.loneLetter(segment) != nil
    }
    let length = columns[1].reduce(0) { $0 + Int($1.length) }
    guard columns[0].allSatisfy(isMarker), length >= Self.fewestTextLength * columns[1].count else {
      return nil
    }
    var items: [[Segment]] = []
    for band in bands {
      if hasFirstColumn(band) { items.append([]) }
      items[items.count - 1] += band.segments
    }
    return items
  }

  /// Takes rows of one cell off a table's beginning or end, as titles and notes that happen to be short.
  private func takeLoneLines(from rows: inout [TableGrid.Row], atStart: Bool) -> [Line] {
    var lines: [Line] = []
    while rows.count > 2, let row = atStart ? rows.first : rows.last, row.filledCount == 1,
      !row.cells[0].isEmpty
    {
      if atStart { lines += row.cells[0] } else { lines = row.cells[0] + lines }
      rows.remove(at: atStart ? 0 : rows.count - 1)
    }
    return lines
  }

  private func tableRows() -> [TableGrid.Row]? {
    let isProse = isProse
    let spaced = rows { index in isRowBreak(before: index) }
    let averageLines =
      Float(lines.reduce(0) { $0 + $1.count }) / Float(columns.count * spaced.count)
    if spaced.count >= 3 || spaced.count == 2 && columns.count >= 3 && !isProse {
      let aligned = spaced.count { isAligned($0) }
      // Paragraphs of level columns may happen to end together, but not time and again.
      let isChance = isProse && columns.count <= 3 && (spaced.count < 4 || averageLines > 6)
      if aligned * 10 >= spaced.count * 6, !isChance { return spaced }
    }
    guard !isProse, bands.count >= 3 else { return nil }
    let filled = bands.count { columnsFilled(in: $0) > 1 }
    let starting = bands.count { hasFirstColumn($0) }
    guard filled * 2 >= bands.count else { return nil }
    if pitch > 1.75 * size { return rows { _ in true } }
    guard meanLength < 40, columns.count > 2 || meanLength(of: lines[0]) < 18 else { return nil }
    if starting * 10 >= bands.count * 7 { return columns.count > 2 ? rows { _ in true } : nil }
    // Rows without space between them: each begins where the first column has text again.
    let tight = rows { index in hasFirstColumn(bands[index]) && !hasFirstColumn(bands[index - 1]) }
    return tight.count >= 3 && hasFirstColumn(bands[0]) ? tight : nil
  }

  /// The bands put together to rows, given where a row begins.
  private func rows(_ begins: (Int) -> Bool) -> [TableGrid.Row] {
    var result: [TableGrid.Row] = []
    var open: [[Segment]] = Array(repeating: [], count: columns.count)
    for index in bands.indices {
      if index > 0, begins(index) {
        result.append(TableGrid.Row(cells: open.map { $0.lines() }))
        open = Array(repeating: [], count: columns.count)
      }
      for segment in bands[index].segments {
        open[Self.column(of: segment, gutters)].append(segment)
      }
    }
    result.append(TableGrid.Row(cells: open.map { $0.lines() }))
    return result
  }

  private func isRowBreak(before index: Int) -> Bool {
    let above = bands[index - 1].segments.map(\.middle).max() ?? 0
    let below = bands[index].segments.map(\.middle).min() ?? 0
    return below - above > 1.25 * pitch && below - above > 1.3 * size
  }

  /// Whether a row has two cells that begin, or are centred, at the same height.
  private func isAligned(_ row: TableGrid.Row) -> Bool {
    let tops = row.cells.compactMap(\.first?.middle).sorted()
    guard tops.count > 1 else { return false }
    if tops[1] - tops[0] < 0.6 * size { return true }
    let middles = row.cells.compactMap { cell -> Float? in
      guard let first = cell.first, let last = cell.last else { return nil }
      return (first.middle + last.middle) / 2
    }.sorted()
    return zip(middles, middles.dropFirst()).contains { $1 - $0 < 0.6 * size }
  }

  private func hasFirstColumn(_ band: Band) -> Bool {
    band.segments.contains { Self.column(of: $0, gutters) == 0 }
  }

  private func columnsFilled(in band: Band) -> Int {
    var last = -1
    var count = 0
    for column in band.segments.map({ Self.column(of: $0, gutters) }).sorted() where column != last
    {
      count += 1
      last = column
    }
    return count
  }

  // MARK: Prose

  /// Whether the rows cut through sentences of a column, as they do where prose stands beside a chart or another column.
  private func cutsProse(_ rows: [TableGrid.Row]) -> Bool {
    // More columns than a page has of prose are a table's, whose rows may be found a little wrong.
    if columns.count <= 3,
      ProseColumns.cut(columns, intoRowsAt: rows.map(\.box.top), on: page)
    {
      return true
    }
    if ProseColumns.runDown(lines, throughRows: rows, on: page) { return true }
    return columns.indices.contains { column in
      guard lines[column].count >= 4, meanLength(of: lines[column]) >= 25, isFilled(lines[column])
      else { return false }
      let cells = rows.map { $0.cells[column] }.filter { !$0.isEmpty }
      let cuts = zip(cells, cells.dropFirst()).count { above, below in
        guard let last = above.last, let first = below.first else { return false }
        return page.goesOn(last, into: first)
      }
      return cuts >= 2 && cuts * 10 >= (cells.count - 1) * 4
    }
  }

  /// Whether captions or sources stand in the second of two columns, as on a page with pictures and in no table.
  private func hasCaptions(_ rows: [TableGrid.Row]) -> Bool {
    columns.count == 2
      && rows.contains { row in
        row.cells[1].contains { line in
          switch CaptionBeginning(line, on: page) {
          case .label, .source: true
          case .note, nil: false
          }
        }
      }
  }

  private func isFilled(_ column: [Line]) -> Bool {
    let left = column.map(\.box.left).min() ?? 0
    let width = (column.map(\.box.right).max() ?? 0) - left
    return column.count { $0.box.right - left > 0.8 * width } * 10 >= column.count * 6
  }

  /// Whether every column is filled with long lines, as columns of prose are and cells seldom.
  private var isProse: Bool {
    lines.allSatisfy { column in
      column.count < 4 || isFilled(column) && meanLength(of: column) >= 20
    } && lines.contains { $0.count >= 4 }
  }

  private var meanLength: Float { meanLength(of: Array(lines.joined())) }

  private func meanLength(of lines: [Line]) -> Float {
    Float(lines.reduce(0) { $0 + $1.length }) / Float(max(lines.count, 1))
  }

  // MARK: Measures

  private static func column(of segment: Segment, _ gutters: [Interval]) -> Int {
    gutters.count { $0.upper <= segment.box.left + 0.01 }
  }

  /// The gutters without those after columns that hold nothing but list markers.
  private static func withoutMarkerColumns(
    _ gutters: [Interval], of bands: [Band], on page: PageWords
  ) -> [Interval] {
    let segments = bands.flatMap(\.segments)
    return gutters.enumerated().filter { position, _ in
      let isMarker = { (segment: Segment) in
        page.loneMarker(segment) == .bullet
      }
      let column = segments.lazy.filter { Self.column(of: $0, gutters) == position }
      guard column.allSatisfy(isMarker) else { return true }
      let beside = segments.filter { Self.column(of: $0, gutters) == position + 1 }
      // Figures beside figures are a table.
      return !beside.isEmpty
        && beside.reduce(0) { $0 + Int($1.length) } < fewestTextLength * beside.count
    }.map(\.element)
  }

  /// What text beside markers is longer than on average, in characters a segment, and figures are not.
  private static let fewestTextLength = 8

  /// Whether a gutter runs past enough lines to be no chance: two, or four where it is hardly wider than a word space.
  private static func isSupported(_ gutter: Interval, by bands: [Band], size: Float) -> Bool {
    let isNarrow = gutter.length <= 1.2 * size
    let needed = isNarrow ? 4 : 2
    var support = 0
    for band in bands {
      if isNarrow {
        support += band.lineSupport(of: gutter)
      } else {
        let left = band.segments.count { $0.box.right <= gutter.lower + 0.01 }
        support += min(left, band.segments.count - left)
      }
      if support >= needed { return true }
    }
    return false
  }

  private static func usualSize(of bands: [Band]) -> Float {
    bands.lazy.flatMap(\.segments).medianSize ?? 0
  }

  /// The tenth smallest of a hundred distances: most distances in a table of short cells are those between rows.
  private static func usualPitch(of lines: [[Line]], size: Float) -> Float {
    var distances: [Float] = []
    for column in lines {
      for (above, below) in zip(column, column.dropFirst()) {
        let distance = below.middle - above.middle
        if distance > 0.8 * size { distances.append(distance) }
      }
    }
    distances.sort()
    return distances.isEmpty ? 1.2 * size : distances[distances.count / 10]
  }
}
