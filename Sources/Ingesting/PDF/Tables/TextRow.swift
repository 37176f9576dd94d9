/// Text that stands at one height in a table without borders: a line, or lines of cells that are centred on each other.
struct TextRow {
  /// From left to right.
  private(set) var segments: [Segment]
  private(set) var top: Float
  private(set) var bottom: Float
  /// The middles of its first and last line.
  private(set) var first: Float
  private(set) var last: Float

  init(_ segments: [Segment]) {
    self.segments = segments.sorted { $0.box.left < $1.box.left }
    top = segments.map(\.coreTop).min() ?? 0
    bottom = segments.map(\.coreBottom).max() ?? 0
    let largest = segments.max { $0.size < $1.size }
    first = largest?.middle ?? 0
    last = first
  }

  mutating func add(_ other: TextRow) {
    segments += other.segments
    segments.sort { $0.box.left < $1.box.left }
    top = min(top, other.top)
    bottom = max(bottom, other.bottom)
    first = min(first, other.first)
    last = max(last, other.last)
  }

  /// The lines of some segments, from top to bottom.
  static func lines(of segments: [Segment]) -> [TextRow] {
    var lines: [TextRow] = []
    var open: [Segment] = []
    var anchor = segments.first
    for segment in segments.sorted(by: { $0.middle < $1.middle }) {
      // Raised and lowered marks stand with the larger text beside them.
      let size = max(segment.size, anchor?.size ?? 0)
      if let base = anchor, !open.isEmpty, abs(segment.middle - base.middle) > 0.45 * size {
        lines.append(TextRow(open))
        open.removeAll()
      }
      if open.isEmpty || segment.size > anchor?.size ?? 0 { anchor = segment }
      open.append(segment)
    }
    if !open.isEmpty { lines.append(TextRow(open)) }
    return lines
  }
}
