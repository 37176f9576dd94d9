/// Finds tables that have borders or coloured bands between their rows and nothing between their columns.
///
/// Rows are laid between borders that go across the page with the same ends. A column's border is taken to run down the
/// middle of a gap in the text that goes through nearly all of these rows.
struct OpenColumns {
  /// A straight across the page on which one or more borders lie.
  private struct Level {
    var place: Float
    var span: Interval
  }

  /// What stands between two levels.
  private struct Stripe {
    var extent: Interval
    var segments: [Segment]
  }

  fileprivate let size: Float
  fileprivate let segments: [Segment]

  /// Fewer rows happen between the rules of a header, a title and a footer.
  private static let fewestRows = 4
  /// Gaps between columns, relative to the type size; words keep less.
  private static let narrowestGap: Float = 0.7
  /// A border of columns runs through all rows but this share, in which a title or a spanning cell stands.
  private static let mostCrossed: Float = 0.3

  /// Lines set one and a half apart leave less between them, relative to the type size.
  private static let rowSpace: Float = 0.75

  /// The borders of each such table, those between its columns among them.
  static func tables(of rulings: [Ruling], among segments: [Segment], size: Float) -> [Rulings] {
    guard rulings.count >= fewestRows else { return [] }
    let open = OpenColumns(size: max(size, 1), segments: segments)
    return open.groups(of: open.levels(of: rulings)).compactMap(open.borders)
  }

  private func levels(of rulings: [Ruling]) -> [Level] {
    var levels: [Level] = []
    for ruling in rulings.sorted(by: { $0.place < $1.place }) {
      if let last = levels.last, ruling.place - last.place <= max(RuledGrid.touch, 0.5 * size) {
        levels[levels.count - 1].span = Interval(
          lower: min(last.span.lower, ruling.span.lower),
          upper: max(last.span.upper, ruling.span.upper))
      } else {
        levels.append(Level(place: ruling.place, span: ruling.span))
      }
    }
    return levels
  }

  /// Levels that follow each other and have their ends in the same places.
  private func groups(of levels: [Level]) -> [[Level]] {
    var groups: [[Level]] = []
    for level in levels {
      if let last = groups.last?.last, abs(last.span.lower - level.span.lower) <= 2 * size,
        abs(last.span.upper - level.span.upper) <= 2 * size
      {
        groups[groups.count - 1].append(level)
      } else {
        groups.append([level])
      }
    }
    return groups.filter { $0.count > Self.fewestRows }
  }

  // MARK: Columns

  /// The borders of the table between levels, or nil where their text does not stand in columns.
  private func borders(of levels: [Level]) -> Rulings? {
    let span = Interval(
      lower: levels.map(\.span.lower).min() ?? 0, upper: levels.map(\.span.upper).max() ?? 0)
    let inside = segments.filter { $0.box.middleX > span.lower && $0.box.middleX < span.upper }
      .sorted { $0.middle < $1.middle }
    var stripes: [Stripe] = []
    var next = inside.partitionIndex { $0.middle > levels[0].place }
    for (above, below) in zip(levels, levels.dropFirst()) {
      let start = next
      while next < inside.count, inside[next].middle < below.place { next += 1 }
      stripes += rows(
        of: Array(inside[start..<next]), in: Interval(lower: above.place, upper: below.place))
    }
    // The lines of a chart run behind its labels.
    let struck = inside.count { segment in
      levels.contains { abs($0.place - segment.middle) < 0.3 * segment.size }
    }
    let filled = stripes.filter { !$0.segments.isEmpty }
    guard filled.count >= Self.fewestRows, struck * 10 <= inside.count else { return nil }
    let places = columnBorders(of: filled)
    guard !places.isEmpty, places.count < RuledGrid.mostColumns, isTable(filled, parted: places)
    else { return nil }
    var result = Rulings()
    result.across = levels.map { Ruling(place: $0.place, span: span) }
    for (above, below) in zip(stripes, stripes.dropFirst())
    where !levels.contains(where: { $0.place == below.extent.lower }) {
      result.across.append(Ruling(place: above.extent.upper, span: span))
    }
    for stripe in stripes {
      result.down.append(Ruling(place: span.lower, span: stripe.extent))
      result.down.append(Ruling(place: span.upper, span: stripe.extent))
      if isTitle(stripe, in: span) { continue }
      for place in places where !stripe.segments.contains(where: { crosses($0, place) }) {
        result.down.append(Ruling(place: place, span: stripe.extent))
      }
    }
    return result
  }

