import AnalysisModel
import Testing

@Suite("Kinds of scalars, told fast")
struct ScalarKindsTests {
  @Test("ASCII is told as Unicode's tables tell it, and so is what stands behind it")
  func scalars() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(scalar.isSpace == scalar.properties.isWhitespace)
      #expect(
        scalar.isPartOfWord
          == (scalar.properties.isAlphabetic || scalar.properties.isGraphemeExtend))
    }
  }

  @Test(
    "Words stand between white space of any kind, letters between all else",
    arguments: [
      ("", [], []), ("  ", [], []),
      ("a, b\u{A0}c\nd", ["a,", "b", "c", "d"], ["a", "b", "c", "d"]),
      ("l'Éducation 2027 (NGO)", ["l'Éducation", "2027", "(NGO)"], ["l", "Éducation", "NGO"]),
      ("e\u{301}tat", ["e\u{301}tat"], ["e\u{301}tat"]),
      ("وزارة العدل", ["وزارة", "العدل"], ["وزارة", "العدل"]),
    ] as [(String, [String], [String])])
  func words(text: String, spaced: [String], letters: [String]) {
    #expect(text[...].spacedWords.map(String.init) == spaced)
    #expect(text[...].letterRuns.map(String.init) == letters)
  }

  @Test(
    "What a condition holds for is dropped from the end alone",
    arguments: [("", ""), ("...", ""), ("a. b.;", "a. b"), (".a", ".a"), ("é,", "é")])
  func droppingLast(text: String, rest: String) {
    #expect(text.dropLast { ".,;".contains($0) } == rest)
  }
}
