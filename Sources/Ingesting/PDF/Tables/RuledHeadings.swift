/// Tells which rows of a ruled table name its columns.
struct RuledHeadings {
  private let table: RuledTable
  private let looks: [Look]
  /// What most rows' texts are set on and in.
  private let usualFill: UInt32
  private let usualColor: UInt32
  private let usualLength: Int
  private let boldCount: Int
  private let capitalsCount: Int

  /// Names of columns are no longer than this, in characters.
  private static let longestName = 90

  private struct Look {
    var isTitle: Bool
    var isBold = true
    var isCapitals = true
    /// Nil where cells differ.
    var fill: UInt32?
    var color: UInt32?
    var filledCount = 0
    var letterCount = 0
    var longest = 0
    var totalLength = 0
    var endsSentence = false
    /// Cells of figures other than years.
    var amountCount = 0
    var beginsWithAbbreviation = false
    /// The columns in whose cells figures stand.
    var figureColumns: Set<Int> = []
  }

  init(_ table: RuledTable, on page: PageWords, typefaces: [Typeface]) {
    self.table = table
    let looks = table.rows.map { Self.look(of: $0, in: table, on: page, typefaces: typefaces) }
    self.looks = looks
    let rows = looks.filter { !$0.isTitle }
    usualFill = Self.commonest(rows.suffix(max(1, rows.count * 2 / 3)).compactMap(\.fill))
    usualColor = Self.commonest(rows.compactMap(\.color))
    boldCount = rows.count(where: \.isBold)
    capitalsCount = rows.count(where: \.isCapitals)
    let lengths = rows.dropFirst().map { $0.totalLength / max($0.filledCount, 1) }.sorted()
    usualLength = lengths.isEmpty ? 0 : lengths[lengths.count / 2]
  }

  /// The rows from one on that name columns; none where that row does not.
  ///
  /// - Parameters:
  ///   - start: A row that is no title.
  ///   - isFirst: Whether it is the table's first such row, which may name columns without standing out.
  /// - Returns: The heading's rows.
  func rows(from start: Int, isFirst: Bool) -> Range<Int> {
    if start < table.headCount, !table.isSpaced || isFirst { return start..<table.headCount }
    // Totals are set off as names are.
    let isTotal = !isFirst && (looks[start].amountCount > 0 || start + 1 == table.rows.count)
    guard
      standsOut(start) && isNaming(start) && !isTotal
        || isFirst && (isPlainHeading(start) || isSpanning(start) || isBesideCorner(start))
        || start == 0 && isCornerName(start)
    else {
      return start..<start
    }
    var end = start + 1
    while end < table.rows.count, end < start + 3 {
      let row = table.rows[end]
      let goesOn =
        row.cells.contains { $0.isCarried && !$0.lines.isEmpty }
        && table.rows[end - 1].reachesBelow
      let isUnderSpan = table.rows[end - 1].cells.contains {
        $0.columns.count > 1 && !$0.lines.isEmpty
      }
      guard looks[end].longest <= Self.longestName, !looks[end].isTitle,
        goesOn || isUnderSpan && (standsOut(end) || isSubordinate(end))
      else { break }
      end += 1
    }
    // A table that is all headings has none.
    return end < table.rows.count || start > 0 ? start..<end : start..<start
  }

  /// Whether a row is titled as the rows beneath it are governed by: one text across the table.
  func isTitle(_ row: Int) -> Bool { looks[row].isTitle && row >= table.headCount }

  // MARK: Looks

  private func isNaming(_ row: Int) -> Bool {
    let look = looks[row]
    return !look.isTitle && look.filledCount > 1 && look.longest <= Self.longestName
      && look.filledCount * 2 >= table.rows[row].cells.count { !$0.isCarried }
      && look.letterCount > look.filledCount
  }

  private func standsOut(_ row: Int) -> Bool {
    let look = looks[row]
    let rowCount = looks.count { !$0.isTitle }
    let hasFill = look.fill.map { $0 != usualFill && $0 != 0xFFFFFF } ?? false
    let hasColor = look.color.map { $0 != usualColor } ?? false
    let isAloneInFill =
      hasFill && rowCount > 3 && looks.count { $0.fill == look.fill && !$0.isTitle } * 4 <= rowCount
    if look.isBold, boldCount * 2 <= rowCount || hasFill { return true }
    if hasFill, hasColor || isAloneInFill { return true }
    if hasColor, looks.count(where: { $0.color == look.color }) * 4 <= rowCount { return true }
    return look.isCapitals && look.letterCount > 8 && capitalsCount * 4 <= rowCount
  }

