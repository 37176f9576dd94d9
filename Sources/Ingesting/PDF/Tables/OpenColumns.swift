/// Finds tables that have borders or coloured bands between their rows and nothing between their columns.
///
/// Rows are laid between borders that go across the page with the same ends. A column's border is taken to run down the
/// middle of a gap in the text that goes through nearly all of these rows.
struct OpenColumns {
  /// What stands between two levels, or in a part of that.
  private struct Stripe {
    var extent: Interval
    var segments: [Segment]
    /// The level that it follows, as an index.
    var level: Int
  }

  fileprivate let size: Float
  fileprivate var segments: [Segment]
  fileprivate let down: [Ruling]
  /// The page, whose words tell where texts that stand close to each other are parted; nil where there are only segments.
  private let page: PageWords?

  /// Fewer rows happen between the rules of a header, a title and a footer.
  private static let fewestRows = 4
  /// What a frame encloses may have as few.
  private static let fewestFramedRows = 2
  /// Columns in a frame that are no columns of prose.
  private static let fewestFramedColumns = 4
  /// Lines set one and a half apart leave less between them, relative to the type size.
  private static let rowSpace: Float = 0.75

  /// The borders of each such table, those between its columns among them.
  ///
  /// - Parameters:
  ///   - rulings: The borders across the page.
  ///   - down: Those down the page, which may part the headings of several columns.
  ///   - segments: The text.
  ///   - page: The page that it is of.
  ///   - size: The type size of the page.
  /// - Returns: One set of borders a table.
  static func tables(
    of rulings: [Ruling], down: [Ruling] = [], among segments: [Segment], on page: PageWords? = nil,
    size: Float
  ) -> [Rulings] {
    guard rulings.count > fewestFramedRows else { return [] }
    let open = OpenColumns(size: max(size, 1), segments: segments, down: down, page: page)
    let groups = RuleGroup.groups(of: rulings, size: open.size, fewest: fewestFramedRows + 1)
    var taken: [Interval] = []
    var result: [Rulings] = []
    for group in groups {
      for part in open.withoutProse(group) {
        let extent = Interval(
          lower: part.levels[0].place, upper: part.levels[part.levels.count - 1].place)
        guard !taken.contains(where: { $0.intersection(extent).length > 0 }),
          let borders = open.borders(
            of: part, beneath: open.end(above: part, rulings, taken: taken))
        else { continue }
        taken.append(extent)
        result.append(borders)
      }
    }
    return result
  }

  /// Whether borders run down both sides of a group.
  private func isFramed(_ group: RuleGroup) -> Bool {
    guard let first = group.levels.first, let last = group.levels.last else { return false }
    let height = Interval(lower: first.place, upper: last.place)
    return [group.span.lower, group.span.upper].allSatisfy { side in
      down.contains { ruling in
        abs(ruling.place - side) < size
          && ruling.span.intersection(height).length >= 0.8 * height.length
      }
    }
  }

  /// The height that no row above a group's first border passes: another border, or another table.
  private func end(above group: RuleGroup, _ rulings: [Ruling], taken: [Interval]) -> Float {
    let first = group.levels[0].place
    let borders = rulings.filter { $0.span.intersection(group.span).length > size }.map(\.place)
    return (borders + taken.map(\.upper)).filter { $0 < first - RuledGrid.touch }.max()
      ?? -.infinity
  }

  // MARK: Prose

  /// The parts of a group between which no prose stands; rules about a page's text may have the ends of a table's.
  private func withoutProse(_ group: RuleGroup) -> [RuleGroup] {
    let stripes = stripes(of: group)
    let columns = ColumnGaps.places(in: stripes.map(\.segments).filter { !$0.isEmpty }, size: size)
    guard !columns.isEmpty else { return [] }
    let usualSize = stripes.lazy.flatMap(\.segments).medianSize ?? size
    var parts: [RuleGroup] = []
    var open = RuleGroup(span: group.span, levels: [])
    func close() {
      let fewest = isFramed(open) ? Self.fewestFramedRows : Self.fewestRows
      if open.levels.count > fewest { parts.append(open) }
      open.levels.removeAll()
    }
    for index in group.levels.indices {
      open.levels.append(group.levels[index])
      let inside = stripes.filter { $0.level == index && !$0.segments.isEmpty }
      let height = group.levels[group.levels.count - 1].place - group.levels[0].place
      let isOpen = columns.count + 1 < Self.fewestFramedColumns || !isFramed(group)
      let isLarge =
        isOpen && inside.reduce(0) { $0 + $1.extent.length } > Self.largestRow * height
      if isProse(inside, parted: columns, size: usualSize)
        || isLarge && holdsProseColumns(inside, parted: columns)
      {
        close()
      }
    }
    close()
    return parts
  }

