/// Recognises headers, footers and page numbers: rows at a page's edges that come again on other pages, or say nothing
/// but the page's number.
struct RunningHeaders {
  /// How far apart, in points, the same header may stand on two pages.
  private static let tolerance: Float = 12

  /// The rows of each page's edges.
  private var rows: [[EdgeRow.Edge: [EdgeRow]]] = []
  private var heights: [EdgeRow.Signature: [Float]] = [:]
  /// How often rows come again with the same numbers, by the hash of their words.
  private var counts: [UInt64: Int] = [:]
  private var offsets: [EdgeRow.Signature: [Int: Int]] = [:]
  /// On how many pages a running row stands at a place in one typeface, whatever it says.
  private var places: [Place: Int] = [:]
  private let pageCount: Int
  private let typefaces: [Typeface]
  private let body: TextStyle

  init(_ pages: [PageWords], typefaces: [Typeface], body: TextStyle) {
    pageCount = pages.count
    self.typefaces = typefaces
    self.body = body
    for page in pages {
      var edges: [EdgeRow.Edge: [EdgeRow]] = [:]
      for edge in EdgeRow.Edge.allCases {
        let found = EdgeRow.rows(of: page, at: edge)
        for row in found where row.isNearEdge {
          heights[row.signature, default: []].append(row.box.middleY)
          if row.size > Self.leastTitle * body.size {
            counts[row.words, default: 0] += 1
            for offset in row.offsets {
              offsets[row.signature, default: [:]][offset, default: 0] += 1
            }
          }
        }
        edges[edge] = found
      }
      rows.append(edges)
    }
    guard pageCount >= Self.fewestAtPlace else { return }
    for (index, edges) in rows.enumerated() {
      for rows in edges.values {
        for row in rows.prefix(repeatedCount(rows)) {
          places[Place(row, on: pages[index]), default: 0] += 1
        }
      }
    }
  }

  /// Where the name of a short chapter stands, which does not come again often enough.
  private struct Place: Hashable {
    var edge: EdgeRow.Edge
    var height: Int
    var typeface: UInt16

    init(_ row: EdgeRow, on page: PageWords) {
      edge = row.signature.edge
      height = Int((row.box.middleY / RunningHeaders.tolerance * 4).rounded())
      // A page number beside it may be set in another type.
      let longest = row.segments.max { page.segments[$0].length < page.segments[$1].length }
      typeface = page.segments[longest ?? row.segments[0]].typeface
    }
  }

  /// The positions in a page's segments that belong to its headers and footers, ascending.
  func segments(ofPage index: Int, in page: PageWords) -> [Int] {
    let edges = rows[index]
    var counts = edges.mapValues { repeatedCount($0, on: page) }
    if pageCount < Self.fewestPages {
      let evidence = EdgeEvidence(page, typefaces: typefaces, body: body)
      // What is found at one edge helps to find more at the other.
      for _ in 0..<2 {
        for edge in EdgeRow.Edge.allCases {
          let other: EdgeRow.Edge = edge == .top ? .bottom : .top
          let running = (edges[other] ?? []).prefix(counts[other] ?? 0)
          let count = evidence.count(of: edges[edge] ?? [], beside: running)
          counts[edge] = max(counts[edge] ?? 0, count)
        }
      }
    }
    return EdgeRow.Edge.allCases
      .flatMap { edge in (edges[edge] ?? []).prefix(counts[edge] ?? 0).flatMap(\.segments) }
      .sorted()
  }

  /// How many of the outermost rows come again on other pages, or are page numbers.
  private func repeatedCount(_ rows: [EdgeRow], on page: PageWords? = nil) -> Int {
    var count = 0
    while count < rows.count, rows[count].isNearEdge {
      let inner = count + 1 < rows.count ? rows[count + 1] : nil
      guard
        isRunning(rows[count], before: inner, isOutermost: count == 0)
          || standsAsOthers(rows[count], before: inner, on: page)
      else { break }
      count += 1
    }
    return count
  }

  /// A document of fewer pages does not show by repetition what its headers are.
  private static let fewestPages = 3

  private func isRunning(_ row: EdgeRow, before inner: EdgeRow?, isOutermost: Bool) -> Bool {
    // Four cells side by side are the head of a table that goes on from the page before.
    guard row.segments.count < 4 else { return false }
    let near = heights[row.signature]?.count { abs($0 - row.box.middleY) < Self.tolerance } ?? 0
    if isTitle(row) { return false }
    // Two pages out of three or four say little, three say enough.
    if near >= (pageCount < 5 ? 2 : 3) { return true }
    guard isOutermost, row.isPageNumber else { return false }
    return inner.map { Self.gap(between: row, and: $0) > 0.5 * row.size } ?? true
  }

  /// Whether a row stands apart where headers of other pages stand, in their type.
  private func standsAsOthers(
    _ row: EdgeRow, before inner: EdgeRow?, on page: PageWords?
  ) -> Bool {
    guard let page, row.segments.count < 4, row.size < Self.leastTitle * body.size,
      row.length < Self.longestName,
      inner.map({ Self.gap(between: row, and: $0) > 0.6 * row.size }) ?? true
    else { return false }
    // Notes stand at the foot too, and begin with their number.
    let words = Array(row.segments.flatMap { Array(page.segments[$0].words) }.prefix(2))
    if words.count == 2, page.scalars(ofWord: words[0]).allSatisfy(isDigit) {
      let gap = page.words[Int(words[1])].box.left - page.words[Int(words[0])].box.right
      if gap < 2 * row.size { return false }
    }
    let count = places[Place(row, on: page)] ?? 0
    return count >= Self.fewestAtPlace && count * Self.mostPagesToOne >= pageCount
  }

  private static let fewestAtPlace = 5
  /// A place where one page in more than this has a header is seldom one.
  private static let mostPagesToOne = 20
  /// In characters without blanks.
  private static let longestName: Int32 = 90

  /// Titles of a series are set larger than the text by this factor at least; headers seldom are.
  private static let leastTitle: Float = 1.1

  /// Whether a row is one of a series of titles, as "2.1 Introduction" and "3.1 Introduction" are.
  ///
  /// Each stands on one page only, in larger type than the text, and its number does not count pages.
  private func isTitle(_ row: EdgeRow) -> Bool {
    guard row.size > Self.leastTitle * body.size, !row.isPageNumber, counts[row.words] == 1
    else { return false }
    return row.offsets.allSatisfy { offsets[row.signature]?[$0] ?? 0 < 2 }
  }

  private static func gap(between outer: EdgeRow, and inner: EdgeRow) -> Float {
    max(inner.box.top - outer.box.bottom, outer.box.top - inner.box.bottom)
  }
}
