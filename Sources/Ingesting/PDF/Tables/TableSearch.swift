/// Finds the ruled tables of a page and takes their text out of the page's segments.
struct TableSearch {
  private let fills: CellFills

  /// Text that is not of the page's direction stands in the cells of headings set upright.
  private struct Piece {
    var segment: Segment
    var isAside: Bool
  }

  private init(_ image: PageImage, of page: PageWords) {
    fills = CellFills(image, of: page)
  }

  /// Finds a page's tables, given its picture.
  static func findTables(of page: inout PageWords, in image: PageImage) {
    let search = TableSearch(image, of: page)
    var rulings = RulingScan.rulings(in: image)
    rulings.keepLongest()
    rulings = rulings.turned(page.turn, width: page.width, height: page.height)
    let size = page.usualSize
    let found = search.components(of: rulings).compactMap { borders in
      search.grid(borders, of: page, size: size).map { (borders: borders, grid: $0) }
    }
    // A table in a frame is found before the frame.
    let ordered = found.sorted { left, right in
      let areas = (left.grid.box.area, right.grid.box.area)
      return areas.0 != areas.1
        ? areas.0 < areas.1 : left.grid.box.top < right.grid.box.top
    }
    let text = page.cells(of: page.segments)
    let groups = RuleGroup.groups(of: rulings.across, size: size, fewest: Self.fewestOpenRows + 1)
    var pieces: [RuledGrid] = []
    for (borders, grid) in ordered {
      let missing = grid.missingBorders(among: text, size: size)
      let isWhole = grid.rowCount >= Self.fewestOpenRows && missing.isEmpty
      let larger = groups.filter { $0.share(of: grid.box) < (isWhole ? 0.3 : 0.6) }
      let isApart =
        missing.isEmpty && larger.allSatisfy { $0.endsBeside(grid, among: text, size: size) }
      if !larger.isEmpty, !isApart {
        pieces.append(grid)
      } else if missing.isEmpty {
        search.takeTable(grid, from: &page)
      } else if grid.rowCount >= Self.fewestOpenRows {
        var borders = borders
        borders.down += missing
        search.takeTable(RuledGrid(borders, size: size) ?? grid, from: &page)
      } else {
        pieces.append(grid)
      }
    }
    let left = rulings.across.filter { ruling in
      !page.tables.contains {
        ruling.place > $0.box.top - size && ruling.place < $0.box.bottom + size
      }
    }
    for borders in OpenColumns.tables(
      of: left, down: rulings.down, among: page.cells(of: page.segments), on: page, size: size)
    {
      if let grid = RuledGrid(borders, size: size) { search.takeTable(grid, from: &page) }
    }
    // What looked like a part of a larger table is one by itself.
    for grid in pieces where !page.tables.contains(where: { $0.box.overlaps(grid.box) }) {
      search.takeTable(grid, from: &page)
    }
    let rest = rulings.across.filter { ruling in
      !page.tables.contains {
        ruling.place > $0.box.top - size && ruling.place < $0.box.bottom + size
          && ruling.span.upper > $0.box.left && ruling.span.lower < $0.box.right
      }
    }
    func isTaken(_ table: AlignedTables.Found) -> Bool {
      guard let grid = RuledGrid(table.borders, size: Self.laidSize),
        !page.tables.contains(where: { $0.box.overlaps(grid.box) })
      else { return false }
      return search.takeTable(
        grid, headEnd: table.headEnd, isSpaced: table.isSpaced, from: &page)
    }
    SpacedTables.findTables(of: page, among: rest, take: isTaken)
    AlignedTables.findTables(of: page, among: rest, take: isTaken)
    SpacedTables.findTables(of: page, take: isTaken)
    page.tables.sort {
      $0.box.top != $1.box.top ? $0.box.top < $1.box.top : $0.box.left < $1.box.left
    }
  }

  /// A grid of fewer rows in which borders are missing may be the beginning of a table that has more.
  private static let fewestOpenRows = 4
  /// Borders that were laid between texts are none of them drawn twice: they are one where they touch, whatever the type.
  private static let laidSize: Float = 1

