internal import AnalysisModel

/// The numbers of two passages that say the same, where one stands in the place of another.
struct FigureAlignment {
  private struct Figure {
    let text: Substring
    /// The words that it takes in: two for "1,100".
    let words: Range<Int>
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
  init(_ left: TextWords, _ leftText: String, _ right: TextWords, _ rightText: String) {
    guard let only = CommonSequence.differences(left.words, right.words) else {
      changes = []
      return
    }
    let (lefts, rights) = (Self.figures(left, leftText), Self.figures(right, rightText))
    let (leftOnly, rightOnly) = (Set(only.left), Set(only.right))
    var changes: [FigureChange] = []
    var (row, column) = (0, 0)
    while row < left.words.count || column < right.words.count {
      let (firstRow, firstColumn) = (row, column)
      while leftOnly.contains(row) { row += 1 }
      while rightOnly.contains(column) { column += 1 }
      let before = lefts.filter { $0.words.overlaps(firstRow..<row) }
      let after = rights.filter { $0.words.overlaps(firstColumn..<column) }
      if before.count == after.count {
        changes += zip(before, after).filter { $0.text != $1.text }.map {
          FigureChange(earlier: String($0.text), later: String($1.text))
        }
      }
      row += 1
      column += 1
    }
    self.changes = changes
  }

  private static func figures(_ words: TextWords, _ text: String) -> [Figure] {
    var figures: [Figure] = []
    var last: (words: Range<Int>, range: TextRange)?
    func close() {
      guard let (own, range) = last else { return }
      let figure = text[range]
      if Int(figure).map(years.contains) != true {
        figures.append(Figure(text: figure, words: own))
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
