/// Finds tables whose columns, and most of whose rows, no border parts: those with rules about their headings alone, and
/// those with coloured headings above bare text.
struct AlignedTables {
  /// The borders of a table, and how far its headings reach down.
  struct Found {
    var borders: Rulings
    var headEnd: Float?
  }

  private let page: PageWords
  private let segments: [Segment]
  private let across: [Ruling]
  private let size: Float

  private init(_ page: PageWords, across: [Ruling]) {
    self.page = page
    self.across = across
    size = max(page.usualSize, 1)
    segments = page.cells(of: page.segments).sorted { $0.middle < $1.middle }
  }

  /// The tables between borders across the page.
  ///
  /// - Parameters:
  ///   - page: The page, whose other tables have been taken out.
  ///   - across: The borders that belong to no other table.
  static func tables(of page: PageWords, among across: [Ruling]) -> [Found] {
    let search = AlignedTables(page, across: across)
    var found: [Found] = []
    var taken: [Rectangle] = []
    func take(_ table: Found?) -> Bool {
      guard let table, let box = table.borders.box, !taken.contains(where: { $0.meets(box) }) else {
        return false
      }
      taken.append(box)
      found.append(table)
      return true
    }
    let groups = search.groups
    for group in groups {
      var start = 0
      while start + 2 < group.levels.count {
        let end = (start + 2..<group.levels.count).last { end in
          take(search.table(Array(group.levels[start...end]), in: group.span))
        }
        start = end ?? start + 1
      }
    }
    for group in groups {
      for (above, below) in zip(group.levels, group.levels.dropFirst()) {
        if take(search.table(from: above, to: below, in: group.span)) { continue }
        _ = take(search.table(under: above, below, in: group.span))
      }
    }
    for group in groups {
      for level in group.levels { _ = take(search.table(under: nil, level, in: group.span)) }
    }
    for group in groups {
      for (above, below) in zip(group.levels, group.levels.dropFirst()) {
        _ = take(search.table([above, below], in: group.span))
      }
    }
    for run in search.runs { _ = take(search.table(of: run)) }
    return found
  }

  // MARK: Borders

  private struct Group {
    var span: Interval
    var levels: [Float]
  }

  /// A rule about a table's headings is at least this long, relative to the type size.
  private static let shortestRule: Float = 12
  /// A page with more has a drawing or a table of another kind.
  private static let mostLevels = 40

  /// Borders with the same ends, from top to bottom; those of more columns first.
  private var groups: [Group] {
    var groups: [Group] = []
    let reach = max(RuledGrid.touch, 0.35 * size)
    for ruling in pieced(reach).sorted(by: { $0.place < $1.place })
    where ruling.span.length >= Self.shortestRule * size {
      let index = groups.firstIndex { group in
        abs(group.span.lower - ruling.span.lower) <= 1.5 * size
          && abs(group.span.upper - ruling.span.upper) <= 1.5 * size
      }
      if let index {
        let last = groups[index].levels.last ?? -.infinity
        if ruling.place - last > reach { groups[index].levels.append(ruling.place) }
        groups[index].span = groups[index].span.union(ruling.span)
      } else {
        groups.append(Group(span: ruling.span, levels: [ruling.place]))
      }
    }
    return groups.filter { $0.levels.count <= Self.mostLevels }.sorted {
      $0.span.length != $1.span.length
        ? $0.span.length > $1.span.length : $0.span.lower < $1.span.lower
    }
  }

  /// The borders, those put together that go on with one another.
  private func pieced(_ reach: Float) -> [Ruling] {
    var whole: [Ruling] = []
    let ordered = across.sorted {
      $0.place != $1.place ? $0.place < $1.place : $0.span.lower < $1.span.lower
    }
    for ruling in ordered {
      if let index = whole.lastIndex(where: { $0.continues(ruling, within: reach) }) {
        whole[index].span = whole[index].span.union(ruling.span)
      } else {
        whole.append(ruling)
      }
    }
    return whole
  }

  // MARK: Tables

