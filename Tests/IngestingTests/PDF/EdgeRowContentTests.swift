internal import Testing

@testable import Ingesting

@Suite("Lines of columns at a page's edge")
struct EdgeRowContentTests {
  /// Whether the first row of a page of two columns, a title beside what begins the right one, is a line of a column.
  private func isOfColumn(beginning text: String) -> Bool {
    let first: [(text: String, left: Float)] = [("TABLEOFSHELTERS", 60), (text, 320)]
    let other: [(text: String, left: Float)] = [
      ("guestsareheardeveryyear", 60), ("andtheyanswereveryletter", 320),
    ]
    let typefaces = [Typeface(size: 10, isBold: false, isItalic: false, color: 0)]
    let page = PageWords(
      LetteredPage([first] + Array(repeating: other, count: 8)).text, typefaces: typefaces)
    let body = TextStyle(
      size: 10, isBold: false, isItalic: false, isCapitals: false, color: 0)
    let evidence = EdgeEvidence(page, typefaces: typefaces, body: body)
    return EdgeRow.rows(of: page, at: .top).first.map(evidence.isOfColumn) ?? false
  }

  @Test("What goes on in the middle of a sentence where a column's lines begin is one of them")
  func middle() {
    #expect(isOfColumn(beginning: "thelistofallhousesislong"))
  }

  @Test("What begins with a capital may be a header")
  func capital() {
    #expect(!isOfColumn(beginning: "Thelistofallhousesislong"))
  }
}