  /// The sets of rulings that touch each other.
  private func components(of rulings: Rulings) -> [Rulings] {
    let all = rulings.across + rulings.down
    let acrossCount = rulings.across.count
    var sets = DisjointSets(count: all.count)
    let reach = RuledGrid.touch
    for (index, across) in rulings.across.enumerated() {
      for (position, down) in rulings.down.enumerated() where across.crosses(down, within: reach) {
        sets.join(index, acrossCount + position)
      }
    }
    for range in [0..<acrossCount, acrossCount..<all.count] {
      let ordered = range.sorted { all[$0].place < all[$1].place }
      for (position, index) in ordered.enumerated() {
        for other in ordered[(position + 1)...] {
          guard all[other].place - all[index].place <= reach else { break }
          if all[index].continues(all[other], within: reach) { sets.join(index, other) }
        }
      }
    }
    var positions: [Int: Int] = [:]
    var result: [Rulings] = []
    for index in all.indices {
      let root = sets.root(of: index)
      let position = positions[root] ?? result.count
      if position == result.count {
        positions[root] = position
        result.append(Rulings())
      }
      if index < acrossCount {
        result[position].across.append(all[index])
      } else {
        result[position].down.append(all[index])
      }
    }
    return result.filter { $0.across.count > 1 && $0.down.count > 1 }
  }

  /// The grid of borders; its areas are divided into cells only where that divides no text.
  private func grid(_ borders: Rulings, of page: PageWords, size: Float) -> RuledGrid? {
    guard let grid = RuledGrid(borders, size: size) else { return nil }
    return cutsText(grid, of: page)
      ? RuledGrid(borders, size: size, isRectangular: false) : grid
  }

  private func cutsText(_ grid: RuledGrid, of page: PageWords) -> Bool {
    var areas: [Int: (fields: Set<Int>, pieces: [Piece])] = [:]
    var cuts = 0
    for segment in page.segments where grid.box.holdsMiddle(of: segment.box) {
      var last: (area: Int, field: Int)?
      for index in segment.words {
        let box = page.words[Int(index)].box
        guard let area = grid.area(atX: box.middleX, y: segment.middle),
          let field = grid.field(atX: box.middleX, y: segment.middle)
        else { continue }
        if let last, last.area == area, last.field != field,
          box.left - page.words[Int(index) - 1].box.right < Self.widestWordGap * segment.size
        {
          cuts += 1
        }
        if last == nil {
          areas[area, default: ([], [])].pieces.append(Piece(segment: segment, isAside: false))
        }
        areas[area, default: ([], [])].fields.insert(field)
        last = (area, field)
      }
    }
    return cuts > 1 || areas.values.contains { $0.fields.count > 1 && holdsColumns($0.pieces) }
  }

  // MARK: Text

  /// Takes a table out of the page's text, unless what its borders enclose is none.
  @discardableResult private func takeTable(
    _ grid: RuledGrid, headEnd: Float? = nil, isSpaced: Bool = false, from page: inout PageWords
  ) -> Bool {
    var grid = grid
    var pieces = [[Piece]](repeating: [], count: grid.fields.count)
    let margin = Self.narrowestMargin * page.turnedHeight
    let inside = page.segments.indices.filter {
      let segment = page.segments[$0]
      return grid.box.holdsMiddle(of: segment.box) && segment.middle > margin
        && segment.middle < page.turnedHeight - margin
    }
    let aside = page.aside.indices.filter { grid.box.holdsMiddle(of: page.aside[$0].box) }
    guard !inside.isEmpty, !cutsLines(inside.map { page.segments[$0] }, in: grid, of: page) else {
      return false
    }
    for index in inside { add(page.segments[index], isAside: false, to: &pieces, grid, page) }
    for index in aside { add(page.aside[index], isAside: true, to: &pieces, grid, page) }
    // A border that two texts begin at is a column's; others are left from tables that stand askew.
    var startCounts = [Int](repeating: 0, count: grid.columnCount)
    for (field, texts) in zip(grid.fields, pieces) where !texts.isEmpty {
      startCounts[field.columns.lowerBound] += 1
    }
    moveMarkers(in: &pieces, of: grid, on: page)
    for field in pieces.indices { divide(field, of: &pieces, in: &grid, startCounts) }
    guard !pieces.contains(where: holdsColumns) else { return false }
    var lines = pieces.map { self.lines(of: $0, on: page) }
    let end = Self.noteTop(of: lines, in: grid, on: page)
    if let end {
      for index in lines.indices where grid.horizontals[grid.fields[index].rows.lowerBound] >= end {
        lines[index] = []
      }
    }
    let fills = grid.fields.map { self.fills.fill(of: $0, in: grid) }
    guard
      var table = RuledTable(
        grid, headEnd: headEnd, isSpaced: isSpaced, lines: lines, fills: fills, on: page)
    else { return false }
    if let end { table.box.bottom = end }
    page.tables.append(table)
    page.segments.removePositions(inside.filter { page.segments[$0].middle < end ?? .infinity })
    page.aside.removePositions(aside)
    return true
  }

