internal import AnalysisModel

/// Finds where sentences begin: ICU's sentences, joined where a full stop ends none.
struct SentenceReader: ~Copyable {
  /// After these a full stop ends no sentence where a number follows.
  private static let beforeNumbers: Set<String> = ["art", "arts", "no", "nos"]
  /// Scripts in which only the signs that `endsForSure` knows can end a sentence; ICU need not
  /// look at a text of such letters without them.
  private static let plainLanguages: Set<String> = ["ar", "en", "es", "fr", "pt", "ru"]

  /// The most bytes of a Roman number that is taken for one: "xviii".
  private static let longestRoman = 5

  private var iterator: BreakIterator
  private let abbreviations: Set<String>
  /// The most bytes that a word before a full stop that ends no sentence may have.
  private let longestJoiner: Int
  private let isPlainLanguage: Bool

  init(language: LanguageTag, abbreviations: [String]) {
    iterator = BreakIterator(.sentence, language: language)
    self.abbreviations = Set(abbreviations.map(Self.key))
    longestJoiner = self.abbreviations.union(Self.beforeNumbers)
      .reduce(Self.longestRoman) { max($0, $1.utf8.count) }
    isPlainLanguage = Self.plainLanguages.contains(language.primary.rawValue)
  }

  private static func key(_ abbreviation: String) -> String {
    let lowercase = LetterFolding.lowercase(abbreviation)
    return lowercase.hasSuffix(".") ? String(lowercase.dropLast()) : lowercase
  }

  /// The most bytes that are taken for one sentence, some 500 words in Cyrillic: what is longer was never written as one, and
  /// what its words may mean together grows with the square of its length.
  private static let longestSentence = 6_000

  /// Replaces `starts` with where the sentences of a range of the text begin.
  ///
  /// What is longer than any sentence is cut between words.
  mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into starts: inout [Int]
  ) {
    findSentences(text, range, into: &starts)
    guard range.count > Self.longestSentence else { return }
    var pieces: [Int] = []
    for (index, first) in starts.enumerated() {
      pieces.append(first)
      let end = index + 1 < starts.count ? starts[index + 1] : range.upperBound
      var start = first
      while end - start > Self.longestSentence {
        guard
          let space = text[start..<start + Self.longestSentence].lastIndex(where: WordGap.isSpace)
            ?? text[start..<end].firstIndex(where: WordGap.isSpace), space + 1 < end
        else { break }
        start = space + 1
        pieces.append(start)
      }
    }
    starts = pieces
  }

  private mutating func findSentences(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into starts: inout [Int]
  ) {
    starts.removeAll(keepingCapacity: true)
    guard !range.isEmpty else { return }
    starts.append(range.lowerBound)
    if isPlainLanguage, isOneSentence(text, range) { return }
    var boundaries: [Int] = []
    iterator.forEachSegment(in: UnsafeBufferPointer(rebasing: text[range])) { end, _ in
      boundaries.append(range.lowerBound + end)
    }
    var start = range.lowerBound
    for boundary in boundaries where boundary < range.upperBound {
      if endsSentence(text, start..<boundary, followedBy: boundary..<range.upperBound) {
        starts.append(boundary)
        start = boundary
      }
    }
  }

  /// Whether nothing in the text, its last byte aside, could end a sentence.
  private func isOneSentence(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    let last = range.upperBound - 1
    while index < last {
      switch text[index] {
      case 0x0A, 0x0D, 0x21, 0x2E, 0x3F: return false
      case ..<0x80, 0xC3...0xC5, 0xD0, 0xD1: index += 1
      // Arabic but for U+061D to U+061F, the question mark among them, and the full stop U+06D4.
      case 0xD8 where !(0x9D...0x9F ~= text[index + 1]): index += 2
      case 0xD9, 0xDA: index += 2
      case 0xDB where text[index + 1] != 0x94: index += 2
      // Continuation bytes of the letters above.
      case 0x80..<0xC0: index += 1
      // Hyphens, dashes, quotation marks and bullets: U+2010 to U+2023.
      case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] < 0xA4:
        index += 3
      default: return false
      }
    }
    return true
  }

  /// Whether ICU's boundary between two stretches of text is the end of a sentence.
  private func endsSentence(
    _ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, followedBy rest: Range<Int>
  ) -> Bool {
    var end = sentence.upperBound
    while end > sentence.lowerBound, WordGap.isSpace(text[end - 1]) { end -= 1 }
    guard end > sentence.lowerBound else { return false }
    let next = rest.first { !WordGap.isSpace(text[$0]) }.map { text[$0] }
    guard text[end - 1] == 0x2E else {
      // ICU ends a sentence at every line break; one before a small letter is only a line's end.
      let isLineBreak = text[end..<sentence.upperBound].contains { $0 == 0x0A || $0 == 0x0D }
      let isTerminated = [0x21, 0x3F, 0x3A, 0x3B].contains(text[end - 1])
      return !(isLineBreak && !isTerminated && next.map { 0x61...0x7A ~= $0 } ?? false)
    }
    var start = end - 1
    while start > sentence.lowerBound, !isWordBoundary(text[start - 1]) { start -= 1 }
    // Most words are longer than any abbreviation.
    if end - 1 - start > longestJoiner, Self.isOfPlainLetters(text[start..<(end - 1)]) {
      return true
    }
    let word = String(decoding: text[start..<(end - 1)], as: UTF8.self)
    let isAlone = text[sentence.lowerBound..<start].allSatisfy { WordGap.isSpace($0) || $0 == 0x28 }
    return !joins(word, isAlone: isAlone, isBeforeDigit: next.map { 0x30...0x39 ~= $0 } ?? false)
  }

  /// Whether a word has only letters whose lower case has as many bytes: Latin with the accents of Western Europe,
  /// Cyrillic and Arabic.
  private static func isOfPlainLetters(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var previous: UInt8 = 0
    for byte in word {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0xC3, 0xD0, 0xD1, 0xD8, 0xD9: break
      // Before U+0620, which is D8 A0, stand Arabic signs that lower case drops.
      case 0x80..<0xC0: if previous == 0xD8, byte < 0xA0 { return false }
      default: return false
      }
      previous = byte
    }
    return true
  }

  private func isWordBoundary(_ byte: UInt8) -> Bool {
    WordGap.isSpace(byte) || byte == 0x28 || byte == 0x5B || byte == 0x22
  }

  /// Whether the sentence goes on after a word and its full stop.
  ///
  /// A word is alone where the sentence so far has no other, as in "3. Protection".
  private func joins(_ word: String, isAlone: Bool, isBeforeDigit: Bool) -> Bool {
    let scalars = word.unicodeScalars
    let isInitial = scalars.count == 1 && scalars.first?.properties.isUppercase == true
    if isInitial || (isAlone && isEnumerator(word)) { return true }
    let lowercase = LetterFolding.lowercase(word)
    if Self.beforeNumbers.contains(lowercase) { return isBeforeDigit }
    return abbreviations.contains(lowercase)
  }

  /// Whether a word numbers what follows: "3", "4.2", "iv", "b".
  private func isEnumerator(_ word: String) -> Bool {
    let isNumber = word.utf8.allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x2E }
    let isRoman =
      word.utf8.count <= Self.longestRoman && word.lowercased().allSatisfy { "ivxlc".contains($0) }
    return isNumber || isRoman || word.unicodeScalars.count == 1
  }
}
