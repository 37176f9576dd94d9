extension PageWords {
  /// Whether a cell is one word with as many capitals as other letters, as "NGO" and "MoI".
  func isAbbreviation(_ lines: [Line]) -> Bool {
    guard lines.count == 1, lines[0].length <= Self.longestAbbreviation else { return false }
    var capitals = 0
    var letters = 0
    for index in lines[0].words.joined() {
      let word = words[Int(index)]
      for scalar in scalars[Int(word.start)..<Int(word.end)] where isLetter(scalar) {
        letters += 1
        if isUppercase(scalar) { capitals += 1 }
      }
    }
    return capitals > 1 && capitals * 2 >= letters
  }

  /// In characters.
  private static var longestAbbreviation: Int32 { 12 }

  /// Whether a cell is a number and no year, as names of columns are not.
  func isAmount(_ lines: [Line]) -> Bool { isAmount(lines.lazy.flatMap(\.words).joined()) }

  func isAmount(_ segment: Segment) -> Bool { isAmount(segment.words) }

  private func isAmount(_ positions: some Sequence<Int32>) -> Bool {
    var digits = 0
    var number = 0
    for index in positions {
      let word = words[Int(index)]
      for scalar in scalars[Int(word.start)..<Int(word.end)] {
        if isLetter(scalar) { return false }
        guard isDigit(scalar) else { continue }
        digits += 1
        number = min(number, 100_000) * 10 + Int(scalar - 0x30)
      }
    }
    return digits > 0 && !(digits == 4 && (1900..<2100).contains(number))
  }
}
