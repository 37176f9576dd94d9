import AnalysisModel
import Testing

@Suite("Scrubbing text for every format")
struct ScrubbingTests {
  @Test(
    "What formats cannot hold is replaced, one for one, and nothing else",
    arguments: [
      ("plain", "plain"), ("a\tb\nc\rd\r\n", "a\tb\nc\rd\r\n"), ("a\u{0}b", "a\u{FFFD}b"),
      ("\u{1B}[31m", "\u{FFFD}[31m"), ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"),
      ("\u{FEFF}ﬁ\u{FFFD}", "\u{FEFF}ﬁ\u{FFFD}"), ("\u{202E}ب\u{1F600}", "\u{202E}ب\u{1F600}"),
    ])
  func scrubbed(text: String, expected: String) {
    #expect(text.scrubbed.utf8.elementsEqual(expected.utf8))
    #expect(text.scrubbed.unicodeScalars.count == text.unicodeScalars.count)
  }
}
