internal import AnalysisModel
internal import Ingesting
internal import TestSupport
internal import Testing

@Suite("Tables whose rows no border parts")
struct HeadedTableTests {
  private func rows(onPage page: Int) throws -> [[String: String]] {
    let document = try Fixture("headed-tables.pdf").document()
    return document.blocks.filter { $0.kind == .tableRow && $0.places.first?.page == page }.map {
      row in
      Dictionary(
        row.cells.map { ($0.column, String(document[$0.range])) }, uniquingKeysWith: { $0 + $1 })
    }
  }

  @Test("Rules about the headings and at the end show a table, whose wrapped cells are whole")
  func rulesAboutHeadings() throws {
    let rows = try rows(onPage: 1).filter { $0["Measure"] != nil && $0["No."] != "No." }
    #expect(rows.map { $0["No."] } == ["1", "2", "3", "4"])
    #expect(
      rows[0]["Measure"] == "Teach all who inspect farms to see who works there against their will")
    #expect(rows[1]["Body"] == "Council of the coast")
    #expect(rows[1]["Measure"] == "Open a house for men")
  }

  @Test("A heading over two columns is in both their names")
  func spanningHeading() throws {
    let row = try #require(try rows(onPage: 1).first { $0["Body"] == "Police" })
    #expect(row["Crowns / 2031"] == "70")
    #expect(row["Crowns / 2032"] == "80")
  }

  @Test("A coloured heading names the columns of the bare rows beneath it")
  func colouredHeading() throws {
    let rows = try rows(onPage: 2).filter { $0["Promise"] != "Promise" }
    #expect(
      rows.map { $0["Who keeps it"] } == ["Coordinator", "Coast guard", "Police", "Treasury"])
    #expect(rows.map { $0["By when"] } == ["2031", "2032", "2031", "each June"])
    #expect(rows.first?["Promise"] == "Survivors sit on every committee")
  }

  @Test("Figures in columns under names are a table without any border")
  func bareTable() throws {
    let rows = try rows(onPage: 3)
    #expect(rows.count == 6)
    #expect(rows.last?["2032"] == "44")
    #expect(rows.last?["House"] == "School of the coast")
  }

  @Test("Columns of prose between the rules of a header and a footer are no table")
  func proseBetweenRules() throws {
    #expect(try rows(onPage: 4).isEmpty)
  }
}
