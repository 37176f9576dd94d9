/// A part of a page that is read as a whole.
enum Region: Sendable {
  /// Lines one under the other.
  case lines([Line])
  /// The lines of a list item or note, which nothing before it goes on in.
  case item([Line])
  case table(TableGrid)
  case ruledTable(RuledTable)
}

/// Divides a page into columns and tables and puts them in the order in which they are read.
enum ReadingOrder {
  /// Columns within columns deeper than this occur only in pictures and broken files.
  private static let deepestNesting = 4

  static func regions(of segments: [Segment], on page: PageWords) -> [Region] {
    RegionOrder.ordered(divided(segments, on: page, nesting: 0), on: page)
  }

  /// The parts that gutters divide segments into, from top to bottom and then from left to right.
  private static func divided(
    _ segments: [Segment], on page: PageWords, nesting: Int
  ) -> [Region] {
    guard nesting <= deepestNesting else { return [.lines(segments.lines())] }
    var regions: [Region] = []
    var plain: [Segment] = []
    func closePlain() {
      if !plain.isEmpty { regions.append(.lines(plain.lines())) }
      plain.removeAll()
    }
    for group in segments.bands().groups() {
      switch ColumnAnalysis(group, on: page)?.reading ?? .plain {
      case .plain:
        for band in group.bands { plain += band.segments }
      case .columns(let columns):
        closePlain()
        for column in columns {
          regions += divided(column, on: page, nesting: nesting + 1)
        }
      case .items(let items):
        closePlain()
        regions += items.map { .item($0.lines()) }
      case .table(let above, let grid, let below):
        closePlain()
        if !above.isEmpty { regions.append(.lines(above)) }
        regions.append(.table(grid))
        if !below.isEmpty { regions.append(.lines(below)) }
      }
    }
    closePlain()
    return regions
  }
}