  /// The table whose headings stand between the first two of some levels, or which stands between two.
  private func table(_ levels: [Float], in span: Interval) -> Found? {
    let top = levels[0]
    let bottom = levels[levels.count - 1]
    let inside = lines(from: top, to: bottom, in: span)
    guard levels.count > 2 else {
      return table(
        head: [], body: inside, from: top, headEnd: nil, to: bottom, rules: [], in: span,
        needs: .more)
    }
    let head = inside.filter { $0.last < levels[1] }
    let body = inside.filter { $0.first > levels[1] }
    let rules = Array(levels.dropFirst(2).dropLast())
    guard isHead(head, height: levels[1] - top), let first = body.first, let last = body.last,
      first.top - levels[1] < Self.widestSpace * size,
      bottom - last.bottom < Self.widestSpace * size
    else { return nil }
    return table(
      head: head, body: body, from: top, headEnd: levels[1], to: bottom, rules: rules, in: span,
      needs: .least)
  }

  /// The table between two levels whose headings stand on shorter rules.
  private func table(from top: Float, to bottom: Float, in span: Interval) -> Found? {
    let inside = lines(from: top, to: bottom, in: span)
    let inner = across.filter { rule in
      rule.place > top + size && rule.place < bottom - size
        && rule.span.intersection(span).length >= 0.9 * rule.span.length
    }
    for level in Set(inner.map(\.place)).sorted(by: >) where level - top < Self.highestHead * size {
      let head = inside.filter { $0.last < level }
      let body = inside.filter { $0.first > level }
      guard isHead(head, height: level - top), !head.contains(where: holdsFigure),
        let last = body.last, bottom - last.bottom < Self.widestSpace * size
      else { continue }
      return table(
        head: head, body: body, from: top, headEnd: level, to: bottom, rules: [], in: span,
        needs: .more)
    }
    return nil
  }

  /// The table beneath headings that stand between two levels, or on one, and that no border ends.
  private func table(under top: Float?, _ level: Float, in span: Interval) -> Found? {
    let head: [TextRow]
    if let top {
      head = lines(from: top, to: level, in: span)
    } else {
      head = linesAbove(level, in: span)
    }
    let start = top ?? (head.first.map { $0.top - 0.3 * size } ?? level)
    guard isHead(head, height: level - start) else { return nil }
    let body = linesBeneath(level, in: span)
    guard let last = body.last else { return nil }
    return table(
      head: head, body: body, from: start, headEnd: level, to: last.bottom + 0.3 * size, rules: [],
      in: span, needs: .more)
  }

  private enum Evidence { case least, more, most }

  private func table(
    head: [TextRow], body: [TextRow], from top: Float, headEnd: Float?, to bottom: Float,
    rules: [Float], in span: Interval, needs evidence: Evidence
  ) -> Found? {
    let sizes = body.lazy.flatMap(\.segments).map(\.size).sorted()
    guard body.count > 1, !sizes.isEmpty,
      let columns = AlignedColumns(of: body, under: head, size: max(sizes[sizes.count / 2], 1)),
      evidence == .least || columns.count > 2,
      headEnd == nil || isNamed(columns, by: head),
      !areStruck(body, by: rules)
    else { return nil }
    let aligned = AlignedRows(body, in: columns, rules: rules, on: page)
    let rows = aligned.rows
    guard isTable(rows, of: body, in: columns, needs: evidence) else { return nil }
    let texts = (head + body).flatMap(\.segments)
    let whole = Interval(
      lower: min(span.lower, texts.map(\.box.left).min() ?? span.lower),
      upper: max(span.upper, texts.map(\.box.right).max() ?? span.upper))
    var result = Rulings()
    let extent = Interval(lower: top, upper: headEnd ?? top)
    if headEnd != nil {
      let heads = AlignedHeads(
        span: whole, columns: columns, extent: extent, lines: head, rules: across)
      result = heads.borders
    }
    let borders =
      [extent.upper] + zip(rows, rows.dropFirst()).map { ($0.bottom + $1.top) / 2 }
      + [bottom]
    for (index, place) in borders.enumerated() {
      // A cell whose text goes on beside the next row spans it.
      let isSpanned = index > 0 && index < rows.count && aligned.beginsWithin(rows[index])
      let start = isSpanned ? columns.places[0] : whole.lower
      result.across.append(
        Ruling(place: place, span: Interval(lower: start, upper: whole.upper)))
    }
    if headEnd != nil { result.across.append(Ruling(place: top, span: whole)) }
    for side in [whole.lower, whole.upper] {
      result.down.append(Ruling(place: side, span: Interval(lower: top, upper: bottom)))
    }
    for (row, ends) in zip(rows, zip(borders, borders.dropFirst())) {
      for (index, place) in columns.places.enumerated()
      where !runs(over: place, index, row, in: columns) {
        result.down.append(
          Ruling(place: place, span: Interval(lower: ends.0, upper: ends.1)))
      }
    }
    return Found(borders: result, headEnd: headEnd)
  }

