/// How many words a text has, and how many of them a dictionary does not know.
struct WordTally: Equatable, Sendable {
  private(set) var count = 0
  private(set) var unknown = 0

  /// Counts the words of a text that have at least so many letters; signs and digits part them.
  init(
    _ scalars: some Collection<UInt32>, ofAtLeast letters: Int, knows: (String) -> Bool
  ) {
    for word in scalars.split(whereSeparator: { !isLetter($0) }) where word.count >= letters {
      count += 1
      if !Self.isKnown(word, to: knows) { unknown += 1 }
    }
  }

  init(count: Int, unknown: Int) {
    self.count = count
    self.unknown = unknown
  }

  /// The part of the words that is unknown, from 0 to 1.
  var share: Double { count > 0 ? Double(unknown) / Double(count) : 0 }

  /// Whether so many fewer words of another reading of the same page are unknown that it is no chance.
  func isBettered(by other: WordTally) -> Bool {
    share < Self.mostUnknown && other.share <= Self.mostUnknownLeft * share
      && unknown - other.unknown >= Self.fewestMended
  }

  /// A dictionary that knows fewer words than not is of another language.
  private static let mostUnknown = 0.5
  /// Of two good readings of a page one has up to a fifth fewer unknown words.
  private static let mostUnknownLeft = 0.75
  /// Fewer words than this are chance.
  private static let fewestMended = 3

  /// A word in capitals, or with one, may stand in the dictionary without.
  private static func isKnown(
    _ word: some Collection<UInt32>, to knows: (String) -> Bool
  ) -> Bool {
    var text = ""
    for scalar in word { text.unicodeScalars.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    if knows(text) { return true }
    let lower = text.lowercased()
    guard lower != text else { return false }
    let rest = word.dropFirst()
    return rest.allSatisfy(isLowercase) && knows(lower)
      || rest.allSatisfy(isUppercase)
        && (knows(lower) || knows(lower.prefix(1).uppercased() + lower.dropFirst()))
  }
}
