/// The words of a heading, and the number before them.
struct HeadingWords {
  /// The number's parts, as in [3, 2] for "3.2 Objectives"; empty where there is none in digits.
  let number: [Int]
  /// The word before the number, as in "chapter" for "Chapter 3"; empty where there is none.
  let label: String
  /// Where each word past the number begins and ends, in bytes from the heading's start.
  private let words: [Range<Int>]
  private let letters: Int

  /// No plan has more levels of numbers; broken text has strings of them.
  private static let mostParts = 8
  private static let largestPart = 9999

  init(_ heading: Substring) {
    let text = Array(heading.utf8)
    var words = Self.words(of: text)
    var number: [Int] = []
    var label = ""
    // "3.2", "IV." and "a)" are numbers, and so is "Chapter 3" with the word before.
    if words.count > 1, !Self.isNumber(text[words[0]]), Self.isNumber(text[words[1]]),
      words.count > 2 || text[words[1]].contains(where: Self.isDigit)
    {
      label = String(decoding: text[words[0]], as: UTF8.self).lowercased()
      number = Self.parts(of: text[words[1]])
      if words.count > 2 { words.removeFirst(2) }
    } else {
      while words.count > 1, Self.isNumber(text[words[0]]) {
        if number.isEmpty { number = Self.parts(of: text[words[0]]) }
        words.removeFirst()
      }
    }
    self.number = number
    self.label = label
    self.words = words
    letters = words.reduce(0) { $0 + $1.count }
  }

  /// Whether a heading with these words can be of a part of another heading's section.
  ///
  /// "3.1" is no part of "1", and "Chapter 3" none of "Chapter 1", whatever their type sizes say.
  func canBePart(of other: HeadingWords) -> Bool {
    guard !number.isEmpty, !other.number.isEmpty else { return true }
    if !label.isEmpty || !other.label.isEmpty, number.count == 1, other.number.count == 1 {
      return label != other.label
    }
    return number.count == 1 || number[0] == other.number[0]
  }

  func words(before place: Int) -> Int { words.prefix { $0.upperBound <= place }.count }

  func words(after place: Int) -> Int { words.count { $0.lowerBound >= place } }

  /// The share of the heading that a range of it covers.
  func share(of range: Range<Int>) -> Double {
    guard letters > 0 else { return 0 }
    let covered = words.reduce(0) { $0 + $1.clamped(to: range).count }
    return Double(covered) / Double(letters)
  }

  /// What stands between spaces and has letters or digits; "1.1.Introduction" is two words.
  private static func words(of text: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    var place = 0
    while place <= text.count {
      if place == text.count || text[place] <= 0x20 {
        if text[start..<place].contains(where: isLetterOrDigit) { words.append(start..<place) }
        start = place + 1
      } else if place > start, isDigit(text[start]), isLetter(text[place]),
        !isDigit(text[place - 1]), !isLetter(text[place - 1])
      {
        words.append(start..<place)
        start = place
      }
      place += 1
    }
    return words
  }

  private static func parts(of word: ArraySlice<UInt8>) -> [Int] {
    word.split { !isDigit($0) }.prefix(mostParts).compactMap { digits in
      Int(String(decoding: digits, as: UTF8.self)).map { min($0, largestPart) }
    }
  }

  /// Bytes of other scripts are letters.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || 0x61...0x7A ~= byte | 0x20
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    let core = word.filter(isLetterOrDigit)
    guard let first = core.first else { return false }
    if isDigit(first) { return core.count { !isDigit($0) } <= 1 }
    if core.count == 1 { return word.count > 1 }
    let roman: Set<UInt8> = Set("IVXLC".utf8)
    return core.count <= 5 && core.allSatisfy(roman.contains)
  }
}
