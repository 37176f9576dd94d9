internal import Testing

@testable import Ingesting

@Suite("Bullets that come out as signs without meaning")
struct GlyphBulletsTests {
  /// Pages of lines that each begin at a place.
  private func marked(_ lines: [[(text: String, left: Float)]]) -> PageWords {
    var page = PageWords(
      LetteredPage(lines).text,
      typefaces: [Typeface(size: 10, isBold: false, isItalic: false, color: 0)])
    page.markGlyphBullets()
    return page
  }

  @Test(
    "Signs that begin lines at one indent are bullets, glued to the word or not",
    arguments: ["\u{90}\u{90}", "\u{FFFD}\u{FFFD}", "\u{E0A1}\u{E0A1}"])
  func glued(sign: String) {
    let page = marked([[("\(sign)beds", 60)], [("\(sign)doors", 60), ("locks", 98)]])
    #expect(page.lines == ["• beds", "• doors locks"])
  }

  @Test("Three lines tell that a single sign is a bullet, two do not")
  func single() {
    let lines = ["beds", "doors", "locks"].map { [("\u{FFFD}\($0)", Float(60))] }
    #expect(marked(lines).lines == ["• beds", "• doors", "• locks"])
    #expect(marked(Array(lines.prefix(2))).lines == ["\u{FFFD}beds", "\u{FFFD}doors"])
  }

  @Test("A sign apart from a word that begins as a sentence does is a bullet even once")
  func alone() {
    #expect(marked([[("\u{FFFD}", 60), ("Beds", 68)]]).lines == ["• Beds"])
    #expect(marked([[("\u{FFFD}", 60), ("nancial", 68)]]).lines == ["\u{FFFD} nancial"])
  }

  @Test("A sign that stands within words as well is a lost ligature")
  func ligature() {
    let lines = ["\u{FFFD}rst", "\u{FFFD}nal", "\u{FFFD}ve"].map { [($0, Float(60))] }
    let within = [[("tra\u{FFFD}c", Float(90)), ("o\u{FFFD}ce", 130), ("de\u{FFFD}ne", 170)]]
    #expect(marked(lines + within).lines.prefix(3) == ["\u{FFFD}rst", "\u{FFFD}nal", "\u{FFFD}ve"])
  }
}

extension PageWords {
  /// The texts of the segments, from top to bottom.
  fileprivate var lines: [String] {
    segments.sorted { $0.middle < $1.middle }.map { segment in
      segment.words.map { index in
        let word = words[Int(index)]
        return String(
          String.UnicodeScalarView(
            scalars[Int(word.start)..<Int(word.end)].compactMap(Unicode.Scalar.init)))
      }.joined(separator: " ")
    }
  }
}
