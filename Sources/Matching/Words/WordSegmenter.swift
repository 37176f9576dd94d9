internal import AnalysisModel

/// Cuts text into words: ICU's words, and some more cuts and words that lexicons need.
struct WordSegmenter: ~Copyable {
  /// Languages that write short words with an apostrophe before the next: l'enfant, dell'uomo.
  private static let elidingLanguages: Set<String> = ["fr", "it"]

  private var iterator: BreakIterator
  private let splitsElisions: Bool

  init(language: LanguageTag) {
    iterator = BreakIterator(.word, language: language)
    splitsElisions = Self.elidingLanguages.contains(language.primary.rawValue)
  }

  /// Whether a sign is a word of its own: signs of money and per cent carry meaning in plans.
  static func isSymbolWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "%" || scalar == "٪" || scalar.properties.generalCategory == .currencySymbol
  }

  /// Adds the words of `text` as byte ranges from its start.
  mutating func appendWords(of text: UnsafeBufferPointer<UInt8>, to words: inout [Range<Int>]) {
    var start = 0
    let splitsElisions = splitsElisions
    var found: [Range<Int>] = []
    iterator.forEachSegment(in: text) { end, isWord in
      if isWord {
        Self.split(start..<end, of: text, atElisions: splitsElisions, into: &found)
      } else if end - start <= 3, Self.isSymbol(text[start..<end]) {
        found.append(start..<end)
      }
      start = end
    }
    words += found
  }

  private static func isSymbol(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = bytes.first, first >= 0x80 || first == 0x25 || first == 0x24 else {
      return false
    }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(isSymbolWord)
  }

  private static func split(
    _ word: Range<Int>, of text: UnsafeBufferPointer<UInt8>, atElisions splitsElisions: Bool,
    into words: inout [Range<Int>]
  ) {
    var start = word.lowerBound
    var index = word.lowerBound
    while index < word.upperBound {
      let length = splitsElisions ? apostropheLength(at: index, of: text, end: word.upperBound) : 0
      let isMissingSpace = isFullStopWithoutSpace(at: index, of: text, in: word)
      guard length > 0 || isMissingSpace else {
        index += 1
        continue
      }
      if index > start { words.append(start..<index) }
      index += max(length, 1)
      start = index
    }
    if start < word.upperBound { words.append(start..<word.upperBound) }
  }

  private static func apostropheLength(
    at index: Int, of text: UnsafeBufferPointer<UInt8>, end: Int
  ) -> Int {
    if text[index] == 0x27 { return 1 }
    // U+2019 is E2 80 99.
    return index + 2 < end && text[index] == 0xE2 && text[index + 1] == 0x80
      && text[index + 2] == 0x99 ? 3 : 0
  }

  /// Whether a full stop stands between a small and a capital letter, as in "persons.The": text
  /// from PDF files loses spaces, and ICU would see one word.
  private static func isFullStopWithoutSpace(
    at index: Int, of text: UnsafeBufferPointer<UInt8>, in word: Range<Int>
  ) -> Bool {
    guard text[index] == 0x2E, index > word.lowerBound, index + 1 < word.upperBound else {
      return false
    }
    return 0x61...0x7A ~= text[index - 1] && 0x41...0x5A ~= text[index + 1]
  }
}