  /// Whether a row is one line in the middle of the table, which governs the rows beneath.
  private func isTitle(_ stripe: Stripe, in span: Interval) -> Bool {
    guard stripe.segments.count == 1, let only = stripe.segments.first else { return false }
    return abs(only.box.middleX - (span.lower + span.upper) / 2) < 2 * size
  }

  private func crosses(_ segment: Segment, _ place: Float) -> Bool {
    segment.box.left < place && segment.box.right > place
  }

  /// The rows between two levels, parted where no text stands for more than the space between lines.
  private func rows(of segments: [Segment], in extent: Interval) -> [Stripe] {
    var result: [Stripe] = []
    var open = Stripe(extent: extent, segments: [])
    var bottom = -Float.infinity
    for segment in segments {
      if !open.segments.isEmpty, segment.coreTop - bottom > Self.rowSpace * size {
        let border = (segment.coreTop + bottom) / 2
        open.extent.upper = border
        result.append(open)
        open = Stripe(extent: Interval(lower: border, upper: extent.upper), segments: [])
      }
      open.segments.append(segment)
      bottom = max(bottom, segment.coreBottom)
    }
    return result + [open]
  }

  /// The middles of the gaps that run through nearly all rows.
  private func columnBorders(of stripes: [Stripe]) -> [Float] {
    var changes: [(place: Float, change: Int)] = []
    for stripe in stripes {
      var reached = -Float.infinity
      // Where two texts of a row stand over one another, the row covers the place once.
      for segment in stripe.segments.sorted(by: { $0.box.left < $1.box.left })
      where segment.box.right > reached {
        changes.append((max(segment.box.left, reached), 1))
        changes.append((segment.box.right, -1))
        reached = segment.box.right
      }
    }
    changes.sort { $0.place != $1.place ? $0.place < $1.place : $0.change > $1.change }
    let most = Int(Float(stripes.count) * Self.mostCrossed)
    var places: [Float] = []
    var depth = 0
    var gapStart: Float?
    var hasText = false
    for (place, change) in changes {
      if let start = gapStart, change > 0, depth + change > most {
        if hasText, place - start >= Self.narrowestGap * size {
          places.append((place + start) / 2)
        }
        gapStart = nil
      }
      depth += change
      if depth > most {
        hasText = true
      } else if gapStart == nil {
        gapStart = place
      }
    }
    return places
  }

  /// Whether most rows have texts in two columns, and the last of two is more than the page numbers of a list of contents.
  private func isTable(_ stripes: [Stripe], parted places: [Float]) -> Bool {
    var rowCount = 0
    var wordyCount = 0
    for stripe in stripes {
      let columns = Set(
        stripe.segments.map { segment in places.count { $0 < segment.box.middleX } })
      if columns.count > 1 { rowCount += 1 }
      let isWordy = stripe.segments.contains {
        $0.box.middleX > places[places.count - 1] && $0.length > Self.longestPageNumber
      }
      if isWordy { wordyCount += 1 }
    }
    return rowCount * 10 >= stripes.count * 6
      && (places.count > 1 || wordyCount * 2 > stripes.count)
  }

  /// In characters.
  private static let longestPageNumber: Int32 = 4
}

extension [Segment] {
  /// The first position at which a condition holds that holds from there on.
  fileprivate func partitionIndex(_ holds: (Segment) -> Bool) -> Int {
    firstIndex(where: holds) ?? count
  }
}
