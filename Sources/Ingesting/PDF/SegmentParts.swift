extension PageWords {
  /// The type size that most segments have.
  var usualSize: Float { segments.medianSize ?? 10 }

  /// The segments, those divided in which a gap is wider than words leave.
  func cells(of segments: ContiguousArray<Segment>) -> [Segment] {
    parts(of: segments, at: Self.widestWordSpace)
  }

  /// The segments, those divided in which a gap is wider than a space, which is given relative to the type size.
  func parts(of segments: ContiguousArray<Segment>, at space: Float) -> [Segment] {
    segments.flatMap { segment -> [Segment] in
      var parts: [Segment] = []
      var start = segment.words.lowerBound
      for index in segment.words.dropFirst() {
        let gap = words[Int(index)].box.left - words[Int(index) - 1].box.right
        guard gap > space * segment.size else { continue }
        parts.append(part(of: segment, words: start..<index))
        start = index
      }
      if parts.isEmpty { return [segment] }
      return parts + [part(of: segment, words: start..<segment.words.upperBound)]
    }
  }

  /// A segment's parts between the borders of columns, from left to right; each word is where its middle stands.
  func parts(of segment: Segment, between places: [Float]) -> [Segment] {
    var parts: [Segment] = []
    var start = segment.words.lowerBound
    var open: Int?
    for index in segment.words {
      let middle = words[Int(index)].box.middleX
      let column = places.count { $0 < middle }
      if let open, column != open {
        parts.append(part(of: segment, words: start..<index))
        start = index
      }
      open = column
    }
    return parts.isEmpty
      ? [segment] : parts + [part(of: segment, words: start..<segment.words.upperBound)]
  }

  /// Relative to the type size; text in cells is seldom spread to full lines.
  private static let widestWordSpace: Float = 0.8

  /// A part of a segment as a segment.
  func part(of segment: Segment, words range: Range<Int32>) -> Segment {
    var part = segment
    part.words = range
    part.length = 0
    part.box.left = .infinity
    part.box.right = -.infinity
    for index in range {
      let word = words[Int(index)]
      part.length += word.end - word.start
      part.box.left = min(part.box.left, word.box.left)
      part.box.right = max(part.box.right, word.box.right)
      if index == range.lowerBound { part.typeface = word.typeface }
    }
    return part
  }
}
