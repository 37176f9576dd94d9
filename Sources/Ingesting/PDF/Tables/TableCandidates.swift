/// Decides which pages are worth drawing to look for a table's borders.
///
/// Most pages are prose, and on some nothing but poppler can tell what is drawn, which costs as much as reading them. Pages
/// with text in three places side by side are drawn; those with two columns of prose only as long as that finds something.
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
    guard page.hasGeometry, page.segments.count >= Self.fewestSegments else { return false }
    let rows = Self.rows(of: page.segments)
    let aligned = Self.alignedCount(in: rows)
    if isAfterTable, !rows.isEmpty { return true }
    isAfterTable = false
    // Arabic words stand further apart, so that texts of narrow cells are one segment and fewer begin at one place.
    let isWideMirrored = page.turn.isMirrored && rows.contains { $0.count > 2 }
    guard aligned >= Self.fewestAligned || isWideMirrored else { return false }
    let wideCount = rows.count { $0.count > 2 }
    let proseCount = rows.count { row in
      row.count == 2 && row.allSatisfy { $0.length >= Self.proseLength }
    }
    let isWide = wideCount >= 3 && wideCount >= proseCount
    if isWide, vainCount < Self.mostSkipped / 3 { return true }
    let most = proseCount * 2 > rows.count ? Self.mostSkipped : Self.mostSkipped / (isWide ? 6 : 3)
    if skippedCount < min(vainCount, most) {
      skippedCount += 1
      return false
    }
    return true
  }

  /// Whether segments stand side by side in places that recur.
  static func mayBeTable(_ segments: ContiguousArray<Segment>) -> Bool {
    segments.count >= fewestSegments && alignedCount(in: rows(of: segments)) >= fewestAligned
  }

  private static let fewestSegments = 6
  private static let fewestAligned = 3

  /// The segments that stand side by side, from left to right.
  private static func rows(of segments: ContiguousArray<Segment>) -> [[Segment]] {
    var rows: [[Segment]] = []
    var open: [Segment] = []
    for segment in segments.sorted(by: { $0.middle < $1.middle }) {
      if let first = open.first, segment.middle - first.middle > 0.5 * first.size {
        if open.count > 1 { rows.append(open.sorted { $0.box.left < $1.box.left }) }
        open.removeAll(keepingCapacity: true)
      }
      open.append(segment)
    }
    if open.count > 1 { rows.append(open.sorted { $0.box.left < $1.box.left }) }
    return rows
  }

  /// How many segments beside others begin, or are centred, where two more do; the wide gaps of justified lines are
  /// anywhere.
  private static func alignedCount(in rows: [[Segment]]) -> Int {
    let beside = rows.flatMap { $0.dropFirst() }
    guard let size = beside.first?.size else { return 0 }
    var best = 0
    for places in [beside.map(\.box.left), beside.map(\.box.middleX)] {
      let ordered = places.sorted()
      var count = 0
      var start = 0
      for index in ordered.indices {
        while ordered[index] - ordered[start] > 0.4 * size { start += 1 }
        if index - start >= 2 { count += 1 }
      }
      best = max(best, count)
    }
    return best
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
    !drawn.contains(page.number) && page.hasGeometry && page.segments.count >= Self.fewestSegments
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
