extension PageWords {
  /// The type size that most segments have.
  var usualSize: Float { segments.medianSize ?? 10 }

  /// The segments, those divided in which a gap is wider than words leave.
  func cells(of segments: ContiguousArray<Segment>) -> [Segment] {
    segments.flatMap { segment -> [Segment] in
      var parts: [Segment] = []
      var start = segment.words.lowerBound
      for index in segment.words.dropFirst() {
        let gap = words[Int(index)].box.left - words[Int(index) - 1].box.right
        guard gap > Self.widestWordSpace * segment.size else { continue }
        parts.append(part(of: segment, words: start..<index))
        start = index
      }
      if parts.isEmpty { return [segment] }
      return parts + [part(of: segment, words: start..<segment.words.upperBound)]
    }
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
