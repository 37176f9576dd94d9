import Testing

@testable import Exporting

struct CodingTextTests {
  @Test(
    "A scalar stays a scalar and takes one UTF-16 unit",
    arguments: HostileText.all + [HostileText.long])
  func placesStay(text: String) {
    let coded = text.withCodingPlaces
    #expect(coded.unicodeScalars.count == text.unicodeScalars.count)
    #expect(coded.utf16.count == text.unicodeScalars.count)
    #expect(!coded.unicodeScalars.contains("\r"))
    #expect(coded.unicodeScalars.first != "\u{FEFF}")
  }

  @Test("Line ends become LF, and CR LF where that is wanted")
  func lineEnds() {
    let text = "a\r\nb\rc\u{2028}d\u{85}e\nf".withCodingPlaces
    #expect(text == "a\n\nb\nc\nd\ne\nf")
    #expect(LineEnd.lf.applied(to: text) == text)
    #expect(
      Array(LineEnd.crlf.applied(to: "a\nb").unicodeScalars) == ["a", "\r", "\n", "b"])
  }
}
