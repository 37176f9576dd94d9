internal import Ingesting
internal import Testing

@Suite("Hyphens at line ends")
struct HyphenJoiningTests {
  private static let cases: [(String, String, [String], Bool)] = [
    ("imple", "mentation", ["implementation,"], true),
    ("imple", "mentation", [], true),
    ("child", "friendly", ["child-friendly"], false),
    ("child", "friendly", [], false),
    ("anti", "trafficking", [], false),
    ("inter", "national", [], true),
    ("law", "enforcement.", ["law-enforcement"], false),
    ("Anglo", "Norman", [], false),
    ("COVID", "19", [], false),
    ("re", "integration", ["Re-integration"], false),
    ("follow-up", "visits", [], false),
    ("e", "learning", [], false),
    ("law-en", "forcement", ["enforcement"], true),
  ]

  @Test("The document decides, then the prefix", arguments: cases)
  func decision(_ first: String, _ second: String, _ words: [String], _ drops: Bool) {
    let scalars = { (text: String) in text.unicodeScalars.map(\.value) }
    var joining = HyphenJoining()
    joining.ask(about: scalars(first), scalars(second))
    for word in words { joining.show(scalars(word)) }
    #expect(joining.dropsHyphen(between: scalars(first), scalars(second)) == drops)
  }
}
