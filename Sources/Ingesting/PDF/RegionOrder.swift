/// Puts the regions of a page in the order in which they are read, given in the order in which the page was divided.
///
/// Dividing a page by gutters and bands cuts a column where something begins or ends beside it: a picture, an inset that
/// text flows around, another column that starts lower. Regions that stand on each other as one column does are
/// therefore read together, and among all what stands above comes first, and of what stands side by side the left one.
struct RegionOrder {
  /// Pieces that are read one after the other.
  private struct Column {
    var pieces: [Int]
    var box: Rectangle
  }

  /// More pieces than this make a chart, whose order means nothing; comparing all with all would cost too much.
  private static let mostPieces = 96

  /// A region, or those lines of one that stand under each other without a blank between them.
  private struct Piece {
    var region: Int
    var lines: Range<Int>
    var box: Rectangle
  }

  private let page: PageWords
  private let regions: [Region]
  private let pieces: [Piece]

  private init(_ regions: [Region], on page: PageWords) {
    self.page = page
    self.regions = regions
    pieces = regions.indices.flatMap { Self.pieces(of: regions[$0], at: $0) }
  }

  static func ordered(_ regions: [Region], on page: PageWords) -> [Region] {
    guard regions.count > 1, regions.count <= mostPieces else { return regions }
    let order = RegionOrder(regions, on: page)
    guard order.pieces.count > 2, order.pieces.count <= mostPieces else { return regions }
    return order.regions(of: order.sorted(order.columns()).flatMap(\.pieces))
  }

  // MARK: Pieces

  /// A line stands under another one with this much of the shorter one's width; the first line of a column that begins higher
  /// than its neighbour reaches beneath a line across the page with less.
  private static let leastShared: Float = 0.4

  private static func pieces(of region: Region, at index: Int) -> [Piece] {
    guard case .lines(let lines) = region else {
      return [Piece(region: index, lines: 0..<0, box: region.box)]
    }
    var pieces: [Piece] = []
    for (position, line) in lines.enumerated() {
      if let last = pieces.last, position > 0,
        line.box.top - lines[position - 1].box.bottom < reach * line.size,
        line.box.sharesColumn(with: lines[position - 1].box, share: leastShared)
      {
        pieces[pieces.count - 1].lines = last.lines.lowerBound..<position + 1
        pieces[pieces.count - 1].box = last.box.union(line.box)
      } else {
        pieces.append(Piece(region: index, lines: position..<position + 1, box: line.box))
      }
    }
    return pieces
  }

  /// The pieces as regions; those that still follow each other as they did, or as the lines of a column do, are one.
  private func regions(of order: [Int]) -> [Region] {
    var result: [Region] = []
    var last: Int?
    for index in order {
      let lines = lines(of: index)
      guard !lines.isEmpty else {
        result.append(regions[pieces[index].region])
        last = nil
        continue
      }
      if let last, isContinued(last, in: index), case .lines(let above)? = result.last {
        result[result.count - 1] = .lines(above + lines)
      } else {
        result.append(.lines(Array(lines)))
      }
      last = index
    }
    return result
  }

  private func isContinued(_ above: Int, in below: Int) -> Bool {
    let upper = pieces[above]
    let lower = pieces[below]
    if upper.region == lower.region { return upper.lines.upperBound == lower.lines.lowerBound }
    guard let last = lines(of: above).last, let first = lines(of: below).first else { return false }
    return abs(last.size - first.size) < 0.08 * last.size
      && abs(upper.box.left - lower.box.left) < last.size
      && lower.box.right < upper.box.right + last.size
      && lower.box.top > upper.box.top && lower.box.top - upper.box.bottom < last.size
  }

  private func lines(of piece: Int) -> ArraySlice<Line> {
    guard case .lines(let lines) = regions[pieces[piece].region] else { return [] }
    return lines[pieces[piece].lines]
  }

  // MARK: Columns

  /// The pieces, those that go on beneath each other put together.
  private func columns() -> [Column] {
    var next = [Int?](repeating: nil, count: pieces.count)
    var hasPrevious = [Bool](repeating: false, count: pieces.count)
    for above in pieces.indices {
      guard let below = continuation(of: above), !hasPrevious[below] else { continue }
      next[above] = below
      hasPrevious[below] = true
    }
    var columns: [Column] = []
    for index in pieces.indices where !hasPrevious[index] {
      var column = Column(pieces: [index], box: pieces[index].box)
      var last = index
      while let follower = next[last] {
        column.pieces.append(follower)
        column.box = column.box.union(pieces[follower].box)
        last = follower
      }
      columns.append(column)
    }
    return columns
  }

