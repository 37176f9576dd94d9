/// Recognises headers, footers and page numbers: rows at a page's edges that come again on other pages, or say nothing
/// but the page's number.
struct RunningHeaders {
  /// Headers and footers stand within this share of the page's height from its edge.
  private static let edgeShare: Float = 0.16
  /// Rows further in than this many are body text.
  private static let mostRows = 5
  /// How far apart, in points, the same header may stand on two pages.
  private static let tolerance: Float = 12

  private enum Edge: Hashable { case top, bottom }

  /// A row with its digits and page numbers made equal.
  private struct Signature: Hashable {
    var edge: Edge
    var text: UInt64
  }

  /// A row of segments at an edge, outermost row first in its list.
  private struct Row {
    var segments: [Int]
    var box: Rectangle
    var size: Float
    var signature: Signature
    var isPageNumber: Bool
    var length: Int32
  }

  private var rows: [[Edge: [Row]]] = []
  private var heights: [Signature: [Float]] = [:]
  private let pageCount: Int

  init(_ pages: [PageWords]) {
    pageCount = pages.count
    for page in pages {
      var edges: [Edge: [Row]] = [:]
      for edge in [Edge.top, .bottom] {
        let found = Self.edgeRows(of: page, at: edge)
        for row in found { heights[row.signature, default: []].append(row.box.middleY) }
        edges[edge] = found
      }
      rows.append(edges)
    }
  }

  /// The positions in a page's segments that belong to its headers and footers, ascending.
  func segments(ofPage index: Int, in page: PageWords, bodySize: Float) -> [Int] {
    var result: [Int] = []
    for edge in [Edge.top, .bottom] {
      let found = rows[index][edge] ?? []
      for (position, row) in found.enumerated() {
        let inner = position + 1 < found.count ? found[position + 1] : nil
        guard
          isRunning(row, before: inner, isOutermost: position == 0, in: page, bodySize: bodySize)
        else { break }
        result += row.segments
      }
    }
    return result.sorted()
  }

  private func isRunning(
    _ row: Row, before inner: Row?, isOutermost: Bool, in page: PageWords, bodySize: Float
  ) -> Bool {
    // Four cells side by side are the head of a table that goes on from the page before.
    guard row.segments.count < 4 else { return false }
    let near = heights[row.signature]?.count { abs($0 - row.box.middleY) < Self.tolerance } ?? 0
    // Two pages out of three or four say little, three say enough.
    if near >= (pageCount < 5 ? 2 : 3) { return true }
    guard isOutermost else { return false }
    let gap = inner.map { Self.gap(between: row, and: $0) } ?? 100
    if row.isPageNumber { return gap > 0.5 * row.size || inner == nil }
    // On its own, a page shows its header only by small type and the space around it.
    return pageCount < 3 && gap > 1.5 * bodySize && row.length < 100 && !isNote(row, in: page)
      && (row.size < 0.95 * bodySize || endsInNumber(row, in: page))
  }

  /// Whether a row begins as a footnote does: a number, and text close to it.
  private func isNote(_ row: Row, in page: PageWords) -> Bool {
    guard
      let first = row.segments.min(by: {
        page.segments[$0].box.left < page.segments[$1].box.left
      }), page.segments[first].words.count > 2
    else { return false }
    let index = Int(page.segments[first].words.lowerBound)
    let (number, text) = (page.words[index], page.words[index + 1])
    return text.box.left - number.box.right < 1.5 * row.size
      && page.scalars[Int(number.start)..<Int(number.end)].allSatisfy(isDigit)
  }

  private static func gap(between outer: Row, and inner: Row) -> Float {
    max(inner.box.top - outer.box.bottom, outer.box.top - inner.box.bottom)
  }