  /// Whether what stands between two rules is no row: paragraphs, or a heading and the space around it.
  private func isProse(_ stripes: [Stripe], parted columns: [Float], size: Float) -> Bool {
    let all = stripes.flatMap(\.segments)
    let prose = all.count { segment in columns.contains { crosses(segment, $0) } }
    if prose >= Self.fewestProseLines, prose * 10 >= all.count * 6 { return true }
    guard let first = stripes.first, let last = stripes.last,
      !stripes.contains(where: { self.columns(of: $0, columns).count > 1 })
    else { return false }
    let space = last.extent.upper - first.extent.lower - Float(all.count) * 1.2 * size
    return stripes.count > 1 || space > 2 * size
      || all.allSatisfy { $0.size > Self.largestTitle * size }
  }

  /// A row of a table with several is no higher than this, relative to the table.
  private static let largestRow: Float = 0.5

  /// Whether full lines stand in columns beside each other, as on a page between its header and its footer.
  private func holdsProseColumns(_ stripes: [Stripe], parted places: [Float]) -> Bool {
    var columns = [[Segment]](repeating: [], count: places.count + 1)
    for segment in stripes.lazy.flatMap(\.segments) {
      columns[places.count { $0 < segment.box.middleX }].append(segment)
    }
    return columns.count { column in
      // Spread lines have been divided at their wide gaps.
      let lines = column.lines()
      let widest = lines.map(\.box.width).max() ?? 0
      let length = lines.reduce(0) { $0 + Int($1.length) }
      return lines.count >= 12 && length >= 20 * lines.count
        && lines.count { $0.box.width > 0.7 * widest } * 2 > lines.count
    } > 1
  }

  /// Titles within a table are set no larger than this, relative to its type.
  private static let largestTitle: Float = 1.15

  /// A title within a table has fewer lines.
  private static let fewestProseLines = 4

  // MARK: Rows

  private func stripes(of group: RuleGroup) -> [Stripe] {
    let span = group.span
    let inside = segments.filter { $0.box.middleX > span.lower && $0.box.middleX < span.upper }
      .sorted { $0.middle < $1.middle }
    var stripes: [Stripe] = []
    var next = inside.firstIndex { $0.middle > group.levels[0].place } ?? inside.count
    for (index, (above, below)) in zip(group.levels, group.levels.dropFirst()).enumerated() {
      let start = next
      while next < inside.count, inside[next].middle < below.place { next += 1 }
      stripes += rows(
        of: inside[start..<next],
        in: Stripe(
          extent: Interval(lower: above.place, upper: below.place), segments: [], level: index))
    }
    return stripes
  }

  /// The rows between two levels, parted where no text stands for more than the space between lines.
  private func rows(of segments: ArraySlice<Segment>, in whole: Stripe) -> [Stripe] {
    var result: [Stripe] = []
    var open = whole
    var bottom = -Float.infinity
    for segment in segments {
      if !open.segments.isEmpty, segment.coreTop - bottom > Self.rowSpace * size {
        let border = (segment.coreTop + bottom) / 2
        open.extent.upper = border
        result.append(open)
        open = whole
        open.extent.lower = border
      }
      open.segments.append(segment)
      bottom = max(bottom, segment.coreBottom)
    }
    return result + [open]
  }

