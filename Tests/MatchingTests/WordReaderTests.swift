import AnalysisModel
import TestSupport
import Testing

@testable import Matching

@Suite("Reading words") struct WordReaderTests {
  private static let pieces: [String] = [
    "a", "Victim", "l'", "’s", "d’", ".", ",", "'", "’", "-", "/", "3", "3.2", "1,000", "$", "%",
    "€",
    "_", ":", " ", " ", " ", "\n", "\t", "\u{A0}", "\u{AD}", "é", "e\u{301}", "\u{301}", "ا",
    "ضحايا",
    "ж", "日本", "ไทย", "🙂", "👩‍👩‍👧", "\u{200D}", "“", "”", "–", "(", ")", "www.x.org", "Ά", "ß",
  ]

  private func words(of text: String, language: String, isWhole: Bool) -> [Range<Int>] {
    var text = text
    let language = LanguageTag(rawValue: language)
    if isWhole {
      var segmenter = WordSegmenter(language: language)
      var ranges: [Range<Int>] = []
      text.withUTF8 { segmenter.appendWords(of: $0, to: &ranges) }
      return ranges
    }
    var reader = WordReader(table: SymbolTable(), language: language)
    var words: [TextWord] = []
    // The second reading takes every chunk from the cache.
    for _ in 0..<2 { text.withUTF8 { reader.read($0, 0..<$0.count, into: &words) } }
    return words.map { $0.start..<$0.end }
  }

  @Test("Reading chunk by chunk gives the words of the whole text", arguments: 1...400)
  func chunks(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 1...40, using: &generator)
    let text = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
    let language = ["en", "fr", "ar", "th"][seed % 4]
    #expect(
      words(of: text, language: language, isWhole: false)
        == words(of: text, language: language, isWhole: true),
      "seed \(seed), \(language): \(text)")
  }

  @Test(
    "Words are cut where lexicons need it",
    arguments: [
      ("en", "The victim's house.", ["The", "victim's", "house"]),
      ("en", "anti-trafficking e-mail and/or", ["anti", "trafficking", "e", "mail", "and", "or"]),
      ("en", "US$ 5,000 (20%)", ["US", "$", "5,000", "20", "%"]),
      ("en", "persons.The www.example.org", ["persons", "The", "www.example.org"]),
      ("fr", "l'enfant d’action", ["l", "enfant", "d", "action"]),
      ("en", "l'enfant", ["l'enfant"]), ("en", "– • …", []),
    ])
  func cuts(_ language: String, _ text: String, _ expected: [String]) {
    let found = words(of: text, language: language, isWhole: false)
    #expect(found.map { String(text[TextRange(utf8: $0)]) } == expected)
  }

  @Test("A text is only taken for one sentence where ICU agrees", arguments: 1...200)
  func oneSentence(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "Word", "word", " ", " ", ",", ";", ":", "é", "ж", "“", "”", "–", "’", "•", "3", "(", ")",
      "?",
    ]
    let count = Int.random(in: 1...20, using: &generator)
    var text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let language = LanguageTag(rawValue: "en")
    var reader = SentenceReader(language: language, abbreviations: [])
    var iterator = BreakIterator(.sentence, language: language)
    var starts: [Int] = []
    var boundaries: [Int] = [0]
    let length = text.utf8.count
    text.withUTF8 { bytes in
      reader.read(bytes, 0..<bytes.count, into: &starts)
      iterator.forEachSegment(in: bytes) { end, _ in if end < length { boundaries.append(end) } }
    }
    #expect(starts == boundaries, "seed \(seed): \(text)")
  }
}
