import AnalysisModel
import TestSupport
import Testing

@testable import Assessing

@Suite("What an element asks of each activity")
struct FilledCellsTests {
  /// Asks each activity for a time, for a body and for its cost.
  private static let framework = Sample.framework([
    Sample.element("S-1.1", filled: [.time, .start, .end]),
    Sample.element("S-1.2", filled: [.responsible]), Sample.element("S-1.3", filled: [.budget]),
  ])

  private static func row(
    _ number: Int, body: String = "Unit 7", time: String = "2031", budget: String = "20"
  ) -> LiteralScan.Line {
    .row([
      ("Activity", "Paint house \(number)"), ("Lead agency", body), ("When", time),
      ("Cost", budget),
    ])
  }

  private func assess(
    _ rows: [LiteralScan.Line], heading: String = "Activities", isAboutTrafficking: Bool = true
  ) -> PlanReading {
    Sample.assess(
      [.heading(heading)] + rows, isAboutTrafficking: isAboutTrafficking,
      framework: Self.framework)
  }

  private func level(_ element: Element.ID, _ reading: PlanReading) -> Level? {
    reading.elements.first { $0.element == element }?.level
  }

  @Test("Filled cells are evidence though no wording is found, with the cell marked")
  func evidence() throws {
    let reading = assess((1...4).map { Self.row($0) })
    #expect(level("S-1.2", reading) == .operationalised)
    let found = reading.evidence.filter { $0.element == "S-1.2" }
    #expect(found.count == 3)
    let first = try #require(found.first)
    #expect(first.terms == ["sample/framework#S-1.2/filled"])
    let marked = try #require(first.marked.first)
    #expect(
      String(first.quote.utf8.dropFirst(marked.lowerBound.utf8).prefix(marked.count)) == "Unit 7")
  }

  @Test(
    "The share of activities that are filled caps the level",
    arguments: [
      (6, Level.operationalised), (4, .operationalised), (3, .elaborated), (1, .mentioned),
    ])
  func share(filled: Int, expected: Level) {
    let reading = assess((1...6).map { Self.row($0, time: $0 <= filled ? "2031" : "n/a") })
    #expect(level("S-1.1", reading) == expected)
    let share = reading.audit.shares.first { $0.element == "S-1.1" }
    #expect(share?.activities == Array(0..<filled))
  }

  @Test(
    "Where no cell is filled, too few activities are there, or the text is about something else, nothing is found",
    arguments: [
      ((1...4).map { row($0, body: "") }, true), ((1...2).map { row($0) }, true),
      ((1...4).map { row($0) }, false),
    ])
  func nothing(rows: [LiteralScan.Line], isAboutTrafficking: Bool) {
    let reading = assess(rows, isAboutTrafficking: isAboutTrafficking)
    #expect(level("S-1.2", reading) == .absent)
  }

  @Test("Measures with lines beneath are evidence by what is done")
  func lines() {
    let reading = assess(
      (1...3).flatMap { number -> [LiteralScan.Line] in
        [
          .paragraph("Paint the house in street \(number)."), .paragraph("Responsible: Unit 7"),
          .paragraph("Deadline: spring 2028"), .paragraph("Budget: 20"),
        ]
      })
    #expect(level("S-1.2", reading) == .operationalised)
    let found = reading.evidence.filter { $0.element == "S-1.2" }
    #expect(found.map(\.quote) == (1...3).map { "Paint the house in street \($0)." })
  }

  @Test("Every cell that has to be filled is marked")
  func parts() throws {
    let framework = Sample.framework([
      Sample.element("S-1.1", filled: [.partners, .responsible])
    ])
    let rows = (1...3).map { number -> LiteralScan.Line in
      .row([
        ("Activity", "Paint house \(number)"), ("Lead agency", "Unit 7"), ("With", "Unit 8"),
        ("When", "2031"), ("Cost", "20"),
      ])
    }
    let reading = Sample.assess([.heading("Activities")] + rows, framework: framework)
    let first = try #require(reading.evidence.first)
    let marked = first.marked.map { range in
      String(first.quote.utf8.dropFirst(range.lowerBound.utf8).prefix(range.count))
    }
    #expect(marked == ["Unit 7", "Unit 8"])
  }

  @Test("A time that is to be determined by somebody is none, as in the audit")
  func undetermined() {
    let reading = assess(
      (1...4).map { Self.row($0, time: $0 < 4 ? "2031" : "By order, n/a yet; to be determined") })
    #expect(reading.audit.shares.first { $0.element == "S-1.1" }?.activities == [0, 1, 2])
    #expect(reading.audit.lacks.first { $0.aspect == .deadline }?.undetermined == [3])
  }

  @Test("What something costs is a figure")
  func cost() {
    let reading = assess((1...4).map { Self.row($0, budget: "State") })
    #expect(level("S-1.3", reading) == .absent)
    #expect(level("S-1.3", assess((1...4).map { Self.row($0) })) == .operationalised)
  }

  @Test("A sentence says of one measure what the element asks of each")
  func sentence() {
    let text = LiteralScan.Line.paragraph(
      "Ministry of Welfare shall open legal aid by 2027 with the state budget.")
    #expect(level("S-1.2", assess([text])) == .elaborated)
    #expect(level("S-1.2", assess([text] + (1...3).map { Self.row($0) })) == .operationalised)
  }

  @Test("Activities serve no item by having a body")
  func service() {
    #expect(assess((1...4).map { Self.row($0) }).audit.items.isEmpty)
  }
}