  /// Whether a text of a row takes up the next column too.
  private func runs(
    over place: Float, _ index: Int, _ row: TextRow, in columns: AlignedColumns
  )
    -> Bool
  {
    let crossing = row.segments.filter { columns.crosses($0, place) }
    guard !crossing.isEmpty else { return false }
    return !crossing.allSatisfy { segment in
      let other = columns.column(of: segment) > index ? index : index + 1
      return row.segments.contains { columns.column(of: $0) == other }
    }
  }

  // MARK: Lines

  private func lines(from top: Float, to bottom: Float, in span: Interval) -> [TextRow] {
    TextRow.lines(
      of: segments.filter {
        $0.middle > top && $0.middle < bottom && $0.box.middleX > span.lower
          && $0.box.middleX < span.upper
      })
  }

  /// Headings are no higher than this, relative to the type size.
  private static let highestHead: Float = 9
  /// Lines of a table are no further apart, relative to the type size.
  private static let widestSpace: Float = 3.2

  /// The lines that stand on a rule.
  private func linesAbove(_ level: Float, in span: Interval) -> [TextRow] {
    let next = across.filter { $0.place < level - size && $0.span.intersection(span).length > 0 }
      .map(\.place).max()
    let start = max(level - Self.highestHead * size, next ?? -.infinity)
    var result: [TextRow] = []
    var place = level
    for line in lines(from: start, to: level, in: span).reversed() {
      guard place - line.bottom < 1.1 * size,
        !isWide(line, in: span)
      else { break }
      result.insert(line, at: 0)
      place = line.top
    }
    return result
  }

  /// The lines beneath a rule, as far as they may be a table's.
  private func linesBeneath(_ level: Float, in span: Interval) -> [TextRow] {
    let next = across.filter {
      $0.place > level + size && $0.span.intersection(span).length > 0.3 * span.length
    }.map(\.place).min()
    var result: [TextRow] = []
    var place = level
    for line in lines(from: level, to: next ?? page.turnedHeight, in: span) {
      guard line.top - place < Self.widestSpace * size, !isWide(line, in: span) else { break }
      // Text that reaches out on a side is the page's.
      guard let first = line.segments.first, let last = line.segments.last,
        first.box.left > span.lower - 2 * size, last.box.right < span.upper + 2 * size
      else { break }
      result.append(line)
      place = line.bottom
    }
    // A note beneath a table is one text.
    while let last = result.last, last.segments.count == 1 {
      guard let above = result.dropLast().last, last.top - above.bottom > 0.4 * size else { break }
      result.removeLast()
    }
    return result
  }

  /// Whether a line is one text over most of the table's width.
  private func isWide(_ line: TextRow, in span: Interval) -> Bool {
    line.segments.count == 1 && line.segments[0].box.width > 0.6 * span.length
  }

  // MARK: Without rules

  private static let fewestBareLines = 5
  private static let fewestBareColumns = 3
  private static let fewestBareRows = 4

  /// Lines under each other, most of which have text in three places or more.
  private var runs: [[TextRow]] {
    let all = TextRow.lines(of: segments)
    let left = segments.map(\.box.left).min() ?? 0
    let span = Interval(lower: left, upper: segments.map(\.box.right).max() ?? left)
    var runs: [[TextRow]] = []
    var open: [TextRow] = []
    func close() {
      while let last = open.last, last.segments.count == 1 { open.removeLast() }
      let wide = open.count { $0.segments.count >= Self.fewestBareColumns }
      if open.count >= Self.fewestBareLines, wide >= Self.fewestBareRows { runs.append(open) }
      open.removeAll()
    }
    for line in all {
      if let above = open.last {
        let space = line.top - above.bottom
        // The headings of another table.
        let isHead =
          space > 0.8 * size && line.segments.count > 1 && !holdsFigure(line)
          && open.suffix(2).allSatisfy(holdsFigure) && open.count > Self.fewestBareRows
        if space > Self.widestSpace * size || isHead { close() }
      }
      if isWide(line, in: span) { close() } else { open.append(line) }
    }
    close()
    return runs
  }

