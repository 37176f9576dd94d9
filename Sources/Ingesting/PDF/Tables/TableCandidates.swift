/// Decides which pages are worth drawing to look for a table's borders.
///
/// Drawing a page costs about as much as reading it, and most pages are prose. Pages with text in three places side by
/// side are drawn; those with two columns of prose only as long as that finds something.
struct TableCandidates {
  /// How many pages were drawn in vain since the last table.
  private var vainCount = 0
  private var skippedCount = 0
  private var isAfterTable = false
  /// The numbers of the pages drawn.
  private var drawn: Set<Int> = []

  /// Longer texts on both sides of a gap are two columns of prose, in characters a line.
  private static let proseLength = 25
  /// So many pages at most are left out after pages drawn in vain.
  private static let mostSkipped = 12

  mutating func mayHoldTable(_ page: PageWords) -> Bool {
    guard page.hasGeometry, page.segments.count >= 6 else { return false }
    var pairCount = 0
    var tripleCount = 0
    var proseCount = 0
    var open: [Segment] = []
    func close() {
      if open.count == 2 {
        pairCount += 1
        if open.allSatisfy({ $0.length >= Self.proseLength }) { proseCount += 1 }
      } else if open.count > 2 {
        tripleCount += 1
      }
    }
    for segment in page.segments.sorted(by: { $0.middle < $1.middle }) {
      if let first = open.first, segment.middle - first.middle > 0.5 * first.size {
        close()
        open.removeAll(keepingCapacity: true)
      }
      open.append(segment)
    }
    close()
    if tripleCount >= 3 { return true }
    if isAfterTable, pairCount + tripleCount >= 1 { return true }
    guard pairCount + 2 * tripleCount >= 3 else {
      isAfterTable = false
      return false
    }
    let most = proseCount * 2 > pairCount ? Self.mostSkipped : Self.mostSkipped / 3
    if skippedCount < min(vainCount, most) {
      skippedCount += 1
      return false
    }
    return true
  }

  /// Takes note of what drawing a page has found.
  mutating func note(_ page: PageWords) {
    noteDrawn(page)
    isAfterTable = !page.tables.isEmpty
    vainCount = isAfterTable ? 0 : vainCount + 1
    skippedCount = 0
  }

  mutating func noteDrawn(_ page: PageWords) { drawn.insert(page.number) }

  /// Whether a page with text side by side was not drawn.
  func wasSkipped(_ page: PageWords) -> Bool {
    !drawn.contains(page.number) && page.hasGeometry && page.segments.count >= 6
  }
}

extension PageWords {
  /// Whether nothing but a running header can stand above the page's first table.
  var beginsWithTable: Bool {
    guard let table = tables.first else { return false }
    return segments.count { $0.middle < table.box.top } <= Self.mostHeaderSegments
  }

  private static let mostHeaderSegments = 3
}
