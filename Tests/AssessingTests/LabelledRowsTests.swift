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

  @Test("What names one thing only, stands alone, or in a foreword is none")
  func none() {
    let alone: [LiteralScan.Line] = [
      .paragraph("Ask the office for more."), .paragraph("Responsible: Unit 7"),
    ]
    #expect(activities(alone + other).isEmpty)
    #expect(activities(other + other, under: "Foreword").isEmpty)
    #expect(activities(other + other).count == 2)
  }

  @Test("Where a plan gives its measures a body and nothing else, that is enough")
  func bodyOnly() {
    let lines = (1...3).flatMap { number -> [LiteralScan.Line] in
      [
        .paragraph("\(number). Open a new shelter of some kind."),
        .paragraph("Responsible: Unit \(number)"),
      ]
    }
    #expect(
      activities(lines).map { $0.fields[.responsible] } == ["Unit 1", "Unit 2", "Unit 3"])
  }

  @Test("What a table has already is not taken twice, and what it has not is added")
  func besideTable() {
    let found = activities([
      .row([("Activity", "New shelter for women"), ("Responsible", "Unit 7")]),
      .paragraph("A new shelter for women with twenty beds:"),
      .paragraph("Responsible: Unit 7; Deadline: spring 2028"),
      .paragraph("Keep a list of all houses."),
      .paragraph("Responsible: Unit 9; Deadline: spring 2030"),
    ])
    #expect(
      found.map { $0.fields[.activity] } == ["New shelter for women", "Keep a list of all houses."])
  }

  @Test("A label's value may stand in the next short paragraph or list, and be missing")
  func ownLine() {
    let found = activities([
      .paragraph("Open a new shelter for women."),
      .paragraph("Responsible:"),
      .item("Unit 7"), .item("Unit 8"),
      .paragraph("Deadline:"),
      .paragraph("spring 2028"),
      .paragraph("Keep a list of all houses."),
      .paragraph("Responsible: Unit 9"),
      .paragraph("Deadline:"),
      .paragraph(
        "What stands here is a text of its own, which goes on for much longer than any deadline does."
      ),
    ])
    #expect(
      found.map { $0.fields[.responsible] } == ["Unit 7; Unit 8", "Unit 9"])
    #expect(found.map { $0.fields[.time] } == ["spring 2028", ""])
    #expect(found.map(\.unfilled) == [[], [.time]])
  }

  @Test("Lines of a measure speak before those of its chapter, which say what it leaves open")
  func chapter() throws {
    let reading = Sample.assess([
      .heading("Activities"),
      .paragraph("Responsible: Unit 1"),
      .paragraph("The town shall open a new shelter."),
      .paragraph("Responsible: Unit 7; Deadline: spring 2028"),
      .paragraph("A new shelter shall be opened."),
    ])
    let markers = reading.evidence.filter { $0.element == "S-1.1" }.map(\.markers)
    #expect(markers.map(\.actor) == ["Unit 7", "Unit 1"])
    #expect(markers.map(\.time) == ["spring 2028", nil])
  }

  @Test("Measures that are numbered alike and have no line lack everything")
  func siblings() throws {
    let lines = (1...3).flatMap { number -> [LiteralScan.Line] in
      [
        .paragraph("Measure 1.\(number) Open a house of some kind."),
        .paragraph("Responsible: Unit \(number); Deadline: spring 2028"),
      ]
    }
    let reading = Sample.assess(
      [.heading("Activities")] + lines + [.paragraph("Measure 1.4 Keep a list of all houses.")])
    #expect(reading.activities.count == 4)
    let lacking = try #require(reading.audit.lacks.first { $0.aspect == .responsible })
    #expect(lacking.noColumn == [3])
  }

  @Test(
    "Labels may have a mark for several, signs between them, and words in brackets behind their values",
    arguments: [
      "Responsible(s): Unit 7 | Deadline: spring 2028",
      "(Responsible: Unit 7 – Deadline: spring 2028)",
      "Responsible/s: Unit 7, Deadline: spring 2028 (Budget: later)",
    ])
  func forms(line: String) throws {
    let found = activities([.paragraph("Open a new shelter."), .paragraph(line)] + other)
    #expect(found.first?.fields[.responsible] == "Unit 7")
    #expect(found.first?.fields[.time]?.hasPrefix("spring 2028") == true)
    #expect(found.first?.fields[.budget] == nil)
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
