/// Puts the signs of a figure within a right-to-left word where they are written, whichever way the figure was displayed.
///
/// Where a figure stands after Arabic letters its signs are displayed on the other side than where it stands alone, and a
/// span of years runs the other way. A page does not tell the one from the other: a paragraph's letters may end the line
/// above.
enum FigureSigns {
  /// Arranges characters in reading order, each of which has a scalar.
  static func arrange<Character>(
    _ word: inout [Character], scalar: (Character) -> UInt32
  ) {
    guard word.contains(where: { isSign(scalar($0)) }) else { return }
    var index = 0
    var previous: Range<Int>?
    while index < word.count {
      guard isFigure(scalar(word[index])) else {
        index += 1
        continue
      }
      var figure = index..<index + 1
      while figure.upperBound < word.count, continues(figure.upperBound, in: word, scalar: scalar) {
        figure = figure.lowerBound..<figure.upperBound + 1
      }
      index = figure.upperBound
      let before = figure.lowerBound > 0 ? scalar(word[figure.lowerBound - 1]) : 0
      let after = index < word.count ? scalar(word[index]) : 0
      if percents.contains(before), !percents.contains(after) {
        word.insert(word.remove(at: figure.lowerBound - 1), at: figure.upperBound - 1)
        figure = figure.lowerBound - 1..<figure.upperBound - 1
      } else if currencies.contains(after), !currencies.contains(before) {
        word.insert(word.remove(at: figure.upperBound), at: figure.lowerBound)
        index += 1
        figure = figure.lowerBound + 1..<figure.upperBound + 1
      }
      if let first = previous, first.upperBound + 1 == figure.lowerBound,
        dashes.contains(scalar(word[first.upperBound])),
        runsDown(word[first].map(scalar), word[figure].map(scalar))
      {
        let (from, to) = (Array(word[first]), Array(word[figure]))
        let dash = word[first.upperBound]
        word.replaceSubrange(
          first.lowerBound..<figure.upperBound, with: to + [dash] + from)
      }
      previous = figure
    }
  }

  /// Whether two years run from the later to the earlier; shorter figures may be the day and month of a date.
  private static func runsDown(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    first.count == 4 && second.count == 4 && first.allSatisfy(isDigit)
      && second.allSatisfy(isDigit) && second.lexicographicallyPrecedes(first)
  }

  /// Whether the character at an index goes on with the figure before it.
  private static func continues<Character>(
    _ index: Int, in word: [Character], scalar: (Character) -> UInt32
  ) -> Bool {
    isFigure(scalar(word[index]))
      || marks.contains(scalar(word[index])) && index + 1 < word.count
        && isFigure(scalar(word[index + 1]))
  }

  private static func isSign(_ scalar: UInt32) -> Bool {
    percents.contains(scalar) || currencies.contains(scalar) || dashes.contains(scalar)
  }

  private static func isFigure(_ scalar: UInt32) -> Bool {
    isDigit(scalar) || scalar >= 0x660 && scalar <= 0x669 || scalar >= 0x6F0 && scalar <= 0x6F9
  }

  /// Full stops, commas and the Arabic separators.
  private static let marks: Set<UInt32> = [0x2C, 0x2E, 0x66B, 0x66C]
  /// These follow a figure.
  private static let percents: Set<UInt32> = [0x25, 0x66A, 0x2030]
  /// These stand before one.
  private static let currencies: Set<UInt32> = [0x24, 0xA3]
  private static let dashes: Set<UInt32> = [0x2D, 0x2010, 0x2011, 0x2013]
}
