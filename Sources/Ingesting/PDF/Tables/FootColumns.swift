/// The columns of a table, to be held against a row of another page.
struct FootColumns {
  /// The least share of columns that are named.
  private static let leastNamed = 0.6
  /// Two names alone may be two of anything.
  private static let fewestNamed = 3
  /// The least share of names that stand above the text of their column.
  private static let leastAligned = 2.0 / 3
  /// How far text may reach over a border or beside the text beneath, relative to the type size.
  private static let slack: Float = 0.7

  private let table: RuledTable
  private let borders: [Float]
  /// Where the text of each column's cells begins and ends; nil where it has none of its own.
  private let texts: [Interval?]

  var count: Int { table.columns.count }

  init(_ table: RuledTable) {
    self.table = table
    borders = table.columns.dropFirst().map(\.lower)
    texts = table.columns.indices.map { column in
      let boxes = table.rows.flatMap(\.ownCells).filter { $0.columns == column..<column + 1 }
        .flatMap(\.lines).map(\.box)
      guard let first = boxes.first else { return nil }
      let whole = boxes.dropFirst().reduce(first) { $0.union($1) }
      return Interval(lower: whole.left, upper: whole.right)
    }
  }

  /// The parts of a line's segments in each column, or nil where text runs over borders as prose does.
  func parts(of segments: [Segment], on page: PageWords) -> [[Segment]]? {
    var parts = [[Segment]](repeating: [], count: count)
    for part in segments.flatMap({ page.parts(of: $0, between: borders) }) {
      let slack = Self.slack * part.size
      guard
        let column = table.columns.firstIndex(where: {
          part.box.left > $0.lower - slack && part.box.right < $0.upper + slack
            && (part.box.left + part.box.right) / 2 > $0.lower
            && (part.box.left + part.box.right) / 2 <= $0.upper
        })
      else { return nil }
      parts[column].append(part)
    }
    return parts
  }

  /// Whether texts, one entry a column, name most columns and stand above what these hold.
  func areNamed(
    by cells: [[Line]], longest: Int, on page: PageWords, typefaces: [Typeface]
  ) -> Bool {
    let named = cells.indices.filter { !cells[$0].isEmpty }
    guard named.count >= min(Self.fewestNamed, count),
      Double(named.count) >= Self.leastNamed * Double(count)
    else { return false }
    let looks = named.map { column in
      cells[column].map { LineFeatures($0, in: page, typefaces: typefaces) }
    }
    guard
      zip(named, looks).allSatisfy({ column, looks in
        cells[column].reduce(0) { $0 + Int($1.length) } <= longest
          && !page.isAmount(cells[column]) && looks.contains { $0.letterCount > 1 }
          && looks.last?.endsSentence == false
      }), looks.count(where: { $0.first?.beginsUppercase == true }) * 3 >= looks.count * 2
    else { return false }
    // Of two columns the names stand out, as those of more need not.
    if count < Self.fewestNamed, !looks.joined().allSatisfy(\.style.isBold) { return false }
    let aligned = named.count { isAbove($0, cells[$0]) }
    return Double(aligned) >= Self.leastAligned * Double(named.count)
  }

  /// Whether a name begins or ends where its column's texts do, or stands in the column's middle.
  private func isAbove(_ column: Int, _ lines: [Line]) -> Bool {
    guard let first = lines.first else { return false }
    let box = lines.dropFirst().reduce(first.box) { $0.union($1.box) }
    let slack = Self.slack * first.size
    let (whole, text) = (table.columns[column], texts[column])
    return text.map { abs($0.lower - box.left) < slack || abs($0.upper - box.right) < slack }
      ?? true
      || abs((whole.lower + whole.upper) / 2 - (box.left + box.right) / 2) < 2 * slack
  }

  /// Whether texts of another page are those of some of the table's rows.
  func repeats(
    _ cells: [[Line]], _ other: PageWords, in rows: Range<Int>, on page: PageWords
  ) -> Bool {
    let own = table.columns.indices.map { column in
      rows.flatMap { row in
        table.rows[row].ownCells.filter { $0.columns.contains(column) }.flatMap(\.lines)
      }
    }
    return zip(cells, own).allSatisfy { other.letters(of: $0) == page.letters(of: $1) }
  }
}

extension PageWords {
  /// The scalars of some lines without spaces.
  fileprivate func letters(of lines: [Line]) -> [UInt32] {
    lines.flatMap { line in
      line.words.joined().flatMap { scalars[Int(words[Int($0)].start)..<Int(words[Int($0)].end)] }
    }
  }
}
