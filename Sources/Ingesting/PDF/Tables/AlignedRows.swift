/// Puts the lines of a table without borders together to rows.
///
/// Cells that wrap have lines closer together than rows are, or lines that hold fewer columns than rows do and go on with
/// what stands above them.
struct AlignedRows {
  private let columns: AlignedColumns
  private let size: Float
  private let flow: CellFlow
  /// Each line with those that it stands half beside.
  private let lines: [TextRow]
  /// The lines that a rule is above.
  private let ruled: Set<Int>
  /// The distance of lines in a column of which the lower one goes on with the upper for certain.
  private let usualPitch: Float?

  /// - Parameters:
  ///   - lines: The lines, from top to bottom.
  ///   - columns: The columns that they stand in.
  ///   - rules: Where borders go across the table.
  ///   - page: The page.
  init(_ lines: [TextRow], in columns: AlignedColumns, rules: [Float], on page: PageWords) {
    self.columns = columns
    size = columns.size
    var merged: [TextRow] = []
    for line in lines {
      if let above = merged.last, line.first - above.last < Self.halfLine * columns.size,
        !rules.contains(where: { $0 > above.last && $0 < line.first })
      {
        merged[merged.count - 1].add(line)
      } else {
        merged.append(line)
      }
    }
    self.lines = merged
    var ruled: Set<Int> = []
    for (index, (above, below)) in zip(merged, merged.dropFirst()).enumerated()
    where rules.contains(where: { $0 > above.last && $0 < below.first }) {
      ruled.insert(index + 1)
    }
    self.ruled = ruled
    flow = CellFlow(of: merged, in: columns, on: page)
    usualPitch = Self.pitch(of: lines, in: columns, flow)
  }

  private static func pitch(
    of lines: [TextRow], in columns: AlignedColumns, _ flow: CellFlow
  ) -> Float? {
    var last = [Segment?](repeating: nil, count: columns.count)
    var distances: [Float] = []
    for segment in lines.lazy.flatMap(\.segments) {
      let column = columns.column(of: segment)
      if let above = last[column], flow.beginsLowercase(segment),
        segment.middle - above.middle < 2 * columns.size
      {
        distances.append(segment.middle - above.middle)
      }
      last[column] = segment
    }
    distances.sort()
    return distances.count < 2 ? nil : distances[distances.count / 2]
  }

  /// Lines closer together than this, relative to the type size, are cells centred beside each other.
  private static let halfLine: Float = 0.85
  /// Rows stand further apart than the lines of a cell by this factor at least.
  private static let leastSpread: Float = 1.12

  /// The rows, from top to bottom.
  var rows: [TextRow] {
    let starts = spacedStarts ?? flowingStarts
    var rows: [TextRow] = []
    for (index, line) in lines.enumerated() {
      if starts.contains(index) || rows.isEmpty {
        rows.append(line)
      } else {
        rows[rows.count - 1].add(line)
      }
    }
    return rows
  }

  /// Whether space parts the rows; lines of cells that are centred on each other may each be a row.
  var areSpaced: Bool {
    spacedStarts != nil
      || rows.count == lines.count
        && zip(lines, lines.dropFirst()).allSatisfy { $1.first - $0.last > Self.widestPitch * size }
  }

  /// Lines of one text are no further apart than this, relative to the type size.
  private static let widestPitch: Float = 1.4

  /// Whether a row begins with the middle of a text that the one above broke off, beside which other cells begin: a cell
  /// that spans rows.
  func beginsWithin(_ row: TextRow, under above: TextRow) -> Bool {
    guard columns.columns(of: row).count > 1,
      let (last, first) = neighbours(above, row, in: 0)
    else { return false }
    return flow.isCut(between: last, and: first)
  }

  // MARK: Spacing

  /// Where rows begin by the space above them, or nil where space does not tell.
  private var spacedStarts: Set<Int>? {
    let distances = zip(lines, lines.dropFirst()).map { $1.first - $0.last }
    let ordered = distances.sorted()
    for (lower, upper) in zip(ordered, ordered.dropFirst())
    where upper > Self.leastSpread * lower && upper - lower > 0.12 * size {
      let border = (lower + upper) / 2
      var starts: Set<Int> = [0]
      for (index, distance) in distances.enumerated()
      where distance > border || ruled.contains(index + 1) {
        starts.insert(index + 1)
      }
      if areRows(starts, spread: upper / lower) { return starts }
    }
    return nil
  }

