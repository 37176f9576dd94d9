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
    try #require(rows.map { $0["No."] } == ["1", "2", "3", "4"])
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

  @Test("One rule beneath the headings is enough where there are three columns")
  func ruleBeneathHeadings() throws {
    let rows = try rows(onPage: 5).filter { $0["Promise"] != "Promise" }
    try #require(rows.count == 4)
    #expect(rows.map { $0["By when"] } == ["each May", "at once", "in 2032", "each June"])
    #expect(rows[0]["Promise"] == "Open a house on the coast for those who leave the boats")
    #expect(rows[0]["Who keeps it"] == "Council of the coast")
    #expect(rows[2]["Promise"] == "Lend flats to those who wait for a court to hear them")
  }

  @Test("A text that goes on beside the next row spans both")
  func cellBesideRows() throws {
    let rows = try rows(onPage: 6).filter { $0["Aim"] != "Aim" }
    try #require(rows.count == 4)
    #expect(
      rows.map { $0["Aim"] } == [
        "Keep each child out of the work in the quarries",
        "Keep each child out of the work in the quarries", "Ask those who were harmed",
        "Tell the public",
      ])
    #expect(rows.map { $0["Crowns"] } == ["40", "25", "8", "3"])
  }

  @Test("A list of contents between rules is no table")
  func contents() throws {
    #expect(try rows(onPage: 7).isEmpty)
  }

  @Test("Rows between two rules are a table without headings")
  func noHeadings() throws {
    let document = try Fixture("headed-tables.pdf").document()
    let rows = document.blocks.filter { $0.kind == .tableRow && $0.places.first?.page == 8 }
    #expect(
      rows.map { row in row.cells.map { String(document[$0.range]) } } == [
        [
          "Count all cases that courts hear and those that they drop", "Office of statistics",
          "each May",
        ],
        ["Publish the count", "Council", "each June"],
        [
          "Hear those who were harmed, and also those who were not", "Ombudsman for work",
          "each year",
        ],
        ["Amend the act on work", "Ministry of justice", "in 2032"],
      ])
  }
}
