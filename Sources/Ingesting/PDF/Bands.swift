/// A stretch of the horizontal axis.
struct Interval: Hashable, Sendable {
  var lower: Float
  var upper: Float

  var length: Float { upper - lower }

  func intersection(_ other: Interval) -> Interval {
    Interval(lower: max(lower, other.lower), upper: min(upper, other.upper))
  }
}

/// Segments with nothing beside them that reaches above or beneath them all: a line across the page, or several where
/// columns are not level.
struct Band: Sendable {
  var segments: [Segment]
  var top: Float
  var bottom: Float
  /// The usual type size; an initial letter may be several times as large.
  var size: Float
  /// The size of its smallest type.
  var smallestSize: Float
  /// The gaps between its segments that are wide enough to divide columns, and its two margins, which reach to infinity.
  var gaps: [Interval]

  /// The narrowest gap that can divide columns, relative to the type size.
  static let narrowestGutter: Float = 0.55

  init(_ segments: [Segment]) {
    self.segments = segments
    top = segments[0].coreTop
    bottom = segments[0].coreBottom
    let sizes = segments.map(\.size).sorted()
    size = sizes[sizes.count / 2]
    smallestSize = sizes[0]
    let ordered = segments.sorted { $0.box.left < $1.box.left }
    gaps = [Interval(lower: -.infinity, upper: ordered[0].box.left)]
    var right = ordered[0].box.right
    var rightSize = ordered[0].size
    for segment in ordered {
      top = min(top, segment.coreTop)
      bottom = max(bottom, segment.coreBottom)
      // A column of text stands as close to a heading beside it as to other text.
      if segment.box.left - right > Self.narrowestGutter * min(segment.size, rightSize) {
        gaps.append(Interval(lower: right, upper: segment.box.left))
      }
      if segment.box.right >= right {
        right = segment.box.right
        rightSize = segment.size
      }
    }
    gaps.append(Interval(lower: right, upper: .infinity))
  }

  /// How many lines stand beside each other across a gap.
  ///
  /// A line whose words stand far apart has many segments on both sides, which alone make no columns.
  func lineSupport(of gap: Interval) -> Int {
    var left: [Float] = []
    var right: [Float] = []
    for segment in segments {
      if segment.box.middleX < gap.lower {
        left.append(segment.middle)
      } else {
        right.append(segment.middle)
      }
    }
    return min(lineCount(left), lineCount(right))
  }

  private func lineCount(_ middles: [Float]) -> Int {
    var count = 0
    var last = -Float.infinity
    for middle in middles.sorted() where middle - last > 0.4 * size {
      count += 1
      last = middle
    }
    return count
  }
}

extension [Segment] {
  /// The segments in bands, from top to bottom.
  func bands() -> [Band] {
    guard !isEmpty else { return [] }
    let ordered = sorted { $0.coreTop < $1.coreTop }
    var bands: [Band] = []
    var open: [Segment] = []
    var bottom = -Float.infinity
    for segment in ordered {
      if !open.isEmpty, segment.coreTop >= bottom {
        bands.append(Band(open))
        open.removeAll(keepingCapacity: true)
        bottom = -.infinity
      }
      open.append(segment)
      bottom = Swift.max(bottom, segment.coreBottom)
    }
    bands.append(Band(open))
    return bands
  }
}