  /// Whether texts span columns that the row beneath names one by one.
  private func isSpanning(_ row: Int) -> Bool {
    guard row + 1 < table.rows.count, looks[row].longest <= Self.longestName,
      looks[row].filledCount > 0, isSubordinate(row + 1)
    else { return false }
    let spans = table.rows[row].ownCells.filter { $0.columns.count > 1 }
    return !spans.isEmpty
      && spans.allSatisfy { span in
        span.columns.allSatisfy { column in
          table.rows[row + 1].ownCells.contains { $0.columns == column..<column + 1 }
        }
      }
  }

  /// Whether all columns but the first have short texts, while all rows beneath have a text in the first.
  private func isBesideCorner(_ row: Int) -> Bool {
    let cells = table.rows[row].cells
    guard isSubordinate(row), let corner = cells.first, corner.lines.isEmpty, !corner.isCarried,
      cells.dropFirst().allSatisfy({ !$0.lines.isEmpty })
    else { return false }
    let beneath = table.rows[(row + 1)...]
    return beneath.count > 1
      && beneath.allSatisfy { row in row.cells.first.map { !$0.lines.isEmpty } ?? false }
  }

  /// Whether a row has short texts and no amounts, as names beneath other names have.
  private func isSubordinate(_ row: Int) -> Bool {
    isNaming(row) && looks[row].amountCount == 0 && looks[row].longest <= Self.longestName / 2
      && !looks[row].endsSentence
  }

  /// Whether the first of two columns alone is named, above cells of another colour.
  private func isCornerName(_ row: Int) -> Bool {
    guard table.columns.count == 2, looks[row].filledCount == 1, row + 1 < table.rows.count,
      let only = table.rows[row].ownCells.first, only.columns == 0..<1
    else { return false }
    return looks[row].longest <= Self.longestName && looks[row + 1].filledCount == 2
      && standsOut(row) && only.fill != usualFill
  }

  /// Whether every column is filled with a text much shorter than those beneath.
  private func isPlainHeading(_ row: Int) -> Bool {
    let look = looks[row]
    guard isNaming(row), table.rows[row].cells.allSatisfy({ !$0.lines.isEmpty }), !look.endsSentence
    else { return false }
    // In a list of abbreviations the first may happen to stand for something short.
    if look.beginsWithAbbreviation, looks.count(where: \.beginsWithAbbreviation) * 2 > looks.count {
      return false
    }
    return look.totalLength / max(look.filledCount, 1) * 2 < usualLength || isOverFigures(row)
  }

  /// Whether short texts without a figure stand over a column of figures.
  private func isOverFigures(_ row: Int) -> Bool {
    let beneath = looks[(row + 1)...].filter { !$0.isTitle }
    guard isSubordinate(row), looks[row].figureColumns.isEmpty,
      beneath.count >= Self.fewestRowsOfFigures
    else { return false }
    return table.columns.indices.contains { column in
      beneath.count { $0.figureColumns.contains(column) } * 10 >= beneath.count * 8
    }
  }

  /// Fewer rows may have figures in one place by chance.
  private static let fewestRowsOfFigures = 3

  private static func look(
    of row: RuledTable.Row, in table: RuledTable, on page: PageWords, typefaces: [Typeface]
  ) -> Look {
    var look = Look(isTitle: row.isTitle(in: table))
    let cells = row.ownCells
    look.filledCount = cells.count
    for (position, cell) in cells.enumerated() {
      if position == 0 { look.fill = cell.fill } else if look.fill != cell.fill { look.fill = nil }
      if page.isAmount(cell.lines) { look.amountCount += 1 }
      if position == 0 { look.beginsWithAbbreviation = page.isAbbreviation(cell.lines) }
      if page.holdsFigure(cell.lines) { look.figureColumns.insert(cell.columns.lowerBound) }
      look.longest = max(look.longest, cell.length)
      look.totalLength += cell.length
      for (number, line) in cell.lines.enumerated() {
        let features = LineFeatures(line, in: page, typefaces: typefaces)
        look.letterCount += features.letterCount
        if features.endsSentence { look.endsSentence = true }
        guard features.letterCount > 0 else { continue }
        look.isBold = look.isBold && features.style.isBold
        if features.letterCount > 3 {
          look.isCapitals = look.isCapitals && features.style.isCapitals
        }
        if position == 0, number == 0 {
          look.color = features.style.color
        } else if look.color != features.style.color {
          look.color = nil
        }
      }
    }
    return look
  }

  private static func commonest(_ colors: [UInt32]) -> UInt32 {
    var counts: [UInt32: Int] = [:]
    for color in colors { counts[color, default: 0] += 1 }
    return counts.max { left, right in
      left.value != right.value ? left.value < right.value : left.key < right.key
    }?.key ?? 0xFFFFFF
  }
}

extension PageWords {
  fileprivate func holdsFigure(_ lines: [Line]) -> Bool {
    lines.contains { line in
      line.words.joined().contains { index in
        let word = words[Int(index)]
        return scalars[Int(word.start)..<Int(word.end)].contains(where: isDigit)
      }
    }
  }
}
