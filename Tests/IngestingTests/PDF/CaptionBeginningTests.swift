internal import Ingesting
internal import Testing

@Suite("Beginnings of captions")
struct CaptionBeginningTests {
  @Test(
    "Labels are told in brackets and with signs before their number",
    arguments: [
      ("Table 3 shows", .label(isTitle: false)), ("Table 3: Places", .label(isTitle: true)),
      ("<Table 2.1 Places>", .label(isTitle: true)), ("[Figure 3 Places]", .label(isTitle: true)),
      ("Encadré n°1 : Places", .label(isTitle: false)),
      ("Encadré n° 2 : Places", .label(isTitle: false)),
      ("Source: Ministry", .source), ("Note: places", .note),
      ("Table of contents", nil), ("Box office hours", nil), ("Table no places", nil),
    ] as [(String, CaptionBeginning?)])
  func labels(_ text: String, _ expected: CaptionBeginning?) {
    let words = text.split(separator: " ").map { $0.unicodeScalars.map(\.value)[...] }
    #expect(CaptionBeginning(Array(words.prefix(3))) == expected)
  }
}
