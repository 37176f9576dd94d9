internal import AnalysisModel
internal import Ingesting
internal import TestSupport
internal import Testing

@Suite("Ruled tables")
struct RuledTableTests {
  private func rows(_ name: String) throws -> (document: Document, rows: [[String: String]]) {
    let document = try Fixture(name).document()
    let rows = document.blocks.filter { $0.kind == .tableRow }.map { row in
      Dictionary(
        row.cells.map { ($0.column, String(document[$0.range])) }, uniquingKeysWith: { $0 + $1 })
    }
    return (document, rows)
  }

  @Test("A merged cell is in every row that it spans, on the next page too")
  func mergedCells() throws {
    let (_, rows) = try rows("merged-cells.pdf")
    let objectives = rows.compactMap { row in row["Activity"].map { (row["Objective"] ?? "", $0) } }
      .filter { $0.1 != "Activity" }
    #expect(
      objectives.map(\.0) == [
        "Beds are free", "Beds are free", "Guests are safe", "Guests are safe", "Help is at hand",
      ])
    #expect(objectives[0].1 == "Open a shelter in each of the nine districts")
    #expect(objectives[1].1 == "Pay for its staff and their training")
    #expect(objectives[3].1 == "Lock the archive")
  }

  @Test("A row's text holds only words of its own, so that a quote stands where it says")
  func ownWords() throws {
    let document = try Fixture("merged-cells.pdf").document()
    let row = try #require(
      document.texts(.tableRow).first { $0.hasPrefix("Pay for its staff and their training") })
    #expect(!row.contains("Beds are free"))
  }

  @Test("Headings on two levels give one name, and an empty cell stays empty")
  func twoLevels() throws {
    let (_, rows) = try rows("merged-cells.pdf")
    let row = try #require(rows.first { $0["Activity"] == "Light the street" })
    #expect(row["Time / Start"] == "2032")
    #expect(row["Time / End"] == "")
    #expect(row["Budget"] == "20,000 crowns")
    #expect(rows.contains { $0["Budget"] == "To be determined" })
  }

  @Test("A text across a table is a row of one cell")
  func titles() throws {
    let document = try Fixture("merged-cells.pdf").document()
    let row = try #require(
      document.blocks.first { String(document[$0.range]).hasPrefix("Part 1: Shelters") })
    #expect(row.cells.count == 1 && row.cells[0].column.isEmpty)
    #expect(document[row.range] == "Part 1: Shelters for everyone who asks for a bed")
  }

  @Test("Colours divide cells as lines do, and framed columns of prose stay prose")
  func fills() throws {
    let (document, rows) = try rows("filled-rows.pdf")
    #expect(rows.count == 5)
    #expect(rows.last?["Measure"] == "Print it again")
    #expect(rows.last?["Lead"] == "Press office")
    #expect(document.texts(.paragraph).contains { $0.hasPrefix("The ministry of the interior") })
  }

  @Test("Rules between rows show cells without borders, merged ones and rows of a next page too")
  func rulesBetweenRows() throws {
    let (_, rows) = try rows("rules-between-rows.pdf")
    let measures = rows.compactMap { row in
      row["Measure"].map { [row["Objective"] ?? "", $0, row["Lead"] ?? "", row["2032"] ?? ""] }
    }
    #expect(
      measures.dropFirst() == [
        ["Guests are safe", "Lock the archive of the shelters at night", "Police", "950"],
        ["Guests are safe", "Train the night staff", "Council", "450"],
        ["Work is fair", "Visit every farm without notice", "Inspectors", "800"],
        ["Work is fair", "Print contracts in the language of the worker", "Press office", "-"],
        ["Help is near", "Open a desk in each town", "Council", "310"],
        ["", "Answer calls by night", "Police", "160"],
        ["Law is known", "Teach it at school", "Ministry", "85"],
        ["", "Teach it to judges", "Ministry", "65"],
        ["Count cases", "Keep one register", "Rapporteur", "25"],
        ["Publish them", "Write a report", "Rapporteur", "15"],
      ])
  }
}