  /// Whether a row of several parts has a page number at its left or right end.
  private func endsInNumber(_ row: Row, in page: PageWords) -> Bool {
    guard row.segments.count > 1 else { return false }
    let ordered = row.segments.map { page.segments[$0] }.sorted { $0.box.left < $1.box.left }
    return [ordered[0], ordered[ordered.count - 1]].contains { segment in
      segment.length <= 4
        && segment.words.allSatisfy { index in
          let word = page.words[Int(index)]
          return page.scalars[Int(word.start)..<Int(word.end)].allSatisfy(isDigit)
        }
    }
  }

  private static func edgeRows(of page: PageWords, at edge: Edge) -> [Row] {
    guard page.hasGeometry else { return [] }
    let depth = edgeShare * page.turnedHeight
    let limit = edge == .top ? depth : page.turnedHeight - depth
    let near = page.segments.indices.filter { index in
      let middle = page.segments[index].middle
      return edge == .top ? middle < limit : middle > limit
    }.sorted { left, right in
      let (left, right) = (page.segments[left].middle, page.segments[right].middle)
      return edge == .top ? left < right : left > right
    }
    var rows: [Row] = []
    var open: [Int] = []
    for index in near {
      if let first = open.first,
        abs(page.segments[first].middle - page.segments[index].middle)
          > 0.4 * page.segments[first].size
      {
        rows.append(row(open, of: page, at: edge))
        if rows.count == mostRows { return rows }
        open.removeAll()
      }
      open.append(index)
    }
    if !open.isEmpty { rows.append(row(open, of: page, at: edge)) }
    return rows
  }

  private static func row(_ segments: [Int], of page: PageWords, at edge: Edge) -> Row {
    let ordered = segments.sorted { page.segments[$0].box.left < page.segments[$1].box.left }
    var box = page.segments[ordered[0]].box
    var hash = ScalarHash()
    var letters = 0
    var numbers = 0
    var length: Int32 = 0
    for index in ordered {
      let segment = page.segments[index]
      box = box.union(segment.box)
      length += segment.length
      for word in segment.words {
        let word = page.words[Int(word)]
        let scalars = page.scalars[Int(word.start)..<Int(word.end)]
        if PageNumber.isNumber(scalars) {
          numbers += 1
          hash.add(0x23)
        } else {
          letters += PageNumber.isCompanion(scalars) ? 0 : 1
          for scalar in scalars where !isDigit(scalar) { hash.add(folded(scalar)) }
        }
      }
    }
    return Row(
      segments: segments, box: box, size: page.segments[ordered[0]].size,
      signature: Signature(edge: edge, text: hash.value),
      isPageNumber: letters == 0 && numbers > 0 && numbers <= 2, length: length)
  }
}

/// Recognises what page numbers are made of.
package enum PageNumber {
  /// Whether a word is an Arabic number of up to four digits or a small Roman numeral.
  package static func isNumber(_ word: ArraySlice<UInt32>) -> Bool {
    let bare = word.filter { $0 != 0x2D && $0 != 0x2013 && $0 != 0x7C }
    guard !bare.isEmpty, bare.count <= 6 else { return false }
    if bare.allSatisfy(isDigit) { return bare.count <= 4 }
    return bare.allSatisfy { [0x69, 0x76, 0x78, 0x6C].contains(folded($0)) }
  }

  /// Whether a word only accompanies page numbers: "Page", "of", a dash or a bar.
  package static func isCompanion(_ word: ArraySlice<UInt32>) -> Bool {
    guard word.count <= 6 else { return false }
    if word.allSatisfy({ !isLetter($0) && !isDigit($0) }) { return true }
    return companions.contains(word.map(folded))
  }

  private static let companions: Set<[UInt32]> = Set(
    ["page", "of", "p", "p.", "pg", "pg.", "página", "pagina", "de", "sur", "seite", "von", "стр"]
      .map { $0.unicodeScalars.map(\.value) })
}

/// A hash of scalars that is the same in every run, unlike Swift's own.
struct ScalarHash: Hashable, Sendable {
  // The basis and prime of FNV-1a with 64 bits.
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ scalar: UInt32) {
    value = (value ^ UInt64(scalar)) &* 0x100_0000_01B3
  }
}
