internal import Ingesting
internal import Testing

@Suite("Blanks after ligatures")
struct LigatureJoiningTests {
  private static let cases: [(String, Int, Bool)] = [
    ("against traffi cking in all provinces", 1, true),
    ("fi nancial help", 0, true),
    ("the shelf cliffi ng opened; cliffing is rare", 2, true),
    ("the identi fi cation of victims", 1, true),
    ("the identi fi cation of victims", 2, true),
    ("traf\u{FB01} cking; traficking", 0, true),
    ("the bene fits of it", 1, true),
    ("den o ffentlig sektor er offentlig", 1, true),
    // The first part is a word of the document, or the whole is none.
    ("the in flow of goods in spring, an inflow", 1, false),
    ("she runs five miles", 1, false),
    // Both parts are words of the document.
    ("a wifi access wifiaccess; access by wifi.", 1, false),
    ("a sheriff told the court", 1, false),
    ("staff room and staffroom", 0, false),
    ("take off ice", 1, false),
  ]

  @Test("A blank goes where the whole is a word and its parts are not", arguments: cases)
  func decision(_ text: String, _ position: Int, _ joins: Bool) {
    let words = text.split(separator: " ").map {
      ContiguousArray($0.unicodeScalars.map(\.value))[...]
    }
    #expect(LigatureJoining(words).joins(words[position], words[position + 1]) == joins)
  }
}
