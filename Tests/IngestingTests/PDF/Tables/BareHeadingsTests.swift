internal import AnalysisModel
internal import Testing

@testable import Ingesting

@Suite("Headings without looks of their own")
struct BareHeadingsTests {
  @Test("Short texts above the first rule and over a column of years name the columns")
  func years() throws {
    var pages = WrittenPages()
    let rows = [
      ["Activity", "Body", "Year"], ["Shelter", "Ministry", "2024"], ["Hotline", "Police", "2025"],
      ["Leaflet", "Office", "2024"], ["Training", "Academy", "2026"],
      ["Report", "Council", "2025"],
    ]
    for (number, row) in rows.enumerated() {
      let top = 100 + 18 * Double(number)
      for (column, text) in row.enumerated() {
        pages.add([text], left: 60 + 150 * Double(column), top: top)
      }
      pages.rule(55, top + 5, 500, top + 5)
    }
    let document = try pages.document()
    let found = document.blocks.filter { $0.kind == .tableRow }
    #expect(found.count == 6)
    #expect(found.last?.cells.map(\.column) == rows[0])
    #expect(found.last?.cells.map { String(document[$0.range]) } == rows[5])
  }
}
