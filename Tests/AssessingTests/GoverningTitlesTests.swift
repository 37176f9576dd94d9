internal import Testing

@testable import Assessing

@Suite("Titles across action tables")
struct GoverningTitlesTests {
  /// Titles as they are; "-" is a measure.
  @Test(
    "A title governs the measures up to the next of its rank",
    arguments: [
      (["-"], nil),
      (["A", "-", "-"], "A"),
      (["A", "-", "B"], "B"),
      (["A", "A1", "-"], "A; A1"),
      (["A", "A1", "-", "A2"], "A; A2"),
      (["A", "A1", "-", "A2", "-", "B", "B1", "-"], "B; B1"),
    ] as [([String], String?)])
  func ranks(rows: [String], expected: String?) {
    var titles = GoverningTitles()
    for row in rows {
      if row == "-" { titles.noteMeasure() } else { titles.add(row) }
    }
    #expect(titles.objective == expected)
  }

  @Test("Titles end with their table")
  func end() {
    var titles = GoverningTitles()
    titles.add("A")
    titles.removeAll()
    #expect(titles.objective == nil)
  }
}
