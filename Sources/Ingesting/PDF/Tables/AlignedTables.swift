/// Finds tables whose columns, and most of whose rows, no border parts: those with rules about their headings alone, and
/// those with coloured headings above bare text.
struct AlignedTables {
  /// The borders of a table, and how far its headings reach down.
  struct Found {
    var borders: Rulings
    var headEnd: Float?
    /// Whether nothing but the space between texts shows its columns and rows.
    var isSpaced = false
  }

  let page: PageWords
  let segments: [Segment]
  let across: [Ruling]
  let size: Float

  init(_ page: PageWords, across: [Ruling] = []) {
    self.page = page
    self.across = across
    size = max(page.usualSize, 1)
    segments = page.cells(of: page.segments).sorted { $0.middle < $1.middle }
  }

  /// Looks for the tables between borders across the page, and for those without any.
  ///
  /// - Parameters:
  ///   - page: The page, whose other tables have been taken out.
  ///   - across: The borders that belong to no other table.
  ///   - take: Takes a table, unless it is none after all or stands where one has been taken; says whether it has.
  static func findTables(of page: PageWords, among across: [Ruling], take: (Found) -> Bool) {
    let search = AlignedTables(page, across: across)
    func isTaken(_ table: Found?) -> Bool { table.map(take) ?? false }
    let groups = RuleGroup.plainGroups(of: across, size: search.size)
    for group in groups { search.findHeaded(in: group, take: take) }
    for group in groups {
      for (above, below) in group.neighbours {
        if isTaken(search.table(from: above, to: below, in: group.span)) { continue }
        _ = isTaken(search.table(under: above, below, in: group.span))
      }
    }
    for group in groups {
      for level in group.levels {
        _ = isTaken(search.table(under: nil, level.place, in: group.span))
      }
    }
    for group in groups {
      for (above, below) in group.neighbours {
        _ = isTaken(search.table(between: above, and: below, in: group.span))
      }
    }
    for run in search.runs { _ = isTaken(search.table(of: run)) }
  }

  // MARK: Tables

  /// Takes the longest tables of a group whose headings stand between two of its levels.
  private func findHeaded(in group: RuleGroup, take: (Found) -> Bool) {
    let levels = group.levels
    var start = 0
    while start + 2 < levels.count {
      let top = levels[start].place
      let headEnd = levels[start + 1].place
      let head = lines(from: top, to: headEnd, in: group.span)
      start += 1
      guard isHead(head, height: headEnd - top) else { continue }
      let beneath = lines(from: headEnd, to: levels[levels.count - 1].place, in: group.span)
      guard let first = beneath.first, first.top - headEnd < Self.widestSpace * size else {
        continue
      }
      for end in (start + 1..<levels.count).reversed() {
        let bottom = levels[end].place
        let body = Array(beneath.prefix { $0.last < bottom })
        guard let last = body.last, bottom - last.bottom < Self.widestSpace * size else { continue }
        let found = table(
          head: head, body: body, from: top, headEnd: headEnd, to: bottom,
          rules: Array(levels[start + 1..<end]), in: group.span, needs: .least)
        if let found, take(found) {
          start = end
          break
        }
      }
    }
  }

  /// The table without headings between two levels.
  private func table(between top: Float, and bottom: Float, in span: Interval) -> Found? {
    table(
      head: [], body: lines(from: top, to: bottom, in: span), from: top, headEnd: nil, to: bottom,
      rules: [], in: span, needs: .more)
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

  enum Evidence { case least, more, most }

  func table(
    head: [TextRow], body: [TextRow], from top: Float, headEnd: Float?, to bottom: Float,
    rules: [RuleGroup.Level], in span: Interval, needs evidence: Evidence
  ) -> Found? {
    guard body.count > 1, let usualSize = body.lazy.flatMap(\.segments).medianSize,
      let columns = AlignedColumns(of: body, under: head, size: max(usualSize, 1)),
      evidence == .least || columns.count > 2,
      headEnd == nil || isNamed(columns, by: head),
      !body.flatMap(\.segments).areStruck(by: rules)
    else { return nil }
    let aligned = AlignedRows(body, in: columns, rules: rules.map(\.place), on: page)
    let rows = aligned.rows
    guard isTable(rows, of: body, in: columns, readAs: aligned, needs: evidence) else { return nil }
    let texts = (head + body).flatMap(\.segments)
    let whole = Interval(
      lower: min(span.lower, texts.map(\.box.left).min() ?? span.lower),
      upper: max(span.upper, texts.map(\.box.right).max() ?? span.upper))
    var result = Rulings()
    let extent = Interval(lower: top, upper: headEnd ?? top)
    if headEnd != nil {
      let heads = AlignedHeads(of: head, over: columns, in: whole, extent: extent, rules: across)
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

extension RuleGroup {
  /// The places of levels that follow one another.
  fileprivate var neighbours: [(above: Float, below: Float)] {
    zip(levels, levels.dropFirst()).map { ($0.place, $1.place) }
  }
}
