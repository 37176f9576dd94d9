internal import Testing

@testable import Ingesting

@Suite("Letters that are drawn as one glyph")
struct GlyphLettersTests {
  @Test("A font's table tells them, and leaves out single letters and other scripts")
  func table() {
    var letters = GlyphLetters()
    letters.read(
      table: Array("2 beginbfchar\n<01B6> <06340631>\n<01B7> <0631>\n<01B8> <00660069>\n".utf8))
    #expect(letters.found == [[0x634, 0x631]])
  }

  @Test("So do notes in a content stream, which begin with the order of their bytes")
  func notes() {
    var letters = GlyphLetters()
    letters.read(
      content: Array(
        "/Span<</ActualText <feff06440627> >> BDC <1f> Tj EMC /Span<</ActualText <feff0629> >>".utf8
      ))
    #expect(letters.found == [[0x644, 0x627]])
  }

  @Test("What breaks off says nothing")
  func broken() {
    var letters = GlyphLetters()
    letters.read(content: Array("/ActualText <feff0644".utf8))
    letters.read(content: Array("/ActualText ".utf8))
    letters.read(table: Array("<0644zz27> <06".utf8))
    #expect(letters.found.isEmpty)
  }
}
