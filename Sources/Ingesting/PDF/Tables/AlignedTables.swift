/// Finds tables whose columns, and most of whose rows, no border parts: those with rules about their headings alone, and
/// those with coloured headings above bare text.
struct AlignedTables {
  /// The borders of a table, and how far its headings reach down.
  struct Found {
    var borders: Rulings
    var headEnd: Float?
  }

  let page: PageWords
  let segments: [Segment]
  let across: [Ruling]
  let size: Float

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
  /// - Returns: The borders of each table.
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

  // MARK: Tables

  /// The table whose headings stand between the first two of some levels, or which stands between two.
  func table(_ levels: [Float], in span: Interval) -> Found? {
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
  func table(from top: Float, to bottom: Float, in span: Interval) -> Found? {
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
  func table(under top: Float?, _ level: Float, in span: Interval) -> Found? {
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

  enum Evidence { case least, more, most }

  func table(
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
      let isSpanned =
        index > 0 && index < rows.count && aligned.beginsWithin(rows[index], under: rows[index - 1])
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
  func runs(
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