  /// The table that lines without any border are, where figures stand in its columns.
  private func table(of run: [TextRow]) -> Found? {
    let sizes = run.lazy.flatMap(\.segments).map(\.size).sorted()
    let usual = max(sizes[sizes.count / 2], 1)
    guard let start = run.firstIndex(where: { $0.segments.count >= Self.fewestBareColumns }),
      let columns = AlignedColumns(of: Array(run[start...]), under: [], size: usual),
      columns.count >= Self.fewestBareColumns
    else { return nil }
    // A heading of several columns may stand above those that name them.
    var first = start
    if start > 0, run[start].top - run[start - 1].bottom < usual {
      let above = run[start - 1].segments
      let crossed = columns.places.count { place in
        above.contains { columns.crosses($0, place) }
      }
      if crossed > 0, crossed * 2 <= columns.places.count { first = start - 1 }
    }
    var headEnd = start
    while headEnd < run.count - Self.fewestBareRows, headEnd < start + 4,
      !isNamed(columns, by: Array(run[first..<headEnd]))
        || run[headEnd].first - run[headEnd - 1].last < 1.35 * usual && !holdsFigure(run[headEnd])
    {
      headEnd += 1
    }
    let head = Array(run[first..<headEnd])
    let body = Array(run[headEnd...])
    let figures = (1..<columns.count).count { holdsFigures($0, of: body, in: columns) }
    guard figures > 0, figures * 2 >= columns.count - 1,
      isHead(head, height: 0),
      !head.contains(where: holdsFigure),
      let last = body.last, let above = head.last, let next = body.first
    else { return nil }
    let span = Interval(
      lower: run.lazy.flatMap(\.segments).map(\.box.left).min() ?? 0,
      upper: run.lazy.flatMap(\.segments).map(\.box.right).max() ?? 0)
    return table(
      head: head, body: body, from: head[0].top - 0.3 * usual,
      headEnd: (above.bottom + next.top) / 2, to: last.bottom + 0.3 * usual, rules: [], in: span,
      needs: .most)
  }

  private func holdsFigure(_ line: TextRow) -> Bool {
    line.segments.contains { page.isAmount([Line([$0])]) }
  }

  private func holdsFigures(_ column: Int, of body: [TextRow], in columns: AlignedColumns) -> Bool {
    let texts = body.flatMap(\.segments).filter { columns.column(of: $0) == column }
    let figures = texts.count { page.isAmount([Line([$0])]) }
    return figures >= Self.fewestBareRows && figures * 10 >= texts.count * 7
  }

  // MARK: Evidence

  /// Names of columns have no more characters a line.
  private static let longestHead: Int32 = 60

  private func isHead(_ lines: [TextRow], height: Float) -> Bool {
    !lines.isEmpty && height <= Self.highestHead * size && lines.count <= 10
      && lines.count(where: holdsFigure) * 2 <= lines.count
      && lines.contains { $0.segments.count > 1 }
      && lines.allSatisfy { $0.segments.allSatisfy { $0.length <= Self.longestHead } }
  }

  /// Whether headings stand over most columns; the first one often has none.
  private func isNamed(_ columns: AlignedColumns, by head: [TextRow]) -> Bool {
    var named: Set<Int> = []
    for segment in head.lazy.flatMap(\.segments) {
      named.insert(columns.column(of: segment))
      for (index, place) in columns.places.enumerated() where columns.crosses(segment, place) {
        named.formUnion([index, index + 1])
      }
    }
    let count = (1..<columns.count).count { named.contains($0) }
    return count * 10 >= (columns.count - 1) * 7
  }

