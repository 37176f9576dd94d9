extension AlignedTables {
  /// Names of columns have no more characters a line.
  private static let longestHead: Int32 = 60

  func isHead(_ lines: [TextRow], height: Float) -> Bool {
    !lines.isEmpty && height <= Self.highestHead * size && lines.count <= 10
      && lines.count(where: holdsFigure) * 2 <= lines.count
      && lines.contains { $0.segments.count > 1 }
      && lines.allSatisfy { $0.segments.allSatisfy { $0.length <= Self.longestHead } }
  }

  /// Whether headings stand over most columns; the first one often has none.
  func isNamed(_ columns: AlignedColumns, by head: [TextRow]) -> Bool {
    var named: Set<Int> = []
    for segment in head.lazy.flatMap(\.segments) {
      named.insert(columns.column(of: segment))
      for (index, place) in columns.places.enumerated() where columns.crosses(segment, place) {
        named.formUnion([index, index + 1])
      }
    }
    let count = (1..<columns.count).count { named.contains($0) }
    return count * 10 >= (columns.count - 1) * 7
  }

  func isTable(
    _ rows: [TextRow], of lines: [TextRow], in columns: AlignedColumns, readAs aligned: AlignedRows,
    needs evidence: Evidence
  ) -> Bool {
    let sets = rows.map(columns.columns)
    let full = sets.count { $0.count > 1 }
    let across = lines.count { columns.isAcross($0) }
    guard full >= (evidence == .least ? 2 : evidence == .more ? 3 : Self.fewestBareRows),
      full * 10 >= rows.count * 5,
      across <= 1 + lines.count / 5
    else { return false }
    let texts = lines.map { line in
      var texts = [Int](repeating: 0, count: columns.count)
      for segment in line.segments { texts[columns.column(of: segment)] += Int(segment.length) }
      return texts
    }
    // Columns of prose have no short one among them.
    let hasShort = (0..<columns.count).contains { column in
      let lengths = texts.map { $0[column] }.filter { $0 > 0 }
      return !lengths.isEmpty && lengths.reduce(0, +) < Self.shortText * lengths.count
    }
    let cuts = aligned.cuts(rows)
    guard hasShort, cuts.count * 8 <= cuts.of, !isContents(rows, in: columns) else { return false }
    if evidence == .most {
      let filled = sets.count { $0.count * 10 >= columns.count * 7 }
      let named = rows.count { row in
        columns.texts(in: 0, of: row.segments).contains { !page.isAmount($0) }
      }
      guard filled * 10 >= rows.count * 6, named * 10 >= rows.count * 6 else { return false }
    }
    // A list of contents has page numbers alone beside its titles, and a list its markers.
    if columns.count == 2 {
      let wordy = rows.count { row in
        columns.texts(in: 1, of: row.segments).contains { $0.length > 4 }
      }
      let named = rows.count { row in
        columns.texts(in: 0, of: row.segments).contains { $0.length > 3 }
      }
      return rows.count > 2 && wordy * 2 > rows.count && named * 2 > rows.count
    }
    return true
  }

  /// Whether page numbers that ascend, or leaders, stand at the ends of the rows.
  func isContents(_ rows: [TextRow], in columns: AlignedColumns) -> Bool {
    let leaders = rows.count { row in
      row.segments.contains { ContentsEntries.hasLeader($0, in: page) }
    }
    if leaders * 4 > rows.count { return true }
    var numbers: [Int] = []
    for row in rows {
      guard let last = row.segments.last, columns.column(of: last) == columns.count - 1,
        last.words.count == 1, let word = last.words.first.map({ page.words[Int($0)] })
      else { continue }
      let digits = page.scalars[Int(word.start)..<Int(word.end)]
      guard digits.count <= 4, digits.allSatisfy(isDigit) else { continue }
      numbers.append(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    let texts = rows.flatMap(\.segments)
    let figures = (0..<columns.count - 1).count { column in
      let own = columns.texts(in: column, of: texts)
      return own.count { page.isAmount($0) } * 2 > own.count
    }
    return figures == 0 && numbers.count >= 5 && numbers.count * 10 >= rows.count * 4
      && zip(numbers, numbers.dropFirst()).count { $0 <= $1 } * 10 >= (numbers.count - 1) * 9
  }

  /// In characters; lines of prose are longer.
  private static let shortText = 18
}
