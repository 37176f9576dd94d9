/// What a page by itself says about the rows at its edges being headers or footers.
///
/// No one sign is sure, so each gives points: the space between the row and the text, its type, its place, parts at both
/// sides, a page number, words that only publishers print. Titles and first or last lines have one or two of them.
struct EdgeEvidence {
  let page: PageWords
  private let typefaces: [Typeface]
  let body: TextStyle
  /// From one line of the page's text to the next.
  private let pitch: Float

  init(_ page: PageWords, typefaces: [Typeface], body: TextStyle) {
    self.page = page
    self.typefaces = typefaces
    self.body = body
    pitch = Self.pitch(of: page, bodySize: body.size)
  }

  /// Counts the headers or footers at one edge.
  ///
  /// - Parameters:
  ///   - rows: The rows at one edge.
  ///   - others: The running rows at the other edge, which are often set in the same type.
  /// - Returns: How many of the outermost rows are running.
  func count(of rows: [EdgeRow], beside others: ArraySlice<EdgeRow> = []) -> Int {
    let others = Set(others.flatMap(\.segments).compactMap { typeface(of: $0) })
    var start = 0
    while start < rows.count, rows[start].isNearEdge {
      // Once a footer is found, what stands further in is one only by better evidence.
      let needed = Self.enough + (start == 0 ? 0 : 1)
      guard
        let end = groupEnds(in: rows, from: start).reversed().first(where: { end in
          let isNumber = end == start && isLoneNumber(rows[start])
          return points(
            of: rows[start...end], before: rows[(end + 1)...].prefix(2), beside: others)
            >= (isNumber ? Self.enoughOfNumber : needed)
        })
      else { break }
      start = end + 1
    }
    return start
  }

  // MARK: Groups

  /// Headers and footers of more lines than this are letterheads, which say who speaks.
  private static let mostLines = 4

  /// The rows that may end a header of several lines that begins at `start`: those with more space after than within.
  private func groupEnds(in rows: [EdgeRow], from start: Int) -> [Int] {
    var ends = [start]
    var widest: Float = 0
    for end in rows.indices.dropFirst(start + 1).prefix(Self.mostLines - 1) {
      guard rows[end].isNearEdge else { break }
      let gap = distance(rows[end - 1], rows[end])
      if gap > 1.7 || !isAlike(rows[end - 1], rows[end]) { break }
      widest = max(widest, gap)
      let space = end + 1 < rows.count ? distance(rows[end], rows[end + 1]) : 10
      if space > 1.3, space > 1.25 * widest { ends.append(end) }
    }
    return ends
  }

  /// Whether two rows may be lines of one header: side by side, set alike, or one of them a page number.
  private func isAlike(_ outer: EdgeRow, _ inner: EdgeRow) -> Bool {
    if outer.isPageNumber || inner.isPageNumber || min(outer.length, inner.length) < 3 {
      return true
    }
    if abs(outer.size - inner.size) < 0.15 * max(outer.size, inner.size)
      || distance(outer, inner) < 0.6
    {
      return true
    }
    let faces = outer.segments.compactMap { typeface(of: $0) }
    return inner.segments.lazy.compactMap { typeface(of: $0) }.contains { face in
      !isOfBody(face)
        && faces.contains { $0 == face || $0.color == face.color && face.color != body.color }
    }
  }

  /// From one row to the next in line pitches: 1 within a paragraph.
  func distance(_ outer: EdgeRow, _ inner: EdgeRow) -> Float {
    // Large type needs more room than the page's text, which is no space around it.
    let room = max(0, max(outer.size, inner.size) - body.size) * 0.6
    return max(0, abs(outer.box.middleY - inner.box.middleY) - room) / pitch
  }

  /// The usual distance between lines of a column, from neighbours that begin at the same place.
  private static func pitch(of page: PageWords, bodySize: Float) -> Float {
    var steps: [Float] = []
    for (upper, lower) in zip(page.segments, page.segments.dropFirst())
    where abs(upper.box.left - lower.box.left) < 2 * bodySize {
      let step = lower.middle - upper.middle
      if step > 0.7 * bodySize, step < 3 * bodySize { steps.append(step) }
    }
    steps.sort()
    let usual = steps.isEmpty ? 0 : steps[steps.count / 2]
    // Type is never set closer, and seldom wider than twice its size.
    return min(max(usual, 1.1 * bodySize), 2.2 * bodySize)
  }

  // MARK: Points

