// What the words of a row at a page's edge say for and against its being a header or footer.
extension EdgeEvidence {
  /// The points for what a row says.
  struct Marks {
    /// For a page number.
    var number: Float = 0
    /// For what only publishers print.
    var publication: Float = 0
  }

  func marks(of row: EdgeRow) -> Marks {
    var marks = Marks()
    for index in row.segments {
      for word in page.segments[index].words {
        let scalars = page.scalars(ofWord: word)
        if PublicationMark.isMark(scalars) {
          marks.publication = 2
        } else if marks.publication < 1 {
          if PublicationMark.isYear(scalars) {
            // A day two words before makes it a date, and titles have none.
            marks.publication = followsDay(word, in: page.segments[index]) ? 1 : 0.5
          } else if PublicationMark.isDate(scalars) || PublicationMark.isCode(scalars) {
            marks.publication = 1
          }
        }
      }
    }
    if row.isPageNumber, row.size < Self.largestNumber * body.size { marks.number = 3 }
    guard let first = row.segments.first, let last = row.segments.last else { return marks }
    if [first, last].contains(where: { index in
      (row.segments.count > 1 || row.length < 8) && isPageNumber(page.segments[index])
    }) {
      marks.number = 3
    }
    if marks.number == 0, row.length < 80,
      [page.segments[first].words.first, page.segments[last].words.last].contains(where: {
        $0.map { isLabel($0) } ?? false
      })
    {
      marks.number = 1
    }
    return marks
  }

  /// Larger numbers, relative to the text, count chapters.
  private static let largestNumber: Float = 2.5

  private func followsDay(_ year: Int32, in segment: Segment) -> Bool {
    guard year - 2 >= segment.words.lowerBound else { return false }
    let day = page.scalars(ofWord: year - 2)
    return day.count <= 2 && day.allSatisfy(isDigit)
  }

  /// Whether a row has the page's number and nothing else, in one part or more.
  func isLoneNumber(_ row: EdgeRow) -> Bool {
    row.length < 8 && marks(of: row).number == 3
  }

  private func isPageNumber(_ segment: Segment) -> Bool {
    segment.size < Self.largestNumber * body.size && saysPageNumber(segment)
  }

  private func saysPageNumber(_ segment: Segment) -> Bool {
    var labels = 0
    for word in segment.words {
      if isLabel(word) {
        labels += 1
      } else if !PageNumber.isCompanion(page.scalars(ofWord: word)) {
        return false
      }
    }
    return labels == 1 || labels == 2
  }

  /// Whether a word is a page's number; a year, with which titles of plans end, is none.
  private func isLabel(_ word: Int32) -> Bool {
    let scalars = page.scalars(ofWord: word)
    return PageNumber.isLabel(scalars) && !PublicationMark.isYear(scalars)
  }

  /// Whether a part of a row begins as a footnote or list item does: a sign or number, and text close to it.
  func isNote(_ row: EdgeRow) -> Bool {
    row.segments.indices.contains { position in
      let segment = page.segments[row.segments[position]]
      let index = Int(segment.words.lowerBound)
      let number = page.words[index]
      let scalars = page.scalars(ofWord: segment.words.lowerBound)
      // "Gazette • August 2013": what parts a header opens no note.
      if position > 0, segment.length < Self.longestPart, ListMarkers.marker(scalars) == .bullet,
        !scalars.contains(0x2A)
      {
        return false
      }
      if segment.words.count == 1 {
        // A raised mark stands apart from its text where the note is set with a wide space.
        guard position + 1 < row.segments.count, scalars.allSatisfy(isDigit) else { return false }
        let text = page.segments[row.segments[position + 1]]
        return segment.size < 0.85 * text.size
          && text.box.left - segment.box.right < 2 * text.size
      }
      guard page.words[index + 1].box.left - number.box.right < 1.5 * row.size,
        !saysPageNumber(segment)
      else { return false }
      // "26 May" is a part of a header rather than a note.
      let isShort = segment.words.count < 3 || position > 0 && segment.length < 20
      return Self.beginsNote(scalars) && !(isShort && scalars.allSatisfy(isDigit))
    }
  }

  /// Parts of headers are shorter than lines of a note in a column.
  private static var longestPart: Int32 { 30 }

