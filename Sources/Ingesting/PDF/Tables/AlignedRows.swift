/// Puts the lines of a table without borders together to rows.
///
/// Cells that wrap have lines closer together than rows are, or lines that hold fewer columns than rows do and go on with
/// what stands above them.
struct AlignedRows {
  private let page: PageWords
  private let columns: AlignedColumns
  private let size: Float
  /// How far right the text of each column reaches.
  private let rights: [Float]
  /// Each line with those that it stands half beside.
  private let lines: [TextRow]
  /// The lines that a rule is above.
  private let ruled: Set<Int>

  /// - Parameters:
  ///   - lines: The lines, from top to bottom.
  ///   - columns: The columns that they stand in.
  ///   - rules: Where borders go across the table.
  init(_ lines: [TextRow], in columns: AlignedColumns, rules: [Float], on page: PageWords) {
    self.page = page
    self.columns = columns
    size = columns.size
    var rights = [Float](repeating: -.infinity, count: columns.count)
    for segment in lines.lazy.flatMap(\.segments)
    where !columns.places.contains(where: { columns.crosses(segment, $0) }) {
      let column = columns.column(of: segment)
      rights[column] = max(rights[column], segment.box.right)
    }
    self.rights = rights
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
  }

  /// Lines closer together than this, relative to the type size, are cells centred beside each other.
  private static let halfLine: Float = 0.85
  /// Rows stand further apart than the lines of a cell by this factor at least.
  private static let leastSpread: Float = 1.08

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

  // MARK: Spacing

  /// Where rows begin by the space above them, or nil where space does not tell.
  private var spacedStarts: Set<Int>? {
    let distances = zip(lines, lines.dropFirst()).map { $1.first - $0.last }
    let ordered = distances.enumerated().filter { !ruled.contains($0.offset + 1) }.map(\.element)
      .sorted()
    for (lower, upper) in zip(ordered, ordered.dropFirst())
    where upper > Self.leastSpread * lower && upper - lower > 0.06 * size {
      let border = (lower + upper) / 2
      var starts: Set<Int> = [0]
      for (index, distance) in distances.enumerated()
      where distance > border || ruled.contains(index + 1) {
        starts.insert(index + 1)
      }
      if areRows(starts) { return starts }
    }
    return nil
  }

  /// Whether what begins at each place is a row, and what lies in between goes on with one.
  private func areRows(_ starts: Set<Int>) -> Bool {
    var full = 0
    var wrong = 0
    var inner = 0
    var row: Set<Int> = []
    var figures: Set<Int> = []
    for (index, line) in lines.enumerated() {
      let own = columns.columns(of: line)
      let amounts = amountColumns(of: line)
      if starts.contains(index) {
        if own.count > 1 || columns.isAcross(line) { full += 1 }
        row = own
        figures = amounts
        continue
      }
      inner += 1
      let isSubset = own.isSubset(of: row) && own.count < row.count
      if !figures.isDisjoint(with: amounts)
        || !isSubset && !goesOn(index) && !(row.count < own.count && row == [0])
        || columns.isAcross(line)
      {
        wrong += 1
      }
      row.formUnion(own)
      figures.formUnion(amounts)
    }
    return inner > 0 && wrong * 8 <= inner && full * 2 >= starts.count && starts.count > 1
  }

  // MARK: Flow

  /// Where rows begin by what the lines hold.
  private var flowingStarts: Set<Int> {
    var starts: Set<Int> = [0]
    var row: Set<Int> = []
    var figures: Set<Int> = []
    for (index, line) in lines.enumerated() {
      let own = columns.columns(of: line)
      let amounts = amountColumns(of: line)
      // Beside the last line of a label stands what the label is of.
      let isEndOfLabel = row == [0] && own.contains(0)
      let continues =
        index > 0 && !ruled.contains(index) && figures.isDisjoint(with: amounts)
        && !columns.isAcross(line) && !columns.isAcross(lines[index - 1])
        && (own.isSubset(of: row) || isEndOfLabel) && goesOn(index)
      if continues {
        row.formUnion(own)
        figures.formUnion(amounts)
      } else {
        starts.insert(index)
        row = own
        figures = amounts
      }
    }
    return starts
  }

  /// Whether every text of a line goes on with the one above it in its column.
  private func goesOn(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return lines[index].segments.allSatisfy { segment in
      let column = columns.column(of: segment)
      guard let word = segment.words.first.map({ page.words[Int($0)] }), word.start < word.end
      else { return false }
      if isLowercase(page.scalars[Int(word.start)]) { return true }
      let above = lines[index - 1].segments.last { columns.column(of: $0) == column }
      guard let above, !page.isAmount([Line([segment])]) else { return false }
      return above.box.right + word.box.width + 0.2 * size > rights[column]
        && above.length > Self.shortestLine
    }
  }

  /// Shorter lines, in characters, are short because that is all there is.
  private static let shortestLine: Int32 = 8

  private func amountColumns(of line: TextRow) -> Set<Int> {
    Set(line.segments.filter { page.isAmount([Line([$0])]) }.map(columns.column))
  }
}
