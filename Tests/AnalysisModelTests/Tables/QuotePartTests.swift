import AnalysisModel
import TestSupport
import Testing

@Suite("Cutting a quote at its marked words")
struct QuotePartTests {
  /// A quote with its marked words between square brackets.
  private func marked(_ quote: String, _ ranges: [Range<Int>]) -> String {
    let model = SamplePlans.passage(
      "e", "SAM-01", "SAM-01.1", .mentioned, score: 1, page: 1, quote: quote, marked: [])
    let evidence = Evidence(
      id: model.id, framework: model.framework, item: model.item, element: model.element,
      level: model.level, score: model.score, page: model.page, box: nil, start: 0, end: 0,
      role: model.role, section: [], language: model.language, quote: quote,
      marked: ranges.map { TextRange(utf8: $0) }, terms: [], modality: .measure, markers: Markers(),
      flags: [],
      anchor: nil)
    return QuotePart.parts(of: evidence).map { $0.isMarked ? "[\($0.text)]" : $0.text }.joined()
  }

  @Test(
    "Marked words are marked exactly, and the quote stays whole",
    arguments: [
      ("rights of victims", [0..<6, 10..<17], "[rights] of [victims]"),
      ("víctimas", [0..<9], "[víctimas]"),
      ("víctimas", [], "víctimas"),
      // A range that ends inside a character, lies outside, or overlaps the one before.
      ("víctimas", [0..<2], "víctimas"),
      ("short", [3..<40], "short"),
      ("overlap", [0..<4, 2..<7], "[over]lap"),
      ("", [0..<1], ""),
      ("e\u{301}\u{1F600}", [3..<7], "e\u{301}[\u{1F600}]"),
    ])
  func parts(quote: String, ranges: [Range<Int>], expected: String) {
    #expect(marked(quote, ranges) == expected)
  }
}
