/// A line of text within its column.
struct Line: Sendable {
  /// Runs of the page's words, from left to right.
  var words: [Range<Int32>]
  var box: Rectangle
  /// The type size that most of its characters are set in.
  var size: Float
  var typeface: UInt16
  var length: Int32

  /// - Precondition: `segments` is not empty.
  init(_ segments: [Segment]) {
    let ordered = segments.sorted { $0.box.left < $1.box.left }
    var longest = ordered[0]
    for segment in ordered where segment.length > longest.length { longest = segment }
    box = longest.box
    length = 0
    words = []
    for segment in ordered {
      box.left = min(box.left, segment.box.left)
      box.right = max(box.right, segment.box.right)
      length += segment.length
      if let last = words.last, last.upperBound == segment.words.lowerBound {
        words[words.count - 1] = last.lowerBound..<segment.words.upperBound
      } else {
        words.append(segment.words)
      }
    }
    size = longest.size
    typeface = longest.typeface
  }

  var middle: Float { box.middleY }
}

extension [Segment] {
  /// The segments as lines: those side by side put together, from top to bottom.
  func lines() -> [Line] { sideBySide(within: 0.4).map(Line.init) }

  /// The segments in groups of those side by side, from top to bottom.
  ///
  /// - Parameter reach: How far the middles of texts on one line may be apart, relative to the type size.
  /// - Returns: The groups, each from top to bottom.
  func sideBySide(within reach: Float) -> [[Segment]] {
    guard count > 1 else { return isEmpty ? [] : [self] }
    let ordered = sorted { $0.middle < $1.middle }
    var lines: [[Segment]] = []
    var open: [Segment] = []
    // The largest segment's middle stands for the line, so that raised marks do not pull it upwards.
    var anchor = ordered[0]
    for segment in ordered {
      let reach = reach * Swift.max(segment.size, anchor.size)
      if open.isEmpty || abs(segment.middle - anchor.middle) <= reach {
        if open.isEmpty || segment.size > anchor.size { anchor = segment }
        open.append(segment)
      } else {
        lines.append(open)
        open = [segment]
        anchor = segment
      }
    }
    if !open.isEmpty { lines.append(open) }
    return lines
  }
}
