internal import AnalysisModel

/// The numbers of two passages that say the same, where one stands in the place of another.
struct FigureAlignment {
  private struct Figure {
    let text: Substring
    /// The words that it takes in: two for "1,100" and for "twenty-five".
    let words: Range<Int>
    /// The number, where it is a whole one.
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
  /// Those that count the same thing, as the word behind them tells.
  let amounts: [FigureChange]

  /// Aligns two passages.
  ///
  /// Numbers stand in each other's place where the words around them are common and both passages have as many there.
  ///
  /// - Parameters:
  ///   - left: The words of the earlier passage.
  ///   - leftText: Its text.
  ///   - right: The words of the later passage.
  ///   - rightText: Its text.
  ///   - spelled: How their language writes numbers in words.
  init(
    _ left: TextWords, _ leftText: String, _ right: TextWords, _ rightText: String,
    spelled: SpelledNumbers
  ) {
    guard let only = CommonSequence.differences(left.words, right.words) else {
      changes = []
      amounts = []
      return
    }
    let words = (
      Self.wordFigures(left, leftText, spelled), Self.wordFigures(right, rightText, spelled)
    )
    let lefts = Self.figures(left, leftText) + words.0
    let rights = Self.figures(right, rightText) + words.1
    let ones = (
      Self.ones(left, leftText, spelled, besides: words.0),
      Self.ones(right, rightText, spelled, besides: words.1)
    )
    let (leftOnly, rightOnly) = (Set(only.left), Set(only.right))
    var changes: [FigureChange] = []
    var amounts: [FigureChange] = []
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
        for (one, other) in zip(before, after) where !one.isSame(as: other) {
          let change = FigureChange(
            earlier: String(one.text), later: String(other.text),
            direction: Self.direction(from: one.value, to: other.value))
          changes.append(change)
          let units = (
            Self.unit(of: one, in: left) ?? Self.currency(before: one, in: left, leftText),
            Self.unit(of: other, in: right) ?? Self.currency(before: other, in: right, rightText)
          )
          if let unit = units.0, unit == units.1 { amounts.append(change) }
        }
      }
      row += 1
      column += 1
    }
    self.changes = changes
    self.amounts = amounts
  }

  /// A shorter word behind a figure is none that it counts, as in "article 12 of".
  private static let shortestUnit = 3

  private static func unit(of figure: Figure, in words: TextWords) -> Substring? {
    let index = figure.words.upperBound
    guard words.words.indices.contains(index), words.words[index].count >= shortestUnit,
      words.words[index].allSatisfy(\.isLetter)
    else { return nil }
    return words.words[index]
  }

  /// The sign or code of a currency before a figure, as in "€ 5,000" and "EUR 5,000".
  private static func currency(
    before figure: Figure, in words: TextWords, _ text: String
  ) -> Substring? {
    var before = text[TextOffset(utf8: 0)..<words.ranges[figure.words.lowerBound].lowerBound]
    while before.last?.isWhitespace == true { before.removeLast() }
    if let sign = before.last, sign.isCurrencySymbol { return before.suffix(1) }
    let code = before.suffix(codeLength)
    let isWhole = before.dropLast(codeLength).last?.isLetter != true
    return isWhole && code.count == codeLength && code.allSatisfy(\.isUppercase) ? code : nil
  }

  /// Codes of currencies have three capitals.
  private static let codeLength = 3

  /// The numbers of a text by the words behind them that they count; those that are counted more than once are left out.
  static func counts(
    _ words: TextWords, _ text: String, spelled: SpelledNumbers
  ) -> [Substring: Int] {
    let all = figures(words, text) + wordFigures(words, text, spelled)
    let pairs = all.compactMap { figure in
      unit(of: figure, in: words).flatMap { unit in figure.value.map { (unit, $0) } }
    }
    return Dictionary(grouping: pairs, by: \.0).compactMapValues {
      $0.count == 1 ? $0[0].1 : nil
    }
  }

  /// The figures that a stretch of words holds some of, in order.
  private static func figures(_ all: [Figure], in words: Range<Int>) -> [Figure] {
    all.filter { $0.words.overlaps(words) }.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private static func direction(from earlier: Int?, to later: Int?) -> FigureChange.Direction? {
    guard let earlier, let later, earlier != later else { return nil }
    return earlier < later ? .higher : .lower
  }

  /// The numbers that are written as words, from two up.
  private static func wordFigures(
    _ words: TextWords, _ text: String, _ spelled: SpelledNumbers
  ) -> [Figure] {
    spelled.all(in: words.words).map { number in
      let (first, last) = (number.words.lowerBound, number.words.upperBound - 1)
      return Figure(
        text: text[words.ranges[first].lowerBound..<words.ranges[last].upperBound],
        words: number.words, value: number.value)
    }
  }

  private static func ones(
    _ words: TextWords, _ text: String, _ spelled: SpelledNumbers, besides figures: [Figure]
  ) -> [Figure] {
    words.words.indices.filter { index in
      spelled.isOne(words.words[index]) && !figures.contains { $0.words.contains(index) }
    }.map { Figure(text: text[words.ranges[$0]], words: $0..<$0 + 1, value: 1) }
  }

  private static func figures(_ words: TextWords, _ text: String) -> [Figure] {
    var figures: [Figure] = []
    var last: (words: Range<Int>, range: TextRange)?
    func close() {
      guard let (own, range) = last else { return }
      let figure = text[range]
      if Int(figure).map(years.contains) != true {
        figures.append(Figure(text: figure, words: own, value: value(of: figure)))
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

  /// A whole number, be its thousands set off or not; nil for "2.5".
  private static func value(of figure: Substring) -> Int? {
    let groups = figure.split(whereSeparator: marks.contains)
    guard let first = groups.first else { return nil }
    guard groups.count > 1 else { return Int(first) }
    let isGrouped =
      first.count <= 3 && first.first != "0" && groups.dropFirst().allSatisfy { $0.count == 3 }
    return isGrouped ? Int(groups.joined()) : nil
  }
}
