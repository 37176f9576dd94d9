internal import AnalysisModel

/// The numbers of two passages that say the same, where one stands in the place of another.
struct FigureAlignment {
  private struct Figure {
    let text: Substring
    /// The words that it takes in: two for "1,100" and for "twenty-five".
    let words: Range<Int>
    /// The number, where it is a whole one without marks or a word.
    let value: Int?

    /// Whether both say the same number, be it in digits or in words.
    func isSame(as other: Figure) -> Bool {
      value.flatMap { value in other.value.map { $0 == value } } ?? (text == other.text)
    }
  }

  /// What may stand within a number, as in "1,100" and "2.5".
  private static let marks: Set<Character> = [",", ".", " ", "\u{A0}", "\u{202F}", "'", "’"]
  /// The years that plans name are dates, which a later edition moves on as a matter of course.
  private static let years = 1900...2099

  let changes: [FigureChange]

  /// Aligns two passages.
  ///
  /// Numbers stand in each other's place where the words around them are common and both passages have as many there.
  ///
  /// - Parameters:
  ///   - left: The words of the earlier passage.
  ///   - leftText: Its text.
  ///   - right: The words of the later passage.
  ///   - rightText: Its text.
  ///   - language: The code of the language of both.
  init(
    _ left: TextWords, _ leftText: String, _ right: TextWords, _ rightText: String,
    language: String
  ) {
    guard let only = CommonSequence.differences(left.words, right.words) else {
      changes = []
      return
    }
    let lefts = Self.figures(left, leftText) + Self.wordFigures(left, leftText, language)
    let rights = Self.figures(right, rightText) + Self.wordFigures(right, rightText, language)
    let ones = (Self.ones(left, leftText, language), Self.ones(right, rightText, language))
    let (leftOnly, rightOnly) = (Set(only.left), Set(only.right))
    var changes: [FigureChange] = []
    var (row, column) = (0, 0)
    while row < left.words.count || column < right.words.count {
      let (firstRow, firstColumn) = (row, column)
      while leftOnly.contains(row) { row += 1 }
      while rightOnly.contains(column) { column += 1 }
      var before = Self.figures(lefts, in: firstRow..<row)
      var after = Self.figures(rights, in: firstColumn..<column)
      // "One" is mostly an article, and a number only where another stands in its place.
      if before.count != after.count {
        before = Self.figures(lefts + ones.0, in: firstRow..<row)
        after = Self.figures(rights + ones.1, in: firstColumn..<column)
      }
      if before.count == after.count {
        changes += zip(before, after).filter { !$0.isSame(as: $1) }.map {
          FigureChange(earlier: String($0.text), later: String($1.text))
        }
      }
      row += 1
      column += 1
    }
    self.changes = changes
  }

  /// The figures that a stretch of words holds some of, in order.
  private static func figures(_ all: [Figure], in words: Range<Int>) -> [Figure] {
    all.filter { $0.words.overlaps(words) }.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  /// The numbers that are written as words, from two up.
  private static func wordFigures(
    _ words: TextWords, _ text: String, _ language: String
  ) -> [Figure] {
    var figures: [Figure] = []
    var index = words.words.startIndex
    while index < words.words.endIndex {
      let start = index
      var (value, end) = (0, index)
      while index < words.words.endIndex,
        let part = NumberWords.part(words.words[index], in: language)
          ?? (value >= 20 && NumberWords.isOne(words.words[index], in: language) ? .units(1) : nil),
        part != .link || value >= 20
      {
        value = NumberWords.value(value, with: part, in: language)
        index += 1
        if part != .link { end = index }
      }
      if end > start {
        figures.append(
          Figure(
            text: text[words.ranges[start].lowerBound..<words.ranges[end - 1].upperBound],
            words: start..<end, value: value))
      }
      index = max(end, start + 1)
    }
    return figures
  }

  private static func ones(
    _ words: TextWords, _ text: String, _ language: String
  ) -> [Figure] {
    words.words.indices.filter { NumberWords.isOne(words.words[$0], in: language) }.map {
      Figure(text: text[words.ranges[$0]], words: $0..<$0 + 1, value: 1)
    }
  }

  private static func figures(_ words: TextWords, _ text: String) -> [Figure] {
    var figures: [Figure] = []
    var last: (words: Range<Int>, range: TextRange)?
    func close() {
      guard let (own, range) = last else { return }
      let figure = text[range]
      if Int(figure).map(years.contains) != true {
        figures.append(Figure(text: figure, words: own, value: Int(figure)))
      }
    }
    for index in words.unnumbered.indices where words.words[index].allSatisfy(\.isNumber) {
      let range = words.ranges[index]
      if let (own, open) = last, open.upperBound < range.lowerBound {
        let between = text[open.upperBound..<range.lowerBound]
        if between.count == 1, between.allSatisfy(marks.contains) {
          last = (own.lowerBound..<index + 1, open.lowerBound..<range.upperBound)
          continue
        }
      }
      close()
      last = (index..<index + 1, range)
    }
    close()
    return figures
  }
}
