/// Borders across a page that have their ends in the same places, as those between the rows of one table.
struct RuleGroup {
  /// A straight across the page on which one or more borders lie.
  typealias Level = Ruling

  /// How far the table reaches.
  var span: Interval
  /// From top to bottom; those that reach from one side only pass a cell that spans rows.
  var levels: [Level]

  /// A border beside a merged cell is at least as long as this share of the table.
  private static let leastPart: Float = 0.4

  /// The ends of a table's borders lie this close to each other, relative to the type size.
  private static let endReach: Float = 2

  /// A line of prose or a title beside a table is wider than any cell: at least this share of the table.
  private static let leastLine: Float = 0.45

  /// The groups on a page, widest first.
  ///
  /// - Parameters:
  ///   - rulings: The borders across the page.
  ///   - size: The type size of the page.
  ///   - fewest: How many borders a group has at least.
  /// - Returns: The groups, which may share borders.
  static func groups(of rulings: [Ruling], size: Float, fewest: Int) -> [RuleGroup] {
    let levels = levels(of: rulings, size: size)
    var spans: [Interval] = []
    for level in levels
    where !spans.contains(where: { $0.hasEnds(of: level.span, within: endReach * size) }) {
      spans.append(level.span)
    }
    spans.sort { $0.length != $1.length ? $0.length > $1.length : $0.lower < $1.lower }
    return spans.flatMap { span in runs(of: levels, within: span, size: size) }
      .filter { $0.levels.count >= fewest }
  }

  /// Which share of the table's borders lies in a box; 1 where the box is not all in the table.
  func share(of box: Rectangle) -> Float {
    guard box.left > span.lower - RuledGrid.touch, box.right < span.upper + RuledGrid.touch,
      box.top > levels[0].place - RuledGrid.touch,
      box.bottom < levels[levels.count - 1].place + RuledGrid.touch
    else { return 1 }
    let inside = levels.count {
      $0.place > box.top - RuledGrid.touch && $0.place < box.bottom + RuledGrid.touch
    }
    return Float(inside) / Float(levels.count)
  }

  /// Whether text that runs across the columns of a grid stands between it and the group's next borders above and below, so
  /// that the grid is a table by itself and not the beginning of the group's.
  func endsBeside(_ grid: RuledGrid, among segments: [Segment], size: Float) -> Bool {
    let columns = grid.verticals.dropFirst().dropLast()
    guard columns.count > 1 else { return false }
    let above = levels.last { $0.place < grid.box.top - RuledGrid.touch }?.place
    let below = levels.first { $0.place > grid.box.bottom + RuledGrid.touch }?.place
    let stripes = [
      above.map { Interval(lower: $0, upper: grid.box.top) },
      below.map { Interval(lower: grid.box.bottom, upper: $0) },
    ].compactMap(\.self)
    return stripes.allSatisfy { stripe in
      segments.contains { segment in
        segment.middle > stripe.lower && segment.middle < stripe.upper
          && segment.box.width > Self.leastLine * grid.box.width
          && columns.count { segment.box.left < $0 - size && segment.box.right > $0 + size } > 1
      }
    }
  }

  private static func levels(of rulings: [Ruling], size: Float) -> [Level] {
    var levels: [Level] = []
    for ruling in rulings.sorted(by: { $0.place < $1.place }) {
      if let last = levels.last, ruling.place - last.place <= max(RuledGrid.touch, 0.5 * size) {
        levels[levels.count - 1].span = last.span.union(ruling.span)
      } else {
        levels.append(Level(place: ruling.place, span: ruling.span))
      }
    }
    return levels
  }

  /// The levels with one span; a longer one between them ends a table, and a shorter one is a cell's or a mark's.
  private static func runs(of levels: [Level], within span: Interval, size: Float) -> [RuleGroup] {
    var runs: [RuleGroup] = []
    var open = RuleGroup(span: span, levels: [])
    func close() {
      while let last = open.levels.last, !last.span.hasEnds(of: span, within: endReach * size) {
        open.levels.removeLast()
      }
      if !open.levels.isEmpty { runs.append(open) }
      open.levels.removeAll()
    }
    for level in levels {
      if level.span.hasEnds(of: span, within: endReach * size) {
        open.levels.append(level)
      } else if level.span.lower < span.lower - 2 * size || level.span.upper > span.upper + 2 * size
      {
        // Rules elsewhere on the page have no part in the table.
        if level.span.intersection(span).length > 0 { close() }
      } else if !open.levels.isEmpty, level.span.length >= leastPart * span.length,
        abs(level.span.lower - span.lower) <= size || abs(level.span.upper - span.upper) <= size
      {
        open.levels.append(level)
      }
    }
    close()
    return runs
  }
}

// MARK: About headings

extension RuleGroup {
  /// A rule about a table's headings is at least this long, relative to the type size.
  private static let shortestRule: Float = 12
  /// A page with more has a drawing or a table of another kind.
  private static let mostLevels = 40

  /// The groups of long borders alone, two of which may be all that a table has: with ends closer to each other's, whatever
  /// stands between them, each in one group, widest first.
  static func plainGroups(of rulings: [Ruling], size: Float) -> [RuleGroup] {
    // Rules about the headings may be no further apart than one line of small type.
    let reach = max(RuledGrid.touch, 0.35 * size)
    var groups: [RuleGroup] = []
    for ruling in joined(rulings, within: reach).sorted(by: { $0.place < $1.place })
    where ruling.span.length >= shortestRule * size {
      let index = groups.firstIndex { group in
        // The first one's ends are the group's, or they would drift from one to the next.
        group.levels[0].span.hasEnds(of: ruling.span, within: 1.5 * size)
      }
      guard let index else {
        groups.append(RuleGroup(span: ruling.span, levels: [ruling]))
        continue
      }
      let last = groups[index].levels[groups[index].levels.count - 1]
      if ruling.place - last.place > reach { groups[index].levels.append(ruling) }
      groups[index].span = groups[index].span.union(ruling.span)
    }
    return groups.filter { $0.levels.count <= mostLevels }.sorted {
      $0.span.length != $1.span.length
        ? $0.span.length > $1.span.length : $0.span.lower < $1.span.lower
    }
  }

  /// The borders, those put together that go on with one another.
  private static func joined(_ rulings: [Ruling], within reach: Float) -> [Ruling] {
    var whole: [Ruling] = []
    let ordered = rulings.sorted {
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
}

extension Interval {
  /// Whether both ends lie where those of another one do.
  fileprivate func hasEnds(of other: Interval, within reach: Float) -> Bool {
    abs(lower - other.lower) <= reach && abs(upper - other.upper) <= reach
  }

  func union(_ other: Interval) -> Interval {
    Interval(lower: min(lower, other.lower), upper: max(upper, other.upper))
  }
}
