/// Tells which borders of columns run through a row of headings that has fewer texts than the table has columns.
struct SpanningHeads {
  /// How far the table reaches.
  let span: Interval
  /// The borders between its columns.
  let places: [Float]
  /// The borders drawn down the page.
  let down: [Ruling]
  let size: Float

  /// The borders in a row: those drawn, where some are.
  func borders(of segments: [Segment], in extent: Interval) -> [Float] {
    let drawn = down.filter { ruling in
      ruling.span.intersection(extent).length > 0.6 * extent.length
        && ruling.place > places[0] - 2 * size && ruling.place < places[places.count - 1] + 2 * size
    }
    guard !drawn.isEmpty else { return centredBorders(of: segments) }
    return places.filter { place in drawn.contains { abs($0.place - place) < size } }
  }

  /// Whether a text stands in the middle of some columns.
  ///
  /// - Parameters:
  ///   - middle: The text's middle.
  ///   - columns: The columns.
  ///   - edges: The borders of all columns, the table's sides among them.
  ///   - size: The type size.
  /// - Returns: Whether it does, within a third of the type size.
  static func isCentred(
    _ middle: Float, over columns: ClosedRange<Int>, edges: [Float], size: Float
  ) -> Bool {
    let centre = (edges[columns.lowerBound] + edges[columns.upperBound + 1]) / 2
    return abs(centre - middle) <= 0.3 * size
  }

  /// The borders without those that run under a text in the middle of several columns.
  private func centredBorders(of segments: [Segment]) -> [Float] {
    let edges = [span.lower] + places + [span.upper]
    var texts: [Int: Interval] = [:]
    for segment in segments {
      let column = places.count { $0 < segment.box.middleX }
      let extent = Interval(lower: segment.box.left, upper: segment.box.right)
      texts[column] = texts[column]?.union(extent) ?? extent
    }
    var spanned: Set<Int> = []
    for (column, text) in texts.sorted(by: { $0.key < $1.key }) {
      let first = (texts.keys.filter { $0 < column }.max() ?? -1) + 1
      let last = (texts.keys.filter { $0 > column }.min() ?? edges.count - 1) - 1
      let middle = (text.lower + text.upper) / 2
      var best = column..<column
      for start in first...column where !spanned.contains(start) {
        for end in column...last where end - start > best.count {
          let isInMiddle = Self.isCentred(middle, over: start...end, edges: edges, size: size)
          if isInMiddle { best = start..<end }
        }
      }
      spanned.formUnion(best)
    }
    return places.indices.filter { !spanned.contains($0) }.map { places[$0] }
  }
}
