extension AlignedTables {
  func lines(from top: Float, to bottom: Float, in span: Interval) -> [TextRow] {
    TextRow.lines(
      of: segments.filter {
        $0.middle > top && $0.middle < bottom && $0.box.middleX > span.lower
          && $0.box.middleX < span.upper
      })
  }

  /// Headings are no higher than this, relative to the type size.
  static let highestHead: Float = 9
  /// Lines of a table are no further apart, relative to the type size.
  static let widestSpace: Float = 3.2

  /// The lines that stand on a rule.
  func linesAbove(_ level: Float, in span: Interval) -> [TextRow] {
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
  func linesBeneath(_ level: Float, in span: Interval) -> [TextRow] {
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
  func isWide(_ line: TextRow, in span: Interval) -> Bool {
    line.segments.count == 1 && line.segments[0].box.width > 0.6 * span.length
  }
}