  /// Whether what begins at each place is a row, and what lies in between goes on with one.
  private func areRows(_ starts: Set<Int>, spread: Float) -> Bool {
    var full = 0
    var wrong = 0
    var inner = 0
    // Lines that fill all columns of their row, and those of them that go on with what is above.
    var whole = 0
    var continued = 0
    var row = OpenRow(lines[0], in: columns, amounts: flow.amountColumns(of: lines[0]))
    for (index, line) in lines.enumerated() {
      let own = columns.columns(of: line)
      let amounts = flow.amountColumns(of: line)
      if starts.contains(index) {
        if own.count > 1 || columns.isAcross(line) { full += 1 }
        row = OpenRow(line, in: columns, amounts: amounts)
        continue
      }
      inner += 1
      let isLabelEnd = row.columns == [0] && own.contains(0)
      if !row.amounts.isDisjoint(with: amounts) || columns.isAcross(line) || row.isOutdented(line) {
        wrong += 1
      } else if own == [0], row.columns != [0], !goesOn(index), spread < Self.wideSpread {
        wrong += 1
      } else if !isLabelEnd, !own.isSubset(of: row.columns) || own.count >= row.columns.count {
        whole += 1
        if goesOn(index) || breaksText(index) { continued += 1 }
      }
      row.add(own, amounts)
    }
    let share = spread >= Self.wideSpread ? 3 : 1
    return inner > 0 && wrong * 12 <= inner && continued * share >= whole
      && full * 2 >= starts.count
      && starts.count > 1
  }

  /// Rows that stand apart by this factor are seen to.
  private static let wideSpread: Float = 1.3

  // MARK: Flow

  /// Where rows begin by what the lines hold.
  private var flowingStarts: Set<Int> {
    var starts: Set<Int> = [0]
    var row = OpenRow(lines[0], in: columns, amounts: flow.amountColumns(of: lines[0]))
    for (index, line) in lines.enumerated().dropFirst() {
      let amounts = flow.amountColumns(of: line)
      let isApart =
        ruled.contains(index) || !row.amounts.isDisjoint(with: amounts) || isTitleBreak(index)
      if !isApart, continues(index, row, hasBegun: !starts.contains(index - 1)) {
        row.add(columns.columns(of: line), amounts)
      } else {
        starts.insert(index)
        row = OpenRow(line, in: columns, amounts: amounts)
      }
    }
    return starts
  }

  /// Whether a text across the columns begins or ends above a line.
  private func isTitleBreak(_ index: Int) -> Bool {
    let isAcross = columns.isAcross(lines[index])
    let wasAcross = columns.isAcross(lines[index - 1])
    guard isAcross || wasAcross else { return false }
    return !(wasAcross && lines[index].segments.count == 1 && beginsLowercase(index))
  }

  private func continues(_ index: Int, _ row: OpenRow, hasBegun: Bool) -> Bool {
    let line = lines[index]
    let own = columns.columns(of: line)
    let isWide = usualPitch.map { line.first - lines[index - 1].last > 1.06 * $0 } ?? false
    if let key = row.columns.min(), !own.contains(key) {
      guard own.isSubset(of: row.columns) else { return false }
      return own.count < row.columns.count - 1 || breaksText(index) || goesOn(index)
    }
    // A line that begins where the one above goes on does so too.
    if own == [0], hasBegun, !isWide, lines[index - 1].segments.count == 1,
      abs(line.segments[0].box.left - lines[index - 1].segments[0].box.left) < 0.1 * size,
      line.segments[0].box.left > row.left + 0.3 * size
    {
      return true
    }
    // Beside the last line of a label stands what the label is of.
    guard own.isSubset(of: row.columns) || row.columns == [0],
      !row.isOutdented(line) || beginsLowercase(index)
    else { return false }
    if isWide, !beginsLowercase(index) { return false }
    return goesOn(index) || breaksText(index)
  }

  // MARK: Text

  private func beginsLowercase(_ index: Int) -> Bool {
    lines[index].segments.first.map(flow.beginsLowercase) ?? false
  }

  private func above(_ segment: Segment, _ index: Int) -> Segment? {
    let column = columns.column(of: segment)
    return lines[index - 1].segments.last { columns.column(of: $0) == column }
  }

  /// Whether a text of a line begins in the middle of a sentence that breaks where its column ends.
  private func breaksText(_ index: Int) -> Bool {
    lines[index].segments.contains { segment in
      above(segment, index).map { flow.isCut(between: $0, and: segment) } ?? false
    }
  }

  /// Whether every text of a line goes on with the one above it in its column.
  private func goesOn(_ index: Int) -> Bool {
    lines[index].segments.allSatisfy { flow.goesOn($0, from: above($0, index)) }
  }

  /// How many texts of rows go on with the row above for certain, of those with a text above: rows that cut through text.
  func cuts(_ rows: [TextRow]) -> (count: Int, of: Int) {
    var count = 0
    var all = 0
    for (above, below) in zip(rows, rows.dropFirst()) {
      // A cell that spans rows goes on beside the next one.
      for column in (beginsWithin(below, under: above) ? 1 : 0)..<columns.count {
        guard let (last, first) = neighbours(above, below, in: column) else { continue }
        all += 1
        if flow.isCut(between: last, and: first) { count += 1 }
      }
    }
    return (count, all)
  }

  /// The last text of a row in a column and the first one of the row beneath.
  private func neighbours(
    _ above: TextRow, _ below: TextRow, in column: Int
  ) -> (last: Segment, first: Segment)? {
    let before = columns.texts(in: column, of: above.segments)
    let own = columns.texts(in: column, of: below.segments)
    guard let last = before.max(by: { $0.middle < $1.middle }),
      let first = own.min(by: { $0.middle < $1.middle })
    else { return nil }
    return (last, first)
  }
}
