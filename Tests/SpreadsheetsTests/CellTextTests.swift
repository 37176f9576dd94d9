import AnalysisModel
import Testing

@testable import Spreadsheets

@Suite("The text of a cell")
struct CellTextTests {
  @Test(
    "What a file cannot hold is replaced, and all else is kept",
    arguments: [
      ("=cmd|'/c calc'!A1", "=cmd|'/c calc'!A1"), ("a\u{0}b", "a\u{FFFD}b"),
      ("a\r\nb\rc", "a\nb\nc"), ("_x0041_", "_x005F_x0041_"), ("_x004_ _x00G1_", "_x004_ _x00G1_"),
      ("_x005F_x0041_", "_x005F_x005F_x005F_x0041_"), ("\u{FFFE}", "\u{FFFD}"),
      ("e\u{301}\u{1F600}", "e\u{301}\u{1F600}"), ("", ""),
    ])
  func text(source: String, expected: String) {
    #expect(CellText(source).text.unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test("A text over the limit is cut, and says so", arguments: ["a", "\u{1F600}", "e\u{301}"])
  func limit(piece: String) {
    let text = CellText(String(repeating: piece, count: 500_000)).text
    #expect(text.utf16.count <= CellText.limit)
    #expect(text.utf16.count > CellText.limit - 8)
    #expect(text.hasSuffix(" […]"))
    let whole = String(repeating: "a", count: CellText.limit)
    #expect(CellText(whole).text == whole)
  }

  @Test(
    "Sheet names have at most 31 characters and none that formulas need",
    arguments: [
      ("WS1 Situation", "WS1 Situation"), ("a/b:c*[d]?\\'", "a b c  d    "), ("", "?"),
      (String(repeating: "x", count: 40), String(repeating: "x", count: 31)),
    ])
  func name(source: String, expected: String) { #expect(sheetName(source) == expected) }

  @Test("A header's text holds no codes")
  func header() {
    #expect(headerText("R&D &P\nx", limit: 50) == "R&&D &&P x")
    #expect(headerText(String(repeating: "&", count: 40), limit: 10) == "&&&&&&&&&&…")
  }

  @Test(
    "A row is as high as the most lines of its cells, up to the highest there is",
    arguments: [
      ("", 10, 1), ("one two", 10, 1), ("one two three", 10, 2), ("a\nb\n\nc", 10, 4),
      (String(repeating: "x", count: 25), 10, 3), (String(repeating: "漢", count: 10), 10, 2),
      (String(repeating: "word ", count: 200_000), 10, 32),
    ])
  func height(text: String, width: Int, lines: Int) {
    #expect(RowHeight.lines(text, width: width) == lines)
    let points = RowHeight([.text("a"), .text(text)], widths: [10, width * 3 / 4]).points
    #expect(points <= RowHeight.limit)
    #expect(points >= min(RowHeight.limit, Double(lines) * 13))
  }
}
