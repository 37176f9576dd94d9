internal import AnalysisModel
internal import Ingesting
internal import Testing

@Suite("Tables of words without any border")
struct SpacedTableTests {
  private let document: Document

  init() throws { document = try Fixture("spaced-tables.pdf").document() }

  private func rows(onPage page: Int) -> [[String: String]] {
    document.blocks.filter { $0.kind == .tableRow && $0.places.first?.page == page }.map { row in
      Dictionary(
        row.cells.map { ($0.column, String(document[$0.range])) }, uniquingKeysWith: { $0 + $1 })
    }
  }

  @Test("Rows whose cells are centred on each other are whole")
  func centredCells() throws {
    let rows = rows(onPage: 1)
    try #require(rows.map { $0["No"] } == ["No", "1.1", "1.2", "1.3", "2.1"])
    #expect(rows[1]["Measure"] == "Open three houses for those who were harmed at sea")
    #expect(rows[2]["Sign"] == "People heard each year")
    #expect(rows[4]["Partners"] == "Guild of Pilots")
    #expect(rows[4]["Who answers"] == "Ministry of the Coast")
  }

  @Test("Sums that end beside the words of the next column are cells of their own")
  func sumsBesideWords() throws {
    let rows = rows(onPage: 1).dropFirst()
    #expect(rows.map { $0["Crowns"] } == ["600,000", "80,000", "", "75,000"])
    #expect(rows.map { $0["Paid by"] } == ["Treasury", "Treasury", "Donors", "Donors"])
    #expect(rows.map { $0["By when"] } == ["2031", "2032", "to be set", "2031"])
  }

  @Test("A table that goes on without headings keeps the names of its columns")
  func nextPage() throws {
    let rows = rows(onPage: 2)
    #expect(rows.map { $0["No"] } == ["2.2", "2.3", "3.1", "3.2"])
    #expect(
      rows.map { $0["Measure"] } == [
        "Hang posters in stations", "Count all cases and print the count",
        "Name one who watches over the plan and tells parliament", "Ask survivors each autumn",
      ])
    #expect(rows.map { $0["Crowns"] } == ["5,000", "", "40,000", "9,000"])
  }

  @Test("A list of contents whose page numbers stand in a column is no table")
  func contents() {
    #expect(rows(onPage: 3).isEmpty)
  }
}
