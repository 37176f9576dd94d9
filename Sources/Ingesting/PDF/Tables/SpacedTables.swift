/// Finds tables of words without any border: lines under each other that leave the same gaps.
struct SpacedTables {
  private let page: PageWords
  private let size: Float
  private let span: Interval
  private let lines: [TextRow]

  private static let fewestColumns = 3
  private static let fewestLines = 4
  /// Two lines of a table are no further apart, relative to the type size.
  private static let widestSpace: Float = 4.5
  /// Texts of one line are parted where there is more room than this, relative to the type size.
  private static let widestWordSpace: Float = 0.55

  private init(_ page: PageWords) {
    self.page = page
    size = max(page.usualSize, 1)
    let segments = page.parts(of: page.segments, at: Self.widestWordSpace)
    let left = segments.map(\.box.left).min() ?? 0
    span = Interval(lower: left, upper: segments.map(\.box.right).max() ?? left)
    lines = TextRow.lines(of: segments)
  }

  /// Looks for tables among the text that no other table has.
  ///
  /// - Parameters:
  ///   - page: The page, whose other tables have been taken out.
  ///   - across: The borders that belong to no other table; where they are given, tables with one beneath their first row
  ///     are left to others, and so are those whose rows no space parts.
  ///   - take: Takes a table, unless it is none after all; says whether it has.
  static func findTables(
    of page: PageWords, among across: [Ruling]? = nil, take: (AlignedTables.Found) -> Bool
  ) {
    let search = SpacedTables(page)
    for run in search.runs {
      if let table = search.table(of: run, among: across) { _ = take(table) }
    }
  }

  // MARK: Lines

  /// Lines under each other without one across the page among them.
  private var runs: [[TextRow]] {
    var runs: [[TextRow]] = []
    var open: [TextRow] = []
    func close() {
      let run = trimmed(open)
      if run.count >= Self.fewestLines { runs.append(run) }
      open.removeAll()
    }
    for line in lines {
      if let above = open.last, line.top - above.bottom > Self.widestSpace * size { close() }
      let isWide = line.segments.count == 1 && line.segments[0].box.width > 0.6 * span.length
      if isWide { close() } else { open.append(line) }
    }
    close()
    return runs
  }

  /// Lines without those of one text above the first and beneath the last that has several.
  private func trimmed(_ run: [TextRow]) -> [TextRow] {
    guard let first = run.firstIndex(where: { $0.segments.count > 1 }),
      var last = run.lastIndex(where: { $0.segments.count > 1 })
    else { return [] }
    var start = first
    // Cells are centred on each other: the highest line may stand alone.
    while start > 0, run[start].first - run[start - 1].last < 1.4 * size { start -= 1 }
    while last + 1 < run.count, run[last + 1].first - run[last].last < 1.4 * size { last += 1 }
    return Array(run[start...last])
  }

  // MARK: Tables

  private func table(of run: [TextRow], among across: [Ruling]?) -> AlignedTables.Found? {
    guard let usual = run.lazy.flatMap(\.segments).medianSize.map({ max($0, 1) }) else {
      return nil
    }
    let places = withoutMarkers(WordGaps(of: run, on: page, size: usual).places, in: run)
    guard places.count + 1 >= Self.fewestColumns, places.count < RuledGrid.mostColumns else {
      return nil
    }
    let columns = AlignedColumns(places: places, size: usual)
    let parted = run.map { line in
      TextRow(line.segments.flatMap { page.parts(of: $0, between: places) })
    }
    let aligned = AlignedRows(parted, in: columns, rules: [], on: page)
    let rows = aligned.rows
    let hasNames = rows.first.map { areNames($0, of: columns) } ?? false
    guard
      AlignedTables(page).isTable(rows, of: parted, in: columns, readAs: aligned, needs: .more),
      rows.count > 2, columns.count > Self.fewestColumns || hasNames, areFilled(rows, in: columns),
      !holdsPageNumbers(rows, in: columns)
    else { return nil }
    if let across {
      let isRuled = across.contains {
        $0.place > rows[1].first && $0.place < rows[rows.count - 1].last
      }
      guard !isRuled, aligned.areSpaced, columns.count > Self.fewestColumns else { return nil }
    }
    var found = found(rows, in: columns)
    found?.isSpaced = true
    if hasNames { found?.headEnd = (rows[0].bottom + rows[1].top) / 2 }
    return found
  }

