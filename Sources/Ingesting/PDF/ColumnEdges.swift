extension PageWords {
  /// Parts lines that run over into the column beside them, on pages whose words stand so far apart that a gutter looks like a blank.
  ///
  /// Where the lines of a column begin, a word after a wide blank begins one too.
  mutating func partAtColumnEdges() {
    guard hasGeometry, widestWordGap > Self.narrowestBlank else { return }
    let edges = columnEdges
    guard !edges.isEmpty else { return }
    var parted: ContiguousArray<Segment> = []
    for segment in segments { parted += parts(of: segment, at: edges) }
    segments = parted
  }

  /// A gutter is at least as wide as this, relative to the type size.
  private static let narrowestBlank: Float = 0.8
  /// Fewer lines may begin at one place by chance.
  private static let fewestLines = 8
  private static let shortestLine: Int32 = 8
  /// How far apart lines of one column may begin, relative to the type size.
  private static let tolerance: Float = 0.5

  /// The places where many lines begin, from left to right.
  private var columnEdges: [Float] {
    let lines = segments.filter { $0.length >= Self.shortestLine }
      .sorted { $0.box.left < $1.box.left }
    var edges: [Float] = []
    var start = 0
    for index in lines.indices {
      let next = index + 1
      if next < lines.count,
        lines[next].box.left - lines[index].box.left < 0.3 * lines[index].size
      {
        continue
      }
      if next - start >= Self.fewestLines { edges.append(lines[(start + index) / 2].box.left) }
      start = next
    }
    // Nothing stands to the left of the first.
    return Array(edges.dropFirst())
  }

  private func parts(of segment: Segment, at edges: [Float]) -> [Segment] {
    let reach = Self.tolerance * segment.size
    var parts: [Segment] = []
    var start = segment.words.lowerBound
    for index in segment.words.dropFirst() {
      let left = words[Int(index)].box.left
      guard left - words[Int(index) - 1].box.right > Self.narrowestBlank * segment.size,
        edges.contains(where: { abs($0 - left) < reach })
      else { continue }
      let part = part(of: segment, words: start..<index)
      // A marker stays with its item, whose lines begin at one place too.
      guard loneMarker(part) == nil, loneLetter(part) == nil else { continue }
      parts.append(part)
      start = index
    }
    guard start > segment.words.lowerBound else { return [segment] }
    return parts + [part(of: segment, words: start..<segment.words.upperBound)]
  }
}