  /// The piece that a column goes on in beneath another one, if there is one.
  private func continuation(of above: Int) -> Int? {
    guard let last = lines(of: above).last else { return nil }
    let reach = Self.reach * last.size
    let below = pieces.indices.filter { touches(above, $0, reach: reach) }
    let flowing = below.first { index in
      guard let first = lines(of: index).first else { return false }
      return abs(first.size - last.size) < 0.08 * last.size
        && isAligned(last.box, first.box, size: last.size) && page.goesOn(last, into: first)
    }
    if let flowing { return flowing }
    // Without a sentence that goes on, only what has nothing else above or beneath it is the same column.
    guard below.count == 1, let only = below.first, !lines(of: only).isEmpty,
      isAligned(pieces[above].box, pieces[only].box, size: last.size),
      pieces.indices.allSatisfy({ $0 == above || !touches($0, only, reach: reach) })
    else { return nil }
    return only
  }

  /// How far apart the parts of a column are at most, relative to the type size: a blank line.
  private static let reach: Float = 2

  private func touches(_ above: Int, _ below: Int, reach: Float) -> Bool {
    guard above != below else { return false }
    let upper = pieces[above].box
    let lower = pieces[below].box
    let gap = lower.top - upper.bottom
    return gap < reach && gap > -0.5 * reach && lower.bottom > upper.bottom
      && lower.top > upper.top && upper.sharesColumn(with: lower)
  }

  /// Whether two boxes have an edge in common, but for an indent.
  private func isAligned(_ upper: Rectangle, _ lower: Rectangle, size: Float) -> Bool {
    abs(upper.left - lower.left) < 2 * size || abs(upper.right - lower.right) < 2 * size
  }

  // MARK: Order

  /// The columns so that each follows those that are read before it, and otherwise in the order given.
  private func sorted(_ columns: [Column]) -> [Column] {
    var result: [Column] = []
    var isVisited = [Bool](repeating: false, count: columns.count)
    func visit(_ index: Int) {
      guard !isVisited[index] else { return }
      isVisited[index] = true
      for other in columns.indices where isRead(columns[other], before: columns[index]) {
        visit(other)
      }
      result.append(columns[index])
    }
    for index in columns.indices { visit(index) }
    return result
  }

  private func isRead(_ first: Column, before second: Column) -> Bool {
    let isApart = first.box.bottom <= second.box.top || second.box.bottom <= first.box.top
    if isApart {
      return first.box.bottom <= second.box.top && first.box.sharesColumn(with: second.box)
    }
    // A quote that a sentence flows around has its place after it: before it, it would stand above the sentence's heading.
    if flows(first, around: second) { return true }
    if flows(second, around: first) { return false }
    // Of columns side by side the left one, even where a part of it stands beneath a part of the other.
    var isAbove = false
    var isLeft = false
    for upper in first.pieces {
      for lower in second.pieces {
        let upper = pieces[upper].box
        let lower = pieces[lower].box
        if upper.sharesColumn(with: lower) {
          isAbove =
            isAbove || upper.bottom <= lower.top + 0.2 * min(upper.height, lower.height)
        } else if min(upper.bottom, lower.bottom) > max(upper.top, lower.top) {
          if lower.left < upper.left { return false }
          isLeft = true
        }
      }
    }
    return isLeft || isAbove
  }

  /// Whether a sentence of a column that begins above an inset goes on beside it.
  private func flows(_ column: Column, around inset: Column) -> Bool {
    zip(column.pieces, column.pieces.dropFirst()).contains { above, beside in
      let upper = pieces[above].box
      let lower = pieces[beside].box
      guard upper.bottom <= inset.box.top, upper.sharesColumn(with: inset.box),
        min(lower.bottom, inset.box.bottom) > max(lower.top, inset.box.top),
        !lower.sharesColumn(with: inset.box),
        let last = lines(of: above).last, let next = lines(of: beside).first
      else { return false }
      return page.goesOn(last, into: next)
    }
  }
}

extension Rectangle {
  /// Whether another box stands above or beneath, and not beside.
  fileprivate func sharesColumn(with other: Rectangle, share: Float = 0.1) -> Bool {
    min(right, other.right) - max(left, other.left) > share * min(width, other.width)
  }
}

extension Region {
  /// Where the region's text stands.
  fileprivate var box: Rectangle {
    switch self {
    case .lines(let lines), .item(let lines): lines.box
    case .table(let grid):
      grid.rows.dropFirst().reduce(grid.rows.first?.box ?? .empty) { $0.union($1.box) }
    case .ruledTable(let table): table.box
    }
  }
}

extension [Line] {
  fileprivate var box: Rectangle {
    dropFirst().reduce(first?.box ?? .empty) { $0.union($1.box) }
  }
}

extension Rectangle {
  fileprivate static let empty = Rectangle(left: 0, top: 0, right: 0, bottom: 0)
}
