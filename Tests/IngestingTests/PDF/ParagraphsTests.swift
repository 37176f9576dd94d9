internal import Testing

@testable import Ingesting

@Suite("Paragraphs of a column")
struct ParagraphsTests {
  /// How many blocks three lines make, the second of which ends with a word and the third begins with a letter and full
  /// stop.
  private func blockCount(secondEndingWith word: String) -> Int {
    let lines: [[(text: String, left: Float)]] = [
      [("guestsareheardineveryhouseandsayhowtheywishtolive", 60)],
      [("everyone", 60), (word, 105)],
      [("t.", 60), ("Thehousesareopen", 75)],
    ]
    let typefaces = [Typeface(size: 10, isBold: false, isItalic: false, color: 0)]
    let page = PageWords(LetteredPage(lines).text, typefaces: typefaces)
    let paragraphs = Paragraphs(
      page: page, pageIndex: 0, typefaces: typefaces, bodySize: 10, pagePitch: 1.2)
    return paragraphs.blocks(of: Array(page.segments).lines()).count
  }

  @Test("The end of a word that a hyphen cuts begins no list item")
  func cutWord() {
    #expect(blockCount(secondEndingWith: "objec-") == 1)
  }

  @Test("A letter with a full stop begins one after a line that ends early")
  func item() {
    #expect(blockCount(secondEndingWith: "objects") == 2)
  }
}