  /// The rows that follow the last rule in the same columns, where a table goes on after the page.
  private func rows(beneath group: RuleGroup, parted places: [Float]) -> [Stripe] {
    let last = group.levels.count - 1
    let start = group.levels[last].place
    let inside = segments.filter {
      $0.middle > start && $0.box.right > group.span.lower && $0.box.left < group.span.upper
    }.sorted { $0.middle < $1.middle }
    let whole = Stripe(
      extent: Interval(lower: start, upper: inside.last?.coreBottom ?? start), segments: [],
      level: last)
    return Array(
      rows(of: inside[...], in: whole).prefix { stripe in
        columns(of: stripe, places).count > 1
          && !stripe.segments.contains { segment in
            segment.box.left < group.span.lower || segment.box.right > group.span.upper
              || places.contains { crosses(segment, $0) }
          }
      })
  }

  /// The rows with those joined to the one above that hold but a further paragraph of one of its cells.
  private func joined(_ stripes: [Stripe], parted places: [Float], in span: Interval) -> [Stripe] {
    let counts = Dictionary(grouping: stripes.filter { hasFirst($0, places) }, by: \.level)
    let severalCount = counts.count { $0.value.count > 1 }
    // Where a rule stands beneath every row, what has nothing in the first column begins none.
    let isRuled = severalCount * 5 <= counts.count
    var result: [Stripe] = []
    for stripe in stripes {
      if let last = result.last, last.level == stripe.level, !last.segments.isEmpty,
        !hasFirst(stripe, places), !isTitle(stripe, in: span),
        isRuled || columns(of: stripe, places).count == 1
      {
        result[result.count - 1].segments += stripe.segments
        result[result.count - 1].extent.upper = stripe.extent.upper
      } else {
        result.append(stripe)
      }
    }
    return result
  }

  private func columns(of stripe: Stripe, _ places: [Float]) -> Set<Int> {
    Set(stripe.segments.map { segment in places.count { $0 < segment.box.middleX } })
  }

  private func hasFirst(_ stripe: Stripe, _ places: [Float]) -> Bool {
    stripe.segments.contains { $0.box.left < places[0] }
  }

  // MARK: Columns

  /// The borders of the table between levels, or nil where their text does not stand in columns.
  private func borders(of group: RuleGroup, beneath end: Float) -> Rulings? {
    var stripes = stripes(of: group)
    // The lines of a chart run behind its labels.
    guard !stripes.flatMap(\.segments).areStruck(by: group.levels) else { return nil }
    let places = ColumnGaps.places(in: stripes.map(\.segments).filter { !$0.isEmpty }, size: size)
    guard !places.isEmpty, places.count < RuledGrid.mostColumns else { return nil }
    let open = parted(at: places, in: stripes)
    var group = group
    stripes = open.stripes(of: group)
    let above = BareRowsAbove(
      group: group, places: places, size: size, pitch: Self.pitch(of: stripes, places, size: size))
    group.levels = above.levels(among: open.segments, beneath: end) + group.levels
    return open.borders(of: group, parted: places)
  }

  /// The same with texts parted that run from one column into the next.
  private func parted(at places: [Float], in stripes: [Stripe]) -> OpenColumns {
    guard let page else { return self }
    let starts = ColumnStarts(places, in: stripes.map(\.segments), size: size)
    var result = self
    result.segments = segments.sideBySide(within: 0.4).flatMap { starts.parted($0, on: page) }
    return result
  }

  /// The least distance between two lines of a cell, or nil where no cell has two.
  private static func pitch(of stripes: [Stripe], _ places: [Float], size: Float) -> Float? {
    stripes.lazy.flatMap { stripe -> [Float] in
      let columns = Dictionary(grouping: stripe.segments) { segment in
        places.count { $0 < segment.box.middleX }
      }
      return columns.values.flatMap { column -> [Float] in
        let middles = column.map(\.middle).sorted()
        return zip(middles, middles.dropFirst()).map { $1 - $0 }
      }
    }.filter { $0 > 0.9 * size }.min()
  }

