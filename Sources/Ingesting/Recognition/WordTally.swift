/// How many words a text has, how many of them a dictionary does not know, and how many hold signs that print has not.
struct WordTally: Equatable, Sendable {
  private(set) var count = 0
  private(set) var unknown = 0
  /// Words such as "laver^" and "{A.-N.)", which a poor recogniser makes of letters and brackets.
  private(set) var garbled = 0

  /// Counts the words of a text that have at least so many letters; signs and digits part them.
  init(
    _ scalars: some Collection<UInt32>, ofAtLeast letters: Int, knows: (String) -> Bool
  ) {
    for word in scalars.split(whereSeparator: { !isLetter($0) }) where word.count >= letters {
      count += 1
      if !Self.isKnown(word, to: knows) { unknown += 1 }
    }
    garbled = scalars.split(whereSeparator: isBlank).count { word in
      word.count > 1 && word.contains(where: Self.isStray)
    }
  }

  init(count: Int, unknown: Int, garbled: Int = 0) {
    self.count = count
    self.unknown = unknown
    self.garbled = garbled
  }

  /// The part of the words that is unknown, from 0 to 1.
  var share: Double { count > 0 ? Double(unknown) / Double(count) : 0 }

  /// Whether so many fewer words of another reading of the same page are unknown or garbled that it is no chance.
  func isBettered(by other: WordTally) -> Bool {
    let knowsMore =
      share < Self.mostUnknown && other.share <= Self.mostUnknownLeft * share
      && unknown - other.unknown >= Self.fewestMended
    let isCleaner =
      Double(other.garbled) <= Self.mostGarbledLeft * Double(garbled)
      && garbled - other.garbled >= Self.fewestCleaned && other.share <= Self.mostStrange * share
    return knowsMore || isCleaner
  }

  /// A dictionary that knows fewer words than not is of another language.
  private static let mostUnknown = 0.5
  /// Of two good readings of a page one has up to a fifth fewer unknown words.
  private static let mostUnknownLeft = 0.75
  /// Fewer words than this are chance.
  private static let fewestMended = 3
  /// A page of a book has two or three garbled words when well read; they tell of texts in dialect or full of names, which
  /// are mostly unknown to the dictionary.
  private static let mostGarbledLeft = 0.4
  private static let fewestCleaned = 5
  /// In a text that is mostly unknown, what is read right may be unknown too.
  private static let mostStrange = 1.1

  /// Whether a sign stands in words only where a letter, bracket or quotation mark was misread.
  private static func isStray(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x23, 0x2A, 0x3C...0x3E, 0x5C, 0x5E, 0x5F, 0x7B...0x7E: true
    case 0xA5, 0xA6, 0xAC, 0x2022, 0x25A0: true
    default: false
    }
  }

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