  private static func beginsNote(_ word: ArraySlice<UInt32>) -> Bool {
    if ListMarkers.marker(word) == .bullet || word.first == 0x2A || word.first == 0x2020 {
      return true
    }
    if word.contains(where: isRaisedDigit) { return true }
    guard !word.contains(where: isLetter) else { return false }
    let digits = word.count(where: isDigit)
    // Few pages have a hundredth note, and many books a hundredth page.
    return digits > 0 && digits < (word.contains(0x2E) ? 5 : 3)
      && word.allSatisfy { isDigit($0) || $0 == 0x2E || $0 == 0x29 || $0 == 0x28 }
  }

  func isCaption(_ row: EdgeRow) -> Bool {
    let segments = row.segments.map { page.segments[$0] }
    if case .label = CaptionBeginning(Line(segments), on: page) { return true }
    return false
  }

  /// Whether a part of a row is a line of a column that goes on in the next row.
  func isOfText(_ row: EdgeRow, before inner: EdgeRow) -> Bool {
    guard distance(row, inner) < 1.3 else { return false }
    return row.segments.contains { index in
      let segment = page.segments[index]
      guard segment.length > 4 else { return false }
      return inner.segments.contains { other in
        let other = page.segments[other]
        let shared =
          min(segment.box.right, other.box.right) - max(segment.box.left, other.box.left)
        return other.length > 15 && isSetAlike(other, segment)
          && shared > 0.5 * min(segment.box.width, other.box.width)
      }
    }
  }

  /// Whether a part of a row is a line of a column in the middle of a sentence, beside which a title or an address may stand.
  func isOfColumn(_ row: EdgeRow) -> Bool {
    row.segments.contains { index in
      let segment = page.segments[index]
      guard segment.length > 15, let first = segment.words.first,
        let initial = page.initial(of: page.words[Int(first)])
      else { return false }
      return isLowercase(initial) && beginsColumn(index)
        && typeface(of: segment).map(isOfBody) ?? false
    }
  }

  /// Whether two lines are set in one size, weight and colour; italics may stand anywhere in a text, and letters of a
  /// picture are measured with an error.
  private func isSetAlike(_ one: Segment, _ other: Segment) -> Bool {
    guard one.typeface != other.typeface else { return true }
    guard let first = typeface(of: one), let second = typeface(of: other) else { return false }
    let tolerance: Float = page.recognition == nil ? 0.05 : 0.25
    return abs(first.size - second.size) < tolerance * max(first.size, second.size)
      && first.isBold == second.isBold && first.color == second.color
  }

  /// How many parts of a row stand apart; recognised words may be set wide without being parts.
  private func parts(of row: EdgeRow) -> Int {
    1
      + zip(row.segments, row.segments.dropFirst()).count { left, right in
        page.segments[right].box.left - page.segments[left].box.right > 1.5 * row.size
      }
  }

  /// Whether a row has its parts under or over those of the next, or too many for a header.
  func isOfTable(_ row: EdgeRow, before inner: EdgeRow?) -> Bool {
    if parts(of: row) > 6 { return true }
    guard let inner, row.segments.count > 1, inner.segments.count > 1 else { return false }
    guard distance(row, inner) < 3 else { return false }
    let lefts = inner.segments.map { page.segments[$0].box.left }
    let shared = row.segments.count { index in
      lefts.contains { abs($0 - page.segments[index].box.left) < 0.5 * row.size }
    }
    return shared > 1 && shared == row.segments.count
  }

  /// Whether rows are the lines of cells side by side, as the last row of a table that alone goes over to the next page.
  func isRowOfCells(_ rows: ArraySlice<EdgeRow>) -> Bool {
    zip(rows, rows.dropFirst()).contains { upper, lower in
      guard max(upper.segments.count, lower.segments.count) >= Self.fewestCells else {
        return false
      }
      let lefts = upper.segments.map { page.segments[$0].box.left }
      let shared = lower.segments.count { index in
        lefts.contains { abs($0 - page.segments[index].box.left) < 0.5 * lower.size }
      }
      return shared + 1 >= Self.fewestCells
    }
  }

  /// Letterheads have two or three parts side by side.
  private static var fewestCells: Int { 4 }
}
