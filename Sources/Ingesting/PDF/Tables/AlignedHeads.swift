/// Lays out the headings of a table without borders between its columns.
struct AlignedHeads {
  private let span: Interval
  private let columns: AlignedColumns
  private let extent: Interval
  private let lines: [TextRow]
  private let rules: [Ruling]
  /// The sides of the table and the borders between its columns, from left to right.
  private let edges: [Float]

  private var size: Float { columns.size }

  /// - Parameters:
  ///   - lines: The lines of the headings.
  ///   - columns: The columns that they name.
  ///   - span: How far the table reaches.
  ///   - extent: Between the top of the table and the border beneath its headings.
  ///   - rules: The borders across the page; short ones stand beneath headings of several columns.
  init(
    of lines: [TextRow], over columns: AlignedColumns, in span: Interval, extent: Interval,
    rules: [Ruling]
  ) {
    self.lines = lines
    self.columns = columns
    self.span = span
    self.extent = extent
    self.rules = rules
    edges = [span.lower] + columns.places + [span.upper]
  }

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

  /// Where short rules part two levels, and the columns that they go over.
  private var ruledSpans: (place: Float, columns: [Range<Int>])? {
    let inner = rules.filter {
      $0.place > extent.lower + 0.5 * size && $0.place < extent.upper - 0.5 * size
        && $0.span.length < 0.95 * span.length
    }
    guard let place = inner.map(\.place).min() else { return nil }
    let below = byColumn(lines.filter { $0.first > place })
    let ranges = inner.filter { $0.place - place < 0.5 * size }.compactMap { rule -> Range<Int>? in
      let covered = below.indices.filter { column in
        below[column].contains {
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
      let above = lines[..<count].flatMap(\.segments).sorted { $0.box.left < $1.box.left }
      let below = byColumn(Array(lines[count...]))
      var ranges: [Range<Int>] = []
      var over: [Segment] = []
      for segment in above {
        let others = above.filter { $0.words != segment.words }
        guard let range = spanned(by: segment, others: others, below: below),
          !ranges.contains(where: { $0.overlaps(range) })
        else { continue }
        ranges.append(range)
        over.append(segment)
      }
      guard !ranges.isEmpty else { continue }
      let named = ranges.lazy.flatMap { below[$0] }.flatMap(\.self)
      let bottom = over.map(\.coreBottom).max() ?? extent.lower
      let top = named.map(\.coreTop).min() ?? extent.upper
      return ((bottom + top) / 2, ranges)
    }
    return nil
  }

  /// The texts of some lines, by their column.
  private func byColumn(_ lines: [TextRow]) -> [[Segment]] {
    let texts = lines.flatMap(\.segments)
    return (0..<columns.count).map { columns.texts(in: $0, of: texts) }
  }

  /// Texts above several columns stand in the middle of these within this, relative to the type size.
  private static let offCentre: Float = 0.7
  /// Lines of one name are no further apart.
  private static let widestPitch: Float = 1.35

  /// The columns that a text stands in the middle of, the most that there are; nil where these are fewer than two.
  private func spanned(by segment: Segment, others: [Segment], below: [[Segment]]) -> Range<Int>? {
    let middle = segment.box.middleX
    let own = columns.column(of: segment)
    let before = others.filter { $0.box.middleX < middle }.map(columns.column).max() ?? -1
    let after = others.filter { $0.box.middleX > middle }.map(columns.column).min() ?? columns.count
    let crossed = columns.places.indices.filter { columns.crosses(segment, columns.places[$0]) }
    let least = min(own, crossed.first ?? own)...max(own, (crossed.last ?? own - 1) + 1)
    guard before < least.lowerBound, after > least.upperBound else { return nil }
    var best: Range<Int>?
    for start in before + 1...least.lowerBound {
      for end in least.upperBound..<after where end > start {
        guard !below[start...end].contains(where: \.isEmpty) else { continue }
        let left = below[start].map(\.box.left).min() ?? 0
        let right = below[end].map(\.box.right).max() ?? 0
        let centres = [
          (left + right) / 2, (below[start][0].box.middleX + below[end][0].box.middleX) / 2,
        ]
        // Borders laid in gaps tell the middle less well than the names beneath, which need not be in the middle of theirs.
        let isInMiddle =
          centres.contains { abs($0 - middle) <= Self.offCentre * size }
          || SpanningHeads.isCentred(middle, over: start...end, edges: edges, size: size)
        guard isInMiddle else { continue }
        if end - start + 1 > best?.count ?? 0 { best = start..<end + 1 }
      }
    }
    // The name of one column may happen to stand between its neighbours.
    if crossed.isEmpty, best?.count == 3,
      below[own].contains(where: { $0.middle - segment.middle < Self.widestPitch * size })
    {
      return nil
    }
    return best ?? (crossed.isEmpty ? nil : least.lowerBound..<least.upperBound + 1)
  }
}
