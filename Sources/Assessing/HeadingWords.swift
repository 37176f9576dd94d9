/// The words of a heading past its number.
struct HeadingWords {
  /// Where each word begins and ends, in bytes from the heading's start.
  private let words: [Range<Int>]
  private let letters: Int
  private let text: [UInt8]

  init(_ heading: Substring) {
    text = Array(heading.utf8)
    var words: [Range<Int>] = []
    var start: Int?
    for place in 0...text.count {
      let isSpace = place == text.count || text[place] <= 0x20
      if isSpace, let first = start {
        words.append(first..<place)
        start = nil
      } else if !isSpace, start == nil {
        start = place
      }
    }
    let text = text
    words.removeAll { !text[$0].contains(where: Self.isLetterOrDigit) }
    // "3.2", "IV." and "a)" are numbers, and so is "Chapter 3" with the word before.
    if words.count > 2, !Self.isNumber(text[words[0]]), Self.isNumber(text[words[1]]) {
      words.removeFirst(2)
    } else {
      while words.count > 1, Self.isNumber(text[words[0]]) { words.removeFirst() }
    }
    self.words = words
    letters = words.reduce(0) { $0 + $1.count }
  }

  func words(before place: Int) -> Int { words.prefix { $0.upperBound <= place }.count }

  func words(after place: Int) -> Int { words.count { $0.lowerBound >= place } }

  /// The share of the heading that a range of it covers.
  func share(of range: Range<Int>) -> Double {
    guard letters > 0 else { return 0 }
    let covered = words.reduce(0) { $0 + $1.clamped(to: range).count }
    return Double(covered) / Double(letters)
  }

  /// Bytes of other scripts are letters.
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte >= 0x80 || isDigit(byte) || 0x61...0x7A ~= byte | 0x20
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    let core = word.filter(isLetterOrDigit)
    guard let first = core.first else { return false }
    // A number such as "1.1.Introduction" runs into the heading.
    if isDigit(first) { return core.count { !isDigit($0) } <= 1 }
    if core.count == 1 { return word.count > 1 }
    let roman: Set<UInt8> = Set("IVXLC".utf8)
    return core.count <= 5 && core.allSatisfy(roman.contains)
  }
}
