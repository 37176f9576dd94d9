/// Segments side by side near a page's top or bottom edge.
struct EdgeRow: Sendable {
  enum Edge: Hashable, Sendable, CaseIterable { case top, bottom }

  /// The row's words with its digits and page numbers made equal.
  struct Signature: Hashable, Sendable {
    var edge: Edge
    var text: UInt64
  }

  /// Positions in the page's segments, from left to right.
  var segments: [Int]
  var box: Rectangle
  var size: Float
  var signature: Signature
  /// The row's words as they are, by which a header that comes again is told from the next title of a series.
  var words: UInt64
  /// By how much the page's number is greater than numbers that stand in the row.
  var offsets: [Int] = []
  /// Whether the row says no more than the page's number.
  var isPageNumber: Bool
  var length: Int32
  /// Whether the row stands so near the edge that headers and footers may.
  var isNearEdge: Bool

  /// Headers and footers stand within this share of the page's height from its edge.
  private static let edgeShare: Float = 0.16
  /// Rows further in than this many are body text.
  private static let mostRows = 6

  /// The rows at an edge, the outermost first, and one more further in, where there is one.
  static func rows(of page: PageWords, at edge: Edge) -> [EdgeRow] {
    guard page.hasGeometry else { return [] }
    let height = page.turnedHeight
    let depth = { (middle: Float) in edge == .top ? middle : height - middle }
    // The row beneath tells how far apart the last of them stands.
    let near = page.segments.indices.lazy
      .map { (index: $0, depth: depth(page.segments[$0].middle)) }
      .filter { $0.depth < 2 * edgeShare * height }
      .sorted { ($0.depth, $0.index) < ($1.depth, $1.index) }
    var rows: [EdgeRow] = []
    var open: [Int] = []
    for (index, _) in near {
      if let first = open.first,
        abs(page.segments[first].middle - page.segments[index].middle)
          > 0.5 * max(page.segments[first].size, page.segments[index].size)
      {
        rows.append(EdgeRow(open, of: page, at: edge))
        if rows.count == mostRows || rows[rows.count - 1].isNearEdge == false { return rows }
        open.removeAll()
      }
      open.append(index)
    }
    if !open.isEmpty { rows.append(EdgeRow(open, of: page, at: edge)) }
    return rows
  }

  private init(_ segments: [Int], of page: PageWords, at edge: Edge) {
    self.segments = segments.sorted { page.segments[$0].box.left < page.segments[$1].box.left }
    box = page.segments[self.segments[0]].box
    size = page.segments[self.segments[0]].size
    length = 0
    var hash = ScalarHash()
    var exact = ScalarHash()
    var letters = 0
    var numbers = 0
    for index in self.segments {
      let segment = page.segments[index]
      box = box.union(segment.box)
      length += segment.length
      for word in segment.words {
        for part in Self.parts(of: page.scalars(ofWord: word)) {
          for scalar in part { exact.add(folded(scalar)) }
          if PageNumber.isNumber(part) {
            numbers += PublicationMark.isYear(part) ? 0 : 1
            hash.add(0x23)
            if part.allSatisfy(isDigit) {
              offsets.append(page.number - part.reduce(0) { $0 * 10 + Int($1) - 0x30 })
            }
          } else {
            letters += PageNumber.isCompanion(part) ? 0 : 1
            for scalar in part where !isDigit(scalar) { hash.add(folded(scalar)) }
          }
        }
      }
    }
    signature = Signature(edge: edge, text: hash.value)
    words = exact.value
    isPageNumber = letters == 0 && numbers > 0 && numbers <= 2
    let depth = edge == .top ? box.middleY : page.turnedHeight - box.middleY
    isNearEdge = depth < Self.edgeShare * page.turnedHeight
  }

  /// A word's parts where a bar stands in it, as in "iv|Page".
  private static func parts(of word: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
    guard word.count > 1, word.contains(0x7C) else { return [word] }
    return word.split(separator: 0x7C)
  }
}

extension PageWords {
  func scalars(ofWord index: Int32) -> ArraySlice<UInt32> {
    let word = words[Int(index)]
    return scalars[Int(word.start)..<Int(word.end)]
  }
}
