extension AlignedTables {
  private static let fewestBareLines = 5
  private static let fewestBareColumns = 3
  static let fewestBareRows = 4

  /// Lines under each other, most of which have text in three places or more.
  var runs: [[TextRow]] {
    let all = TextRow.lines(of: segments)
    let left = segments.map(\.box.left).min() ?? 0
    let span = Interval(lower: left, upper: segments.map(\.box.right).max() ?? left)
    var runs: [[TextRow]] = []
    var open: [TextRow] = []
    func close() {
      while let last = open.last, last.segments.count == 1 { open.removeLast() }
      let wide = open.count { $0.segments.count >= Self.fewestBareColumns }
      if open.count >= Self.fewestBareLines, wide >= Self.fewestBareRows { runs.append(open) }
      open.removeAll()
    }
    for line in all {
      if let above = open.last {
        let space = line.top - above.bottom
        // The headings of another table.
        let isHead =
          space > 0.8 * size && line.segments.count > 1 && !holdsFigure(line)
          && open.suffix(2).allSatisfy(holdsFigure) && open.count > Self.fewestBareRows
        if space > Self.widestSpace * size || isHead { close() }
      }
      if isWide(line, in: span) { close() } else { open.append(line) }
    }
    close()
    return runs
  }

  /// The table that lines without any border are, where figures stand in its columns.
  func table(of run: [TextRow]) -> Found? {
    guard let usualSize = run.lazy.flatMap(\.segments).medianSize else { return nil }
    let usual = max(usualSize, 1)
    guard let start = run.firstIndex(where: { $0.segments.count >= Self.fewestBareColumns }),
      let columns = AlignedColumns(of: Array(run[start...]), under: [], size: usual),
      columns.count >= Self.fewestBareColumns
    else { return nil }
    // A heading of several columns may stand above those that name them.
    var first = start
    if start > 0, run[start].top - run[start - 1].bottom < usual {
      let above = run[start - 1].segments
      let crossed = columns.places.count { place in
        above.contains { columns.crosses($0, place) }
      }
      if crossed > 0, crossed * 2 <= columns.places.count { first = start - 1 }
    }
    var headEnd = start
    while headEnd < run.count - Self.fewestBareRows, headEnd < start + 4,
      !isNamed(columns, by: Array(run[first..<headEnd]))
        || run[headEnd].first - run[headEnd - 1].last < 1.35 * usual && !holdsFigure(run[headEnd])
    {
      headEnd += 1
    }
    let head = Array(run[first..<headEnd])
    let body = Array(run[headEnd...])
    let figures = (1..<columns.count).count { holdsFigures($0, of: body, in: columns) }
    guard figures > 0, figures * 2 >= columns.count - 1,
      isHead(head, height: 0),
      !head.contains(where: holdsFigure),
      let last = body.last, let above = head.last, let next = body.first
    else { return nil }
    let span = Interval(
      lower: run.lazy.flatMap(\.segments).map(\.box.left).min() ?? 0,
      upper: run.lazy.flatMap(\.segments).map(\.box.right).max() ?? 0)
    return table(
      head: head, body: body, from: head[0].top - 0.3 * usual,
      headEnd: (above.bottom + next.top) / 2, to: last.bottom + 0.3 * usual, rules: [], in: span,
      needs: .most)
  }

  func holdsFigure(_ line: TextRow) -> Bool {
    line.segments.contains { page.isAmount($0) }
  }

  func holdsFigures(_ column: Int, of body: [TextRow], in columns: AlignedColumns) -> Bool {
    let texts = columns.texts(in: column, of: body.flatMap(\.segments))
    let figures = texts.count { page.isAmount($0) }
    return figures >= Self.fewestBareRows && figures * 10 >= texts.count * 7
  }
}
