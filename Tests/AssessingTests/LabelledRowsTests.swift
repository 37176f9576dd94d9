import AnalysisModel
import TestSupport
import Testing

@testable import Assessing

@Suite("Activities with labelled lines")
struct LabelledRowsTests {
  private func activities(
    _ lines: [LiteralScan.Line], under heading: String = "Activities"
  )
    -> [Activity]
  {
    Sample.assess([.heading(heading)] + lines).activities
  }

  private let other: [LiteralScan.Line] = [
    .paragraph("The unit keeps a list of all houses."),
    .paragraph("Responsible: Unit 9; Deadline: spring 2030"),
  ]

  @Test("Lines beneath a measure are its fields, in lines of their own or in one")
  func beneath() {
    let found = activities([
      .paragraph("An aside that says nothing of who."),
      .paragraph("The town opens a new shelter for women:"),
      .item("with twenty beds;"),
      .item("with a garden."),
      .paragraph("Responsible: Unit 7"),
      .paragraph("Deadline: spring 2028."),
      .paragraph("The unit keeps a list of all houses."),
      .paragraph("Responsible: Unit 9; Deadline: to be determined; Indicator: beds"),
    ])
    #expect(
      found.map(\.fields) == [
        [
          .activity: "The town opens a new shelter for women: with twenty beds; with a garden.",
          .responsible: "Unit 7", .time: "spring 2028",
        ],
        [
          .activity: "The unit keeps a list of all houses.", .responsible: "Unit 9",
          .time: "to be determined", .indicator: "beds",
        ],
      ])
    #expect(found.map(\.unfilled) == [[], [.time]])
  }

  @Test("Labels behind the text, and lines under a heading, say the same")
  func elsewhere() {
    let found = activities([
      .paragraph("Open a new shelter. Responsible: Unit 7. Deadline: spring 2028."),
      .heading("Keep a list of houses", level: 2),
      .paragraph("Responsible: Unit 9"),
      .paragraph("Deadline: spring 2030"),
      .paragraph("The list names every house that the town pays for."),
    ])
    #expect(
      found.map(\.fields) == [
        [.activity: "Open a new shelter.", .responsible: "Unit 7", .time: "spring 2028"],
        [.activity: "Keep a list of houses", .responsible: "Unit 9", .time: "spring 2030"],
      ])
  }

  @Test("A label for what is done begins a measure")
  func ownLabel() {
    let found = activities([
      .paragraph("What follows is agreed."),
      .paragraph("Activity: open a new shelter"),
      .paragraph("Responsible: Unit 7"),
      .paragraph("Deadline: spring 2028"),
      .paragraph("Activity: keep a list of houses"),
      .paragraph("Responsible: Unit 9"),
      .paragraph("Deadline: spring 2030"),
    ])
    #expect(
      found.map { $0.fields[.activity] } == ["open a new shelter", "keep a list of houses"])
    #expect(found.map { $0.fields[.responsible] } == ["Unit 7", "Unit 9"])
  }

  @Test(
    "What names one thing only, stands alone, in a foreword or beside a longer table is none",
    arguments: [
      (
        [.paragraph("Ask the office for more."), .paragraph("Responsible: Unit 7")], "Activities", 0
      ),
      ([], "Foreword", 0),
      (
        [
          .row([("Activity", "New shelter"), ("Responsible", "Unit 7")]),
          .row([("Activity", "New list"), ("Responsible", "Unit 8")]),
          .paragraph("Sheets about each of them:"),
        ], "Activities", 2
      ),
    ] as [([LiteralScan.Line], String, Int)])
  func none(lines: [LiteralScan.Line], heading: String, count: Int) {
    let found = activities(lines + other, under: heading)
    #expect(found.count == count)
  }

  @Test("The audit counts them as rows, and links them to the items that their words serve")
  func audit() throws {
    let reading = Sample.assess(
      [.heading("Activities")] + [
        .paragraph("The town opens a new shelter."),
        .paragraph("Responsible: Unit 7; Deadline: spring 2028"),
      ] + other)
    #expect(reading.audit.activities == [0, 1])
    let budget = try #require(reading.audit.lacks.first { $0.aspect == .budget })
    #expect(budget.noColumn == [0, 1])
    #expect(reading.audit.owners.map(\.responsible.count) == [1, 1])
    #expect(reading.audit.items[0]?.isEmpty == false)
  }
}