  /// Where a footnote begins that a rule at the page's foot encloses with a table.
  ///
  /// It is the one text of the last row, most of the table wide, and a raised number begins it. It would pass for a row, and on
  /// the next page for a cell that goes on.
  private static func noteTop(
    of lines: [[Line]], in grid: RuledGrid, on page: PageWords
  ) -> Float? {
    let filled = grid.fields.indices.filter { !lines[$0].isEmpty }
    guard
      let only = filled.max(by: {
        grid.fields[$0].rows.lowerBound < grid.fields[$1].rows.lowerBound
      })
    else { return nil }
    let field = grid.fields[only]
    let width = grid.verticals[field.columns.upperBound] - grid.verticals[field.columns.lowerBound]
    guard width >= 0.6 * grid.box.width,
      filled.allSatisfy({ $0 == only || grid.fields[$0].rows.upperBound <= field.rows.lowerBound })
    else { return nil }
    // The mark may stand too high to be on the line of its text.
    let words = lines[only].prefix(2).flatMap { $0.words.joined() }.prefix(2)
      .map { page.words[Int($0)] }
    guard words.count == 2, words[0].end - words[0].start <= 3,
      page.scalars[Int(words[0].start)..<Int(words[0].end)].allSatisfy(isDigit),
      words[0].box.height < 0.8 * words[1].box.height, words[0].box.middleY < words[1].box.middleY
    else { return nil }
    return grid.horizontals[field.rows.lowerBound]
  }

  /// Whether borders run through lines of text, as those of pictures and cards do that paragraphs stand beside.
  private func cutsLines(_ segments: [Segment], in grid: RuledGrid, of page: PageWords) -> Bool {
    let cut = segments.count { segment in
      if segment.box.left < grid.box.left - segment.size
        || segment.box.right > grid.box.right + segment.size
      {
        return true
      }
      return zip(segment.words, segment.words.dropFirst()).contains { index, next in
        let word = page.words[Int(index)].box
        let other = page.words[Int(next)].box
        guard other.left - word.right < Self.widestTextSpace * segment.size,
          let field = grid.field(atX: word.middleX, y: segment.middle),
          let nextField = grid.field(atX: other.middleX, y: segment.middle)
        else { return false }
        return field != nextField
      }
    }
    return cut >= Self.fewestCutLines && cut * 10 > segments.count
  }

  /// Of the page's height; what stands further out, within nine millimetres of A4, is a header or footer that a drawn edge
  /// encloses.
  private static let narrowestMargin: Float = 0.03
  /// Relative to the type size; between cells there is more room.
  private static let widestTextSpace: Float = 0.35
  /// Text that is set too wide for its cell may run over a border here and there.
  private static let fewestCutLines = 5

  /// Adds a segment's words to the fields that they stand in; a narrow gap may hide a border between two of them.
  private func add(
    _ segment: Segment, isAside: Bool, to pieces: inout [[Piece]], _ grid: RuledGrid,
    _ page: PageWords
  ) {
    var start = segment.words.lowerBound
    var open: Int?
    for index in segment.words {
      let box = page.words[Int(index)].box
      let y = isAside ? box.middleY : segment.middle
      let field = grid.field(atX: box.middleX, y: y) ?? open
      if let open, let field, field != open {
        pieces[open].append(
          Piece(segment: page.part(of: segment, words: start..<index), isAside: isAside))
        start = index
      }
      open = field ?? open
    }
    guard let open else { return }
    let whole = start == segment.words.lowerBound
    let part = whole ? segment : page.part(of: segment, words: start..<segment.words.upperBound)
    pieces[open].append(Piece(segment: part, isAside: isAside))
  }