  // MARK: Evidence

  /// The borders without those after columns of nothing but bullets and colons.
  private func withoutMarkers(_ places: [Float], in run: [TextRow]) -> [Float] {
    let words = run.lazy.flatMap(\.segments).flatMap(\.words).map { page.words[Int($0)] }
    var previous = -Float.infinity
    return places.filter { place in
      let isTold = words.contains { word in
        word.box.middleX > previous && word.box.middleX < place
          && page.scalars[Int(word.start)..<Int(word.end)].contains { isLetter($0) || isDigit($0) }
      }
      if isTold { previous = place }
      return isTold
    }
  }

  /// Whether rows have a text in most columns; the bars and axes of charts have not.
  private func areFilled(_ rows: [TextRow], in columns: AlignedColumns) -> Bool {
    let filled = rows.reduce(0) { $0 + columns.columns(of: $1).count }
    return filled * 10 >= rows.count * columns.count * 6
  }

  /// Whether a column but the first holds numbers that ascend, as a list of contents does.
  private func holdsPageNumbers(_ rows: [TextRow], in columns: AlignedColumns) -> Bool {
    let texts = rows.flatMap(\.segments)
    return (1..<columns.count).contains { column in
      let own = columns.texts(in: column, of: texts)
      let numbers = own.compactMap { page.number(of: $0) }
      return numbers.count >= Self.fewestLines && numbers.count * 10 >= own.count * 8
        && zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
        && numbers.first != numbers.last
    }
  }

  /// Names of columns have no more characters.
  private static let longestName = 40

  /// Whether a row has a short text without figures in every column, as names of columns are and rows beneath seldom; two
  /// years or more are names too.
  private func areNames(_ row: TextRow, of columns: AlignedColumns) -> Bool {
    var lengths = [Int](repeating: 0, count: columns.count)
    var years = 0
    for segment in row.segments {
      lengths[columns.column(of: segment)] += Int(segment.length)
      let figures = segment.words.count { index in
        let word = page.words[Int(index)]
        return page.scalars[Int(word.start)..<Int(word.end)].contains(where: isDigit)
      }
      guard figures > 0 else { continue }
      guard segment.words.count == 1, segment.length == 4, !page.isAmount(segment) else {
        return false
      }
      years += 1
    }
    guard years != 1 else { return false }
    return lengths.allSatisfy { $0 > 0 && $0 <= Self.longestName }
  }

  private func found(_ rows: [TextRow], in columns: AlignedColumns) -> AlignedTables.Found? {
    guard let top = rows.first, let end = rows.last else { return nil }
    let texts = rows.flatMap(\.segments)
    let left = texts.map(\.box.left).min() ?? 0
    // The last column ends where the page's margin does, and not with its longest text, which is another on the next page.
    let right = max(texts.map(\.box.right).max() ?? 0, page.turnedWidth - left)
    let whole = Interval(lower: left, upper: right)
    let borders =
      [top.top - 0.3 * columns.size]
      + zip(rows, rows.dropFirst()).map { ($0.bottom + $1.top) / 2 }
      + [end.bottom + 0.3 * columns.size]
    var result = Rulings()
    result.across = borders.map { Ruling(place: $0, span: whole) }
    for side in [whole.lower, whole.upper] {
      result.down.append(
        Ruling(place: side, span: Interval(lower: borders[0], upper: borders[rows.count])))
    }
    for (row, ends) in zip(rows, zip(borders, borders.dropFirst())) {
      for place in columns.places
      where !row.segments.contains(where: { columns.crosses($0, place) }) {
        result.down.append(Ruling(place: place, span: Interval(lower: ends.0, upper: ends.1)))
      }
    }
    return AlignedTables.Found(borders: result, headEnd: nil)
  }
}

extension PageWords {
  /// The number that is all of a text, where it has no more than three digits.
  fileprivate func number(of segment: Segment) -> Int? {
    guard segment.words.count == 1, let word = segment.words.first.map({ words[Int($0)] }) else {
      return nil
    }
    let digits = scalars[Int(word.start)..<Int(word.end)]
    guard digits.count <= 3, digits.allSatisfy(isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
