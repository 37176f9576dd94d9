/// Recognises the lines of a table of contents, before their gaps are taken for gutters.
enum ContentsEntries {
  /// Fewer lines that end in page numbers are chance.
  private static let fewestLines = 3

  /// The lines of a page's table of contents, as positions in its segments; empty where the page has none.
  static func lines(of page: PageWords) -> [[Int]] {
    guard page.hasGeometry else { return [] }
    let rows = rows(of: page)
    var entries: [(row: [Int], number: Int?, hasLeader: Bool)] = []
    for row in rows {
      let hasLeader = row.contains { self.hasLeader(page.segments[$0], in: page) }
      let number = endNumber(of: row, in: page)
      if number != nil || hasLeader { entries.append((row, number, hasLeader)) }
    }
    let led = entries.count { $0.hasLeader && $0.number != nil }
    if led >= fewestLines { return withFirstLines(entries.map(\.row), among: rows, of: page) }
    // Without leaders, only numbers that ascend down the page tell contents from a table of figures.
    let plain = entries.filter { $0.number != nil && $0.row.count > 1 }
    let numbers = plain.compactMap(\.number)
    let ascending = zip(numbers, numbers.dropFirst()).count { $0 <= $1 }
    let needed = isHeadedContents(rows, of: page) ? fewestLines : 2 * fewestLines
    guard numbers.count >= needed, ascending >= (numbers.count - 1) * 9 / 10,
      let last = numbers.last, last > numbers[0], plain.count * 2 > rows.count
    else { return [] }
    return plain.map(\.row)
  }

  /// Entries with the lines above them that long ones begin on.
  ///
  /// A line that begins with a small letter or a year goes on from the line above, if that is close and holds no entry.
  private static func withFirstLines(
    _ entries: [[Int]], among rows: [[Int]], of page: PageWords
  ) -> [[Int]] {
    let taken = Set(entries.compactMap(\.first))
    var result: [[Int]] = []
    var open: [[Int]] = []
    for row in rows {
      guard let first = row.first else { continue }
      guard taken.contains(first) else {
        open.append(row)
        continue
      }
      if let above = open.last, let start = above.first, goesOn(from: start, to: first, in: page) {
        result.append(above)
      }
      open.removeAll()
      result.append(row)
    }
    return result
  }

  private static func goesOn(from above: Int, to index: Int, in page: PageWords) -> Bool {
    let above = page.segments[above]
    let segment = page.segments[index]
    guard segment.middle - above.middle < 1.6 * segment.size,
      abs(above.size - segment.size) < 0.08 * segment.size
    else { return false }
    let word = page.words[Int(segment.words.lowerBound)]
    let scalars = page.scalars[Int(word.start)..<Int(word.end)]
    guard let first = scalars.first else { return false }
    return isLowercase(first) || scalars.count == 4 && scalars.allSatisfy(isDigit)
  }

  /// The page's segments in rows, each from left to right.
  private static func rows(of page: PageWords) -> [[Int]] {
    let order = page.segments.indices.sorted { page.segments[$0].middle < page.segments[$1].middle }
    var rows: [[Int]] = []
    var open: [Int] = []
    for index in order {
      if let first = open.first,
        page.segments[index].middle - page.segments[first].middle > 0.4 * page.segments[first].size
      {
        rows.append(open)
        open.removeAll()
      }
      open.append(index)
    }
    if !open.isEmpty { rows.append(open) }
    return rows.map { row in
      row.sorted { page.segments[$0].box.left < page.segments[$1].box.left }
    }
  }

  /// Whether a segment holds dots that lead to a page number.
  static func hasLeader(_ segment: Segment, in page: PageWords) -> Bool {
    var run = 0
    for index in segment.words {
      let word = page.words[Int(index)]
      for scalar in page.scalars[Int(word.start)..<Int(word.end)] {
        run = isLeader(scalar) ? run + (scalar == 0x2026 ? 3 : 1) : 0
        if run >= 5 { return true }
      }
    }
    return false
  }

  static func isLeader(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0x2026 || scalar == 0x5F || scalar == 0xB7 || scalar == 0x2024
  }

  /// The page number that a row ends with: its last word, if a number.
  private static func endNumber(of row: [Int], in page: PageWords) -> Int? {
    guard let last = row.last else { return nil }
    let segment = page.segments[last]
    guard row.count > 1 || segment.words.count > 1 else { return nil }
    let word = page.words[Int(segment.words.upperBound) - 1]
    let digits = page.scalars[Int(word.start)..<Int(word.end)].drop(while: isLeader)
    guard !digits.isEmpty, digits.count <= 3, digits.allSatisfy(isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Whether one of the page's first rows is a heading of contents in one of the languages of plans.
  private static func isHeadedContents(_ rows: [[Int]], of page: PageWords) -> Bool {
    rows.prefix(4).contains { row in
      var letters: [UInt32] = []
      for index in row {
        for word in page.segments[index].words {
          let word = page.words[Int(word)]
          letters += page.scalars[Int(word.start)..<Int(word.end)].filter(isLetter).map(folded)
        }
      }
      return headings.contains(letters)
    }
  }

  private static let headings: Set<[UInt32]> = Set(
    [
      "contents", "tableofcontents", "listofcontents", "sommaire", "tabledesmatières", "índice",
      "contenido", "tabladecontenido", "tabladecontenidos", "sumário", "conteúdo", "inhalt",
      "inhaltsverzeichnis", "inhoud", "inhoudsopgave", "содержание", "оглавление", "зміст",
      "المحتويات", "الفهرس",
    ].map { $0.unicodeScalars.map(\.value) })
}