  /// The borders of a table whose columns are known, or nil where it is none.
  private func borders(of group: RuleGroup, parted places: [Float]) -> Rulings? {
    let levels = group.levels
    let span = group.span
    var stripes = stripes(of: group)
    var places = places
    stripes += rows(beneath: group, parted: places)
    stripes = joined(stripes, parted: places, in: span)
    let filled = stripes.filter { !$0.segments.isEmpty }
    // Paragraphs of one cell no longer count as rows.
    places = ColumnGaps.places(in: filled.map(\.segments), size: size)
    places = adding(ruleEnds(of: group), to: places)
    guard !places.isEmpty,
      isTable(filled.filter { !isBesideMerged($0, in: group) }, parted: places),
      filled.count >= Self.fewestRows
        || isFramed(group) && places.count + 1 >= Self.fewestFramedColumns
          && filled.count >= Self.fewestFramedRows
    else {
      return nil
    }
    var result = Rulings()
    result.across = levels
    for (above, below) in zip(stripes, stripes.dropFirst()) where above.level == below.level {
      // A cell that a level passes by goes past the rows beside it too.
      let next = min(below.level + 1, levels.count - 1)
      let part = levels[below.level].span.intersection(levels[next].span)
      result.across.append(Ruling(place: above.extent.upper, span: part))
    }
    if let last = stripes.last, last.level == levels.count - 1 {
      result.across.append(Ruling(place: last.extent.upper, span: span))
    }
    let heads = SpanningHeads(span: span, places: places, down: down, size: size)
    var isHead = true
    for stripe in stripes {
      result.down.append(Ruling(place: span.lower, span: stripe.extent))
      result.down.append(Ruling(place: span.upper, span: stripe.extent))
      if isTitle(stripe, in: span, crossing: places) { continue }
      if columns(of: stripe, places).count * 10 >= (places.count + 1) * 6 { isHead = false }
      let own = isHead ? heads.borders(of: stripe.segments, in: stripe.extent) : places
      for place in own where !stripe.segments.contains(where: { crosses($0, place) }) {
        result.down.append(Ruling(place: place, span: stripe.extent))
      }
    }
    return result
  }

  /// Whether a row is one line in the middle of the table, which governs the rows beneath.
  private func isTitle(
    _ stripe: Stripe, in span: Interval, crossing places: [Float] = []
  ) -> Bool {
    guard stripe.segments.count == 1, let only = stripe.segments.first else { return false }
    return places.contains { crosses(only, $0) }
      || abs(only.box.middleX - (span.lower + span.upper) / 2) < 2 * size
  }

  private func crosses(_ segment: Segment, _ place: Float) -> Bool {
    segment.box.left < place && segment.box.right > place
  }

  /// Where rules end within the table, beside a cell that spans rows and may have no text on this page.
  private func ruleEnds(of group: RuleGroup) -> [Float] {
    let inner = Interval(lower: group.span.lower + 3 * size, upper: group.span.upper - 3 * size)
    var ends: [Float] = []
    for level in group.levels {
      for end in [level.span.lower, level.span.upper] where end > inner.lower && end < inner.upper {
        ends.append(end)
      }
    }
    return ends
  }

  private func adding(_ ends: [Float], to places: [Float]) -> [Float] {
    var result = places
    for end in ends where !result.contains(where: { abs($0 - end) < 2 * size }) {
      result.append(end)
    }
    return result.sorted()
  }

  /// Whether the rules about a row pass a cell by, whose text may stand in another row.
  private func isBesideMerged(_ stripe: Stripe, in group: RuleGroup) -> Bool {
    let next = min(stripe.level + 1, group.levels.count - 1)
    let rules = [group.levels[stripe.level].span, group.levels[next].span]
    return rules.contains { $0.length < group.span.length - 4 * size }
  }

  /// Whether most rows have texts in two columns, and the last of two is more than the page numbers of a list of contents.
  private func isTable(_ stripes: [Stripe], parted places: [Float]) -> Bool {
    let rowCount = stripes.count { columns(of: $0, places).count > 1 }
    let wordyCount = stripes.count { stripe in
      stripe.segments.contains {
        $0.box.middleX > places[places.count - 1] && $0.length > Self.longestPageNumber
      }
    }
    return rowCount * 10 >= stripes.count * 6
      && (places.count > 1 || wordyCount * 2 > stripes.count)
  }

  /// In characters.
  private static let longestPageNumber: Int32 = 4
}