  /// Whether rules run through the text, as the gridlines of charts do.
  private func areStruck(_ lines: [TextRow], by rules: [Float]) -> Bool {
    let texts = lines.flatMap(\.segments)
    let struck = texts.count { text in rules.contains { abs($0 - text.middle) < 0.3 * text.size } }
    return struck * 10 > texts.count
  }

  private func isTable(
    _ rows: [TextRow], of lines: [TextRow], in columns: AlignedColumns, needs evidence: Evidence
  ) -> Bool {
    let sets = rows.map(columns.columns)
    let full = sets.count { $0.count > 1 }
    let across = lines.count { columns.isAcross($0) }
    guard full >= (evidence == .least ? 2 : evidence == .more ? 3 : Self.fewestBareRows),
      full * 10 >= rows.count * 5,
      across <= 1 + lines.count / 5
    else { return false }
    let texts = lines.map { line in
      var texts = [Int](repeating: 0, count: columns.count)
      for segment in line.segments { texts[columns.column(of: segment)] += Int(segment.length) }
      return texts
    }
    // Columns of prose have no short one among them.
    let hasShort = (0..<columns.count).contains { column in
      let lengths = texts.map { $0[column] }.filter { $0 > 0 }
      return !lengths.isEmpty && lengths.reduce(0, +) < Self.shortText * lengths.count
    }
    let cuts = AlignedRows.cuts(rows, in: columns, on: page)
    guard hasShort, cuts.count * 8 <= cuts.of, !isContents(rows, in: columns) else { return false }
    if evidence == .most {
      let filled = sets.count { $0.count * 10 >= columns.count * 7 }
      let named = rows.count { row in
        row.segments.contains { columns.column(of: $0) == 0 && !page.isAmount([Line([$0])]) }
      }
      guard filled * 10 >= rows.count * 6, named * 10 >= rows.count * 6 else { return false }
    }
    // A list of contents has page numbers alone beside its titles, and a list its markers.
    if columns.count == 2 {
      let wordy = rows.count { row in
        row.segments.contains { columns.column(of: $0) == 1 && $0.length > 4 }
      }
      let named = rows.count { row in
        row.segments.contains { columns.column(of: $0) == 0 && $0.length > 3 }
      }
      return rows.count > 2 && wordy * 2 > rows.count && named * 2 > rows.count
    }
    return true
  }

  /// Whether page numbers that ascend, or leaders, stand at the ends of the rows.
  private func isContents(_ rows: [TextRow], in columns: AlignedColumns) -> Bool {
    let leaders = rows.count { row in
      row.segments.contains { segment in
        segment.words.contains { index in
          let word = page.words[Int(index)]
          return page.scalars[Int(word.start)..<Int(word.end)].count { $0 == 0x2E } > 3
        }
      }
    }
    if leaders * 4 > rows.count { return true }
    var numbers: [Int] = []
    for row in rows {
      guard let last = row.segments.last, columns.column(of: last) == columns.count - 1,
        last.words.count == 1, let word = last.words.first.map({ page.words[Int($0)] })
      else { continue }
      let digits = page.scalars[Int(word.start)..<Int(word.end)]
      guard digits.count <= 4, digits.allSatisfy(isDigit) else { continue }
      numbers.append(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    let figures = (0..<columns.count - 1).count { column in
      let own = rows.flatMap(\.segments).filter { columns.column(of: $0) == column }
      return own.count { page.isAmount([Line([$0])]) } * 2 > own.count
    }
    return figures == 0 && numbers.count >= 5 && numbers.count * 10 >= rows.count * 4
      && zip(numbers, numbers.dropFirst()).count { $0 <= $1 } * 10 >= (numbers.count - 1) * 9
  }

  /// In characters; lines of prose are longer.
  private static let shortText = 18
}

extension Rulings {
  /// The area that the borders lie in.
  fileprivate var box: Rectangle? {
    guard let top = across.map(\.place).min(), let bottom = across.map(\.place).max(),
      let left = down.map(\.place).min(), let right = down.map(\.place).max()
    else { return nil }
    return Rectangle(left: left, top: top, right: right, bottom: bottom)
  }
}

extension Rectangle {
  fileprivate func meets(_ other: Rectangle) -> Bool {
    min(right, other.right) > max(left, other.left)
      && min(bottom, other.bottom) > max(top, other.top)
  }
}