  /// A title has at most three and a half: the space beneath it, a place near the edge, and a year.
  private static let enough: Float = 3.6

  /// No title is a page number alone, so that its having one is enough where it stands apart.
  private static let enoughOfNumber: Float = 3.2

  /// Text begins an inch from the edge of most pages, as a share of the usual height of pages.
  private static let margin: Float = 0.08

  private func points(
    of group: ArraySlice<EdgeRow>, before inner: ArraySlice<EdgeRow>, beside others: Set<Typeface>
  ) -> Float {
    guard let first = group.first, let last = group.last else { return 0 }
    if group.contains(where: {
      isNote($0) || isCaption($0) || isOfTable($0, before: inner.first) || isOfColumn($0)
    })
      || inner.contains(where: { isOfText(last, before: $0) }) || isRowOfCells(group)
    {
      return 0
    }
    let space = inner.first.map { distance(last, $0) } ?? 3
    let marks = group.map(marks)
    let number = marks.map(\.number).max() ?? 0
    let publication = marks.map(\.publication).max() ?? 0
    let sides = group.map(sides).max() ?? 0
    // What may be a title is a row that has no such mark of its own.
    let titleSize = zip(group, marks).lazy
      .filter { $1.number < 3 && $1.publication < 2 && self.sides(of: $0) < 2 }
      .map(\.0.size).max()
    var points = min(max(2 * (space - 1), -1), 2) + number + publication + sides
    let depth = first.signature.edge == .top ? first.box.top : page.turnedHeight - first.box.bottom
    let isOutermost = depth < Self.margin * page.turnedHeight
    points += isOutermost ? 1 : 0
    points += style(of: group, isOutermost: isOutermost, titleSize: titleSize ?? 0, others: others)
    let length = group.reduce(0) { $0 + $1.length }
    points -= length > 200 ? 3 : length > 110 ? 1 : 0
    return points
  }

  private func style(
    of group: ArraySlice<EdgeRow>, isOutermost: Bool, titleSize: Float, others: Set<Typeface>
  ) -> Float {
    let ratio = (group.lazy.map(\.size).max() ?? 0) / max(body.size, 1)
    let typefaces = group.flatMap(\.segments).map { typeface(of: $0) }
    let isItalic = !body.isItalic && typefaces.allSatisfy { $0?.isItalic ?? false }
    let isColored = typefaces.allSatisfy { $0.map { $0.color != body.color } ?? false }
    var points: Float = ratio < 0.8 ? 1.5 : ratio < 0.93 ? 1 : 0
    // No heading is a page's last line.
    let heading: Float = group.first?.signature.edge == .bottom ? 1 : 2
    let titleRatio = titleSize / max(body.size, 1)
    if !isItalic || titleRatio > 1.4 {
      points -= titleRatio > 1.2 ? heading : titleRatio > 1.05 ? 0.5 : 0
    }
    // Further in, labels of figures are small and coloured too.
    // So are headings, which begin where the text does.
    let isAligned = group.allSatisfy { $0.segments.allSatisfy(beginsColumn) }
    if isOutermost, isItalic || isColored { points += isAligned ? 0.5 : 1 }
    // Header and footer are often set in one type, which the text has not.
    if typefaces.allSatisfy({ $0.map { others.contains($0) && !isOfBody($0) } ?? false }) {
      points += 1
    }
    return points
  }

  private func typeface(of segment: Int) -> Typeface? { typeface(of: page.segments[segment]) }

  func typeface(of segment: Segment) -> Typeface? {
    let index = Int(segment.typeface)
    return index < typefaces.count ? typefaces[index] : nil
  }

  func isOfBody(_ typeface: Typeface) -> Bool {
    abs(typeface.size - body.size) < 0.05 * body.size && typeface.isBold == body.isBold
      && typeface.isItalic == body.isItalic && typeface.color == body.color
  }

  /// Whether parts of a row stand far apart, as those at the two margins do, and not as columns of text.
  private func sides(of row: EdgeRow) -> Float {
    let gap =
      zip(row.segments, row.segments.dropFirst()).lazy.map { left, right in
        page.segments[right].box.left - page.segments[left].box.right
      }.max() ?? 0
    guard gap > 2 * row.size, !row.segments.allSatisfy(beginsColumn) else { return 0 }
    return gap > 4 * row.size ? 2 : 1
  }

  func beginsColumn(_ segment: Int) -> Bool {
    let left = page.segments[segment].box.left
    return page.segments.count { abs($0.box.left - left) < 0.3 * body.size } > 4
  }
}
