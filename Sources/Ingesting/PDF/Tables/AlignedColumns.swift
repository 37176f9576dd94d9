/// Columns told by the gaps that lines with text side by side have in common.
struct AlignedColumns {
  let size: Float
  /// The borders between columns, from left to right.
  let places: [Float]

  var count: Int { places.count + 1 }

  /// Relative to the type size.
  private static let narrowestGap: Float = 0.7
  /// Of the lines with text side by side, this many may run over a gap between columns.
  private static let mostCrossed: Float = 0.12

  /// Finds the columns of a table's body, whose borders pass its headings by where they can; nil where there is but one.
  init?(of body: [TextRow], under head: [TextRow], size: Float) {
    self.size = size
    let lines = body.filter { $0.segments.count > 1 }
    guard lines.count > 1 else { return nil }
    let most = Int(Float(lines.count) * Self.mostCrossed)
    var gaps: [Interval] = []
    var gapStart: Float?
    var hasText = false
    var depth = 0
    for (place, change) in Self.changes(of: lines) {
      if change > 0, depth <= most, depth + change > most {
        if hasText, let start = gapStart, place - start >= Self.narrowestGap * size {
          gaps.append(Interval(lower: start, upper: place))
        }
        gapStart = nil
      }
      let wasText = depth > most
      depth += change
      if depth > most {
        hasText = true
      } else if wasText {
        gapStart = place
      }
    }
    let all = Self.changes(of: body + head)
    let found = gaps.map { Self.emptiest(of: $0, in: all, size: size) }
    let kept = found.enumerated().filter { index, place in
      // Numbers that a heading names are a column; others mark the texts beside them.
      let lower = index > 0 ? found[index - 1] : -Float.infinity
      let isNamed = head.contains { line in
        line.segments.contains { $0.box.middleX > lower && $0.box.middleX < place }
      }
      return isNamed
        || ColumnGaps.withoutMarkerColumns(
          found, in: body.map(\.segments)
        ).contains(place)
    }
    places = kept.map(\.element)
    guard !places.isEmpty, places.count < RuledGrid.mostColumns else { return nil }
  }

  /// Where lines begin and end to have text, from left to right.
  private static func changes(of lines: [TextRow]) -> [(place: Float, change: Int)] {
    var changes: [(place: Float, change: Int)] = []
    for line in lines {
      var reached = -Float.infinity
      for segment in line.segments where segment.box.right > reached {
        changes.append((max(segment.box.left, reached), 1))
        changes.append((segment.box.right, -1))
        reached = segment.box.right
      }
    }
    return changes.sorted { $0.place != $1.place ? $0.place < $1.place : $0.change > $1.change }
  }

  /// The middle of the widest part of a gap that the fewest lines run over.
  private static func emptiest(
    of gap: Interval, in changes: [(place: Float, change: Int)], size: Float
  ) -> Float {
    var depth = 0
    var start = gap.lower
    var best = Interval(lower: gap.lower, upper: gap.lower)
    var fewest = Int.max
    func take(_ end: Float) {
      let part = Interval(lower: start, upper: end)
      guard part.length > 0.15 * size else { return }
      if depth < fewest || depth == fewest && part.length > best.length {
        best = part
        fewest = depth
      }
    }
    for (place, change) in changes {
      if place > gap.lower, start < gap.upper { take(min(place, gap.upper)) }
      depth += change
      start = max(gap.lower, place)
    }
    if start < gap.upper { take(gap.upper) }
    return best.length > 0 ? (best.lower + best.upper) / 2 : (gap.lower + gap.upper) / 2
  }

  func column(of segment: Segment) -> Int { places.count { $0 < segment.box.middleX } }

  func columns(of line: TextRow) -> Set<Int> { Set(line.segments.map(column)) }

  func crosses(_ segment: Segment, _ place: Float) -> Bool {
    segment.box.left < place - 0.3 * size && segment.box.right > place + 0.3 * size
  }

  /// Whether a line is one text over several columns.
  func isAcross(_ line: TextRow) -> Bool {
    line.segments.count == 1 && places.contains { crosses(line.segments[0], $0) }
  }
}
