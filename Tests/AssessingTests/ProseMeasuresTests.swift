import AnalysisModel
import TestSupport
import Testing

@testable import Assessing

@Suite("Measures that are nothing but sentences")
struct ProseMeasuresTests {
  private func reading(_ lines: [LiteralScan.Line]) -> PlanReading {
    Sample.assess([.heading("Activities")] + lines)
  }

  private static let whole = LiteralScan.Line.paragraph(
    "The Ministry of Welfare shall give legal aid by 2027.")
  private static let undated = LiteralScan.Line.paragraph(
    "The Ministry of Welfare shall give legal aid.")

  @Test("Sentences most of which say who and many of which say by when are the plan's activities")
  func sentences() {
    let reading = reading(
      Array(repeating: Self.whole, count: 3) + Array(repeating: Self.undated, count: 2))
    #expect(reading.activities.first?.fields[.responsible] == "The Ministry of Welfare")
    #expect(
      reading.activities.map { $0.fields[.time] } == ["by 2027", "by 2027", "by 2027", nil, nil])
    #expect(reading.audit.isProse)
    let deadline = reading.audit.lacks.first { $0.aspect == .deadline }
    #expect(deadline?.all == [3, 4])
  }

  @Test(
    "A sentence that only says by when is an activity, and repeats none as a row of a timetable may"
  )
  func dated() {
    let dated = LiteralScan.Line.paragraph("Legal aid shall be given by 2027.")
    let reading = reading(Array(repeating: Self.whole, count: 4) + [dated])
    #expect(reading.audit.activities == [0, 1, 2, 3, 4])
    #expect(reading.audit.timetable.isEmpty)
    #expect(reading.audit.lacks.first { $0.aspect == .responsible }?.all == [4])
  }

  @Test(
    "No activities are rules without dates, a handful of sentences, accounts, and what stands beside a table",
    arguments: [
      Array(repeating: undated, count: 8),
      Array(repeating: whole, count: 4),
      Array(
        repeating: .paragraph(
          "It is recommended that the Ministry of Welfare shall give legal aid by 2027."), count: 8),
    ])
  func others(lines: [LiteralScan.Line]) {
    #expect(reading(lines).activities.isEmpty)
  }

  @Test("A plan with an action table has no other activities")
  func table() {
    let row = LiteralScan.Line.row([("Activity", "New shelter"), ("Responsible", "Unit 7")])
    let reading = reading(Array(repeating: Self.whole, count: 8) + [row])
    #expect(reading.activities.map { $0.fields[.activity] } == ["New shelter"])
    #expect(!reading.audit.isProse)
  }
}
