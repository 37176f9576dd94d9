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

  /// Cells of one row are set less evenly than the words of a line: their middles are this far apart at most, relative to
  /// the type size.
  private static let reach: Float = 0.45

  /// The lines of some segments, from top to bottom.
  static func lines(of segments: [Segment]) -> [TextRow] {
    segments.sideBySide(within: reach).map(TextRow.init)
  }
}
