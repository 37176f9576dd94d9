import AnalysisModel
import TestSupport
import Testing

@testable import Assessing

@Suite("Names that count in an element's own cells")
struct OwnCellsTests {
  /// Asks who takes part; "Open Door" says so where who takes part stands.
  private static let framework = Sample.framework([
    Sample.element("S-1.1", cells: [.responsible, .partners])
  ])

  private static func row(
    deed: String = "Paint the house", lead: String = "Unit 7", partner: String = "",
    time: String = "2031"
  ) -> LiteralScan.Line {
    .row([("Activity", deed), ("Lead agency", lead), ("With", partner), ("When", time)])
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let lines: [LiteralScan.Line]
    let level: Level
  }

  static let cases: [Case] = [
    Case(
      testDescription: "A name among the partners of a measure",
      lines: [row(partner: "Post, Open Door and others")], level: .elaborated),
    Case(
      testDescription: "A name as the lead", lines: [row(lead: "Open Door")], level: .elaborated),
    Case(
      testDescription: "A name in what is done", lines: [row(deed: "Audit Open Door")],
      level: .absent),
    Case(
      testDescription: "A name in prose", lines: [.paragraph("Open Door shall paint the house.")],
      level: .absent),
    Case(
      testDescription: "A name in a table that states no measure",
      lines: [.row([("Member", "The judge"), ("With", "Open Door")])], level: .absent),
    Case(
      testDescription: "A name behind a label",
      lines: [
        .item("Paint the house"), .paragraph("Responsible: Open Door"),
        .paragraph("Deadline: 2031"),
      ], level: .mentioned),
    Case(
      testDescription: "A name behind another label",
      lines: [
        .item("Paint the house"), .paragraph("Responsible: Unit 7"),
        .paragraph("Indicator: letters to Open Door"),
      ], level: .absent),
  ]

  @Test("Say who takes part, and nothing elsewhere", arguments: cases)
  func places(_ sample: Case) {
    let reading = Sample.assess(
      [.heading("Activities")] + sample.lines, framework: Self.framework,
      weights: ["Open Door": .cell])
    #expect(reading.elements.map(\.level) == [sample.level])
    #expect(reading.evidence.allSatisfy { $0.score == 1 })
  }

  @Test("The same name counts anywhere with another weight")
  func supporting() {
    let reading = Sample.assess(
      [.heading("Activities"), .paragraph("Open Door shall paint the house.")],
      framework: Self.framework)
    #expect(reading.elements.map(\.level) == [.elaborated])
  }
}
