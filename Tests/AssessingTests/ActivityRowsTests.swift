import AnalysisModel
import TestSupport
import Testing

@testable import Assessing

@Suite("Rows of action tables")
struct ActivityRowsTests {
  private func activities(_ rows: [LiteralScan.Line]) -> [Activity] {
    Sample.assess([.heading("Activities")] + rows).activities
  }

  @Test(
    "A numbered title in the place of a column's name is the objective of the activities under it")
  func titledColumn() {
    let rows = activities([
      .row([("Goal 1: Safe houses", "New shelter"), ("Responsible", "Unit 7")])
    ])
    #expect(
      rows.map(\.fields) == [
        [.objective: "Goal 1: Safe houses", .activity: "New shelter", .responsible: "Unit 7"]
      ])
  }

  @Test("A cross means the name of its column where that is a time, and nothing elsewhere")
  func marks() {
    let rows = activities([
      .row([
        ("Activity", "New shelter"), ("Responsible", "X"), ("2031", "x"), ("2032", ""),
        ("2033", "✓"),
      ])
    ])
    #expect(rows.map(\.fields) == [[.activity: "New shelter", .time: "2031; 2033"]])
  }

  @Test("Fields that are empty or undetermined are named, and those without a column are not")
  func unfilled() {
    let rows = activities([
      .row([
        ("Activity", "New shelter"), ("Responsible", ""), ("When", "(to be determined)."),
        ("Cost", "20"),
      ])
    ])
    #expect(rows.map(\.unfilled) == [[.responsible, .time]])
    #expect(rows.first?.fields[.time] == "(to be determined).")
  }

  @Test("A column called only “Source” says who pays where another one says how much")
  func plainSource() {
    func source(_ column: String) -> String? {
      Sample.assess(
        [
          .heading("Activities"),
          .row([
            ("Activity", "New shelter"), ("Responsible", "Unit 7"), (column, "20"),
            ("Source", "State budget"),
          ]),
        ], amounts: AmountWords(sourceColumns: ["source"])
      ).activities.first?.fields[.source]
    }
    #expect(source("Cost") == "State budget")
    #expect(source("Indicator") == nil)
  }

  @Test("An objective in a column after the activity is what it leads to")
  func outcome() {
    let rows = activities([
      .row([("Activity", "New shelter"), ("Objective", "Safety"), ("Responsible", "Unit 7")])
    ])
    #expect(rows.first?.fields[.output] == "Safety")
    #expect(rows.first?.fields[.objective] == nil)
  }

  @Test("What stands in a box at the table's end is no objective of the next rows")
  func boxes() {
    let measure: [(String, String)] = [("Activity", "New shelter"), ("Responsible", "Unit 7")]
    let box = Array(repeating: "word", count: 40).joined(separator: " ")
    let rows = activities([
      .row([("", "Project 1: Houses")]), .row(measure), .row([("", "Further tools")]),
      .row([("Name", "Ada"), ("Room", "3")]), .row([("", "Project 2: Doors")]), .row([("", box)]),
      .row(measure),
    ])
    #expect(rows.map { $0.fields[.objective] } == ["Project 1: Houses", "Project 2: Doors"])
  }

  @Test("The end of a sentence from the page before is no title")
  func sentenceEnd() {
    let rows = activities([
      .row([("", "and of the beds in them")]),
      .row([("Activity", "New shelter"), ("Responsible", "Unit 7")]),
    ])
    #expect(rows.map { $0.fields[.objective] } == [nil])
  }

  @Test("A numbered title beside empty cells governs the rows beneath")
  func emptyCells() {
    let rows = activities([
      .row([("Activity", "Programme 1: Houses"), ("Responsible", ""), ("When", "")]),
      .row([("Activity", "New shelter"), ("Responsible", "Unit 7"), ("When", "Q3")]),
    ])
    #expect(rows.map { $0.fields[.objective] } == ["Programme 1: Houses"])
  }

  @Test(
    "The name of a group in the column of activities is their objective, with a number before it or none",
    arguments: [
      ("", "Objective 2: Safety", "Objective 2: Safety"),
      ("1.3", "Objective 2: Safety", "Objective 2: Safety"), ("B", "Standing by", "Standing by"),
      // With a number of its own it is a measure of which the rest is left open.
      ("1.3", "Safety", nil),
    ])
  func namedGroup(number: String, name: String, objective: String?) {
    func row(_ number: String, _ activity: String, _ responsible: String) -> LiteralScan.Line {
      .row([
        ("No.", number), ("Activity", activity), ("Responsible", responsible), ("When", ""),
        ("Cost", ""),
      ])
    }
    let rows = activities([row(number, name, ""), row("2.1", "New shelter", "Unit 7")])
    #expect(rows.count == (objective == nil ? 2 : 1))
    #expect(rows.last?.fields[.objective] == objective)
  }

  @Test("Outputs with an owner and a time are what is to be done where nothing else says so")
  func outputs() {
    let cells: [(String, String)] = [("Output", "New shelter"), ("Responsible", "Unit 7")]
    #expect(
      activities([.row(cells + [("When", "Q3")])]).map(\.fields[.activity]) == ["New shelter"])
    #expect(activities([.row(cells)]).isEmpty)
  }

  @Test("Values of years beside an objective are a table of indicators")
  func years() {
    #expect(activities([.row([("Objective", "Beds"), ("2031", "20 %"), ("2032", "n/a")])]).isEmpty)
  }
}