  /// Moves list markers that hang over a border to the cell whose text they mark.
  private func moveMarkers(in pieces: inout [[Piece]], of grid: RuledGrid, on page: PageWords) {
    for index in pieces.indices {
      let field = grid.fields[index]
      guard field.columns.upperBound < grid.columnCount, !pieces[index].isEmpty,
        pieces[index].allSatisfy({ !$0.isAside && page.loneMarker($0.segment) == .bullet })
      else { continue }
      let next = grid.field(column: field.columns.upperBound, row: field.rows.lowerBound)
      let border = grid.verticals[field.columns.upperBound]
      guard !pieces[next].isEmpty, grid.fields[next].rows == field.rows,
        pieces[index].allSatisfy({ border - $0.segment.box.right < $0.segment.size })
      else { continue }
      pieces[next] += pieces[index]
      pieces[index] = []
    }
  }

  /// Divides a field whose texts keep to the columns of other rows: cells that no border parts.
  private func divide(
    _ index: Int, of pieces: inout [[Piece]], in grid: inout RuledGrid, _ startCounts: [Int]
  ) {
    let field = grid.fields[index]
    guard field.columns.count > 1, pieces[index].count > 1 else { return }
    var columns: [Int] = []
    for piece in pieces[index] {
      // Centred text may reach over a border by a letter.
      let slack = 0.3 * piece.segment.size
      guard let first = grid.column(atX: piece.segment.box.left + slack),
        let last = grid.column(atX: piece.segment.box.right - slack), first == last
      else { return }
      columns.append(first)
    }
    let starts = Set(columns).sorted().dropFirst()
    guard !starts.isEmpty, starts.allSatisfy({ startCounts[$0] >= 2 }), !hasOneLine(pieces[index])
    else { return }
    let parts = grid.divide(index, at: Array(starts))
    let all = pieces[index]
    pieces[index] = []
    while pieces.count < grid.fields.count { pieces.append([]) }
    for (piece, column) in zip(all, columns) {
      let part = parts.last { grid.fields[$0].columns.lowerBound <= column } ?? index
      pieces[part].append(piece)
    }
  }

  /// Whether the text in a field stands in columns of prose, as it does in frames that lay a page out, but in no cell.
  private func holdsColumns(_ pieces: [Piece]) -> Bool {
    guard pieces.count >= 2 * Self.fewestColumnLines else { return false }
    return pieces.map(\.segment).bands().groups().contains { group in
      group.gutters.contains { gutter in
        let lines = group.bands.reduce(0) { $0 + $1.lineSupport(of: gutter) }
        return lines >= Self.fewestColumnLines
      }
    }
  }

  /// Lists of names and figures stand side by side in cells too, but seldom go on as long.
  private static let fewestColumnLines = 8

  /// Whether some pieces follow each other as words of a line do; poppler cuts titles where the rows beneath have gaps.
  private func hasOneLine(_ pieces: [Piece]) -> Bool {
    let ordered = pieces.map(\.segment).sorted { $0.box.left < $1.box.left }
    for (position, segment) in ordered.enumerated() {
      let follower = ordered[(position + 1)...].first {
        abs($0.middle - segment.middle) < 0.4 * segment.size && $0.box.left > segment.box.middleX
      }
      if let follower, follower.box.left - segment.box.right < Self.widestWordGap * segment.size {
        return true
      }
    }
    return false
  }

  /// Relative to the type size; cells keep at least this distance, words less.
  private static let widestWordGap: Float = 0.6

  private func lines(of pieces: [Piece], on page: PageWords) -> [Line] {
    let upright = pieces.lazy.filter { !$0.isAside }.map(\.segment)
    let aside = pieces.lazy.filter(\.isAside).map { piece in
      var line = Line([piece.segment])
      for index in piece.segment.words { line.box = line.box.union(page.words[Int(index)].box) }
      return line
    }
    return Array(upright).lines() + aside
  }
}

extension Rectangle {
  fileprivate var area: Float { width * height }

  fileprivate func overlaps(_ other: Rectangle) -> Bool {
    min(right, other.right) > max(left, other.left)
      && min(bottom, other.bottom) > max(top, other.top)
  }
}

extension ContiguousArray {
  /// Takes out elements whose positions are given ascending.
  mutating func removePositions(_ positions: [Int]) {
    guard !positions.isEmpty else { return }
    var kept: ContiguousArray = []
    kept.reserveCapacity(count - positions.count)
    var next = positions[...]
    for index in indices {
      if index == next.first { next.removeFirst() } else { kept.append(self[index]) }
    }
    self = kept
  }
}
