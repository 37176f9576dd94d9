/// Lays out the headings of a table without borders between its columns.
struct AlignedHeads {
  let span: Interval
  let columns: AlignedColumns
  /// Between the top of the table and the border beneath its headings.
  let extent: Interval
  /// The lines of the headings.
  let lines: [TextRow]
  /// Short rules beneath headings of several columns.
  let rules: [Ruling]

  private var size: Float { columns.size }

  /// The borders of headings, on two levels where some stand over several columns that others name.
  var borders: Rulings {
    var result = Rulings()
    let spans = ruledSpans ?? centredSpans
    let spanned = spans?.columns ?? []
    for (index, place) in columns.places.enumerated() {
      let isSpanned = spanned.contains { $0.contains(index) && $0.contains(index + 1) }
      let start = isSpanned ? spans?.place ?? extent.lower : extent.lower
      result.down.append(
        Ruling(place: place, span: Interval(lower: start, upper: extent.upper)))
    }
    if let spans {
      for range in spans.columns {
        result.across.append(
          Ruling(
            place: spans.place,
            span: Interval(lower: edges[range.lowerBound], upper: edges[range.upperBound])))
      }
    }
    return result
  }

  private var edges: [Float] { [span.lower] + columns.places + [span.upper] }

  /// Where short rules part two levels, and the columns that they go over.
  private var ruledSpans: (place: Float, columns: [Range<Int>])? {
    let inner = rules.filter {
      $0.place > extent.lower + 0.5 * size && $0.place < extent.upper - 0.5 * size
        && $0.span.length < 0.95 * span.length
    }
    guard let place = inner.map(\.place).min() else { return nil }
    let ranges = inner.filter { $0.place - place < 0.5 * size }.compactMap { rule -> Range<Int>? in
      let covered = (0..<columns.count).filter { column in
        let texts = lines.filter { $0.first > place }.flatMap(\.segments).filter {
          columns.column(of: $0) == column
        }
        return texts.contains {
          $0.box.middleX > rule.span.lower - size && $0.box.middleX < rule.span.upper + size
        }
      }
      guard let first = covered.first, let last = covered.last, last > first else { return nil }
      return first..<last + 1
    }
    let distinct = Set(ranges).sorted { $0.lowerBound < $1.lowerBound }
    let isDisjoint = zip(distinct, distinct.dropFirst()).allSatisfy { !$0.overlaps($1) }
    return distinct.isEmpty || !isDisjoint ? nil : (place, distinct)
  }

  /// Where texts in the middle of several columns stand above texts that name each of these.
  private var centredSpans: (place: Float, columns: [Range<Int>])? {
    for count in 1..<max(lines.count, 1) {
      let above = lines[..<count].flatMap(\.segments)
      let below = lines[count...].flatMap(\.segments)
      let heads = SpanningHeads(span: span, places: columns.places, down: [], size: size)
      let borders = heads.borders(of: above, in: extent).filter { place in
        !above.contains { columns.crosses($0, place) }
      }
      let ranges = ranges(between: borders).filter { range in
        range.count > 1 && above.contains { range.contains(columns.column(of: $0)) }
          && range.allSatisfy { column in
            below.contains { columns.column(of: $0) == column }
          }
      }
      // Words of one name over one another are centred too.
      let isNamedAbove = ranges.contains { range in
        let texts = above.filter { range.contains(columns.column(of: $0)) }
        return Set(texts.map(columns.column)).count > 1
      }
      guard !ranges.isEmpty, !isNamedAbove else { continue }
      let spanned = below.filter { segment in
        ranges.contains { $0.contains(columns.column(of: segment)) }
      }
      let over = above.filter { segment in
        ranges.contains { $0.contains(columns.column(of: segment)) }
      }
      let bottom = over.map(\.coreBottom).max() ?? extent.lower
      let top = spanned.map(\.coreTop).min() ?? extent.upper
      return ((bottom + top) / 2, ranges)
    }
    return nil
  }

  private func ranges(between borders: [Float]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for (index, place) in columns.places.enumerated() where borders.contains(place) {
      ranges.append(start..<index + 1)
      start = index + 1
    }
    return ranges + [start..<columns.count]
  }
}
