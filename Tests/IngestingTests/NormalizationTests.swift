import AnalysisModel
internal import Ingesting
internal import TestSupport
import TestSupport
import Testing

@Suite("Normalising text")
struct NormalizationTests {
  @Test(
    "Odd characters become ordinary ones",
    arguments: [
      ("  a \n\t b  ", "a b"),
      ("tra\u{FB03}cking of\u{FB01}ce", "trafficking office"),
      ("soft\u{AD}ware", "software"),
      ("10\u{A0}000\u{202F}€", "10 000 €"),
      ("\u{202B}abc\u{202C}\u{200F}", "abc"),
      ("a\u{0}b\u{7F}c", "a\u{FFFD}b\u{FFFD}c"),
      ("\u{F0B7} item", "\u{2022} item"),
      ("\u{F762}\u{F76F} \u{F645}\u{F643}", "BO 20"),
      ("e\u{301}galite\u{301}", "\u{E9}galit\u{E9}"),
      ("A\u{30A}", "\u{C5}"),
      ("nin\u{2DC}os", "niños"),
      ("franc\u{B8}ais", "fran\u{E7}ais"),
      ("the people\u{B4}s court", "the people\u{B4}s court"),
      ("n \u{2DC} 3", "n \u{2DC} 3"),
      ("\u{2126}", "\u{3A9}"),
      ("non\u{2011}punishment", "non-punishment"),
      ("حقوق الإنسان", "حقوق الإنسان"),
      ("", ""),
    ])
  func table(_ input: String, _ expected: String) {
    #expect(Array(normalized(input).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("Normalising twice is normalising once", arguments: 0..<200)
  func idempotent(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pool: [ClosedRange<UInt32>] = [
      0x00...0x17F, 0x300...0x36F, 0x600...0x6FF, 0x2000...0x206F, 0xE000...0xE0FF, 0xF020...0xF0FF,
      0xFB00...0xFB06,
    ]
    var text = ""
    for _ in 0..<40 {
      guard let range = pool.randomElement(using: &generator) else { continue }
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) {
        text.unicodeScalars.append(scalar)
      }
    }
    let once = normalized(text)
    #expect(Array(normalized(once).utf8) == Array(once.utf8), "seed \(seed)")
  }
}
