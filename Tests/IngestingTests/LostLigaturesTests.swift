internal import Ingesting
internal import Testing

@Suite("Lost ligatures")
struct LostLigaturesTests {
  private static let cases: [(String, Int, String?)] = [
    ("against trafcking by ofcials", 1, "trafficking"),
    ("against trafcking by ofcials,", 3, "officials,"),
    ("identied victims and their benets", 0, "identified"),
    ("Identied victims and their benets", 0, "Identified"),
    ("anti-trafcking work of ofcers", 0, nil),
    ("against tra\u{FFFD}cking", 1, "trafficking"),
    // One word alone may be misspelt.
    ("against trafcking by officials", 1, nil),
    // A word of its own.
    ("tracking of identied benets", 0, nil),
    ("whole words without any", 0, nil),
  ]

  @Test("A ligature is put back where the word is certain", arguments: cases)
  func mending(_ text: String, _ position: Int, _ expected: String?) {
    let words = text.split(separator: " ").map {
      ContiguousArray($0.unicodeScalars.map(\.value))[...]
    }
    let mended = LostLigatures(words).mended(words[position]).map { scalars in
      String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    }
    #expect(mended == expected)
  }
}
