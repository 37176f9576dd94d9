import AnalysisModel
import TestSupport
import Testing

@testable import Assessing

/// Rows as tables of real plans hold them that are no measures of their own, and cells that say less than they seem to.
@Suite("Rows and cells that mislead")
struct ActionTableFaultsTests {
  static let amounts = AmountWords(
    leads: ["lead"], partners: ["partners"], order: ["after"], totals: ["total", "grand total"])

  private func reading(_ lines: [LiteralScan.Line]) -> PlanReading {
    Sample.assess([.heading("Activities")] + lines, amounts: Self.amounts)
  }

  private static func row(
    _ activity: String, _ responsible: String, _ when: String, _ cost: String, page: Int = 1
  ) -> LiteralScan.Line {
    .row(
      [("Activity", activity), ("Responsible", responsible), ("When", when), ("Cost", cost)],
      page: page)
  }

  private static func priced(_ activity: String, _ cost: String) -> LiteralScan.Line {
    .row([("Activity", activity), ("Cost", cost)])
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let lines: [LiteralScan.Line]
    let activities: [String]
  }

  static let cases = [
    Case(
      testDescription: "The second half of a row that a page break cuts is no row",
      lines: [
        row("1.1 New shelter", "Unit 7", "2031", "20"), row("", "Unit 8", "", "", page: 2),
        row("1.2 New beds", "Unit 7", "2031", "30", page: 2),
      ], activities: ["1.1 New shelter", "1.2 New beds"]),
    Case(
      testDescription: "A row with an activity of its own behind a page break is one",
      lines: [
        row("1.1 New shelter", "Unit 7", "2031", "20"),
        row("1.2 New beds", "Unit 8", "", "", page: 2),
      ], activities: ["1.1 New shelter", "1.2 New beds"]),
    Case(
      testDescription: "A wrapped line is no row",
      lines: [priced("Nets for those who live near", ""), priced("lakes and ponds", "")],
      activities: ["Nets for those who live near lakes and ponds"]),
    Case(
      testDescription: "A group's heading is no row",
      lines: [priced("Health:", ""), priced("Nets", "20")], activities: ["Nets"]),
    Case(
      testDescription: "A sum is no row",
      lines: [
        priced("Nets", "20"), priced("Total", "20"), priced("Grand total for health", "20"),
        row("Total ban on bait", "Unit 7", "2031", ""),
      ], activities: ["Nets", "Total ban on bait"]),
    Case(
      testDescription: "An objective with an indicator alone is a row of a framework of results",
      lines: [.row([("Objective", "Safe houses"), ("Indicator", "Number of beds")])],
      activities: []),
    Case(
      testDescription: "A share is no deadline",
      lines: [
        .row([("Objective", "Share of the ill"), ("Target", "2.9 %")]),
        .row([("Objective", "Share of the old"), ("Target", "M/F: 3 %/4 %")]),
      ], activities: []),
  ]

  @Test("Only rows that state a measure count", arguments: cases)
  func rows(_ example: Case) {
    let found = reading(example.lines).activities.map {
      $0.fields[.activity] ?? $0.fields[.objective] ?? ""
    }
    #expect(found == example.activities)
  }

  @Test("A row that a page break cuts has what both halves say and lacks nothing")
  func cutRow() throws {
    let reading = reading([
      Self.row("1.1 New shelter", "Unit 7", "2031", "20"), Self.row("", "Unit 8", "", "", page: 2),
    ])
    #expect(reading.activities.map { $0.fields[.responsible] } == ["Unit 7 Unit 8"])
    #expect(reading.audit.owners.map(\.name) == ["Unit 7", "Unit 8"])
    #expect(reading.audit.lacks(of: 0) == [.indicator])
  }

  @Test("Periods without text in any row are drawn and not empty")
  func drawn() {
    func line(_ activity: String, _ medium: String) -> LiteralScan.Line {
      .row([
        ("Activity", activity), ("Responsible", "Unit 7"), ("Short", ""), ("Medium", medium),
        ("Long", ""),
      ])
    }
    let drawn = reading([line("New shelter", ""), line("New beds", "")]).audit.lacks
    #expect(drawn.first { $0.aspect == .deadline }?.drawn == [0, 1])
    #expect(drawn.first { $0.aspect == .deadline }?.all == [])
    let marked = reading([line("New shelter", "x"), line("New beds", "")]).audit.lacks
    #expect(marked.first { $0.aspect == .deadline }?.drawn == [])
  }

  @Test("Amounts under years are summed, and by year only where each column is one year")
  func years() {
    func line(_ first: String, _ second: String) -> LiteralScan.Line {
      .row([
        ("Activity", "New shelter"), ("Responsible", "Unit 7"), ("Cost / 2030/2031", first),
        ("Cost / 2032", second),
      ])
    }
    let budget = reading([line("0.5", "1.5"), line("", "2")]).audit.budget
    #expect(budget.unsummed.isEmpty)
    #expect(budget.sums { $0.year ?? 0 }.map { "\($0.key) \($0.hundredths)" } == ["0 400"])
  }

  @Test("A number with a space behind its decimal comma is one number")
  func spacedDecimal() {
    let budget = reading([Self.priced("Nets", "1, 5"), Self.priced("Traps", "0,5")]).audit.budget
    #expect(budget.sums { _ in 0 }.map(\.hundredths) == [200])
  }

  @Test("The code of a budget's line is no amount")
  func budgetLine() {
    let budget = reading([
      Self.priced("Nets", "EUR 62, state budget, line 07-114"),
      Self.priced("Traps", "EUR 5 (art. 12-3)"),
    ]).audit.budget
    #expect(budget.unsummed.isEmpty)
    #expect(budget.sums { _ in 0 }.map(\.hundredths) == [6700])
  }

  @Test(
    "Parts of one amount stand under their own sources, where one of them is known for a source")
  func partsOfAmount() {
    let lines = [
      LiteralScan.Line.paragraph("SB (State Budget)"), .paragraph("NC (Nordal Cooperation)"),
      Self.priced("Nets", "EUR 240 (SB 96 ; NC 144)"),
    ]
    let budget = Sample.assess(
      [.heading("Activities")] + lines, amounts: AmountWords(wordings: ["budget": .source])
    ).audit.budget
    #expect(
      budget.amounts.map { "\($0.source) \($0.hundredths)" } == [
        "SB (State Budget) 9600", "NC (Nordal Cooperation) 14400",
      ])
  }

  @Test("Bodies under a column for leads lead together")
  func leads() {
    let line = LiteralScan.Line.row([
      ("Activity", "New shelter"), ("Lead agency", "Unit 7; Unit 8"), ("When", "2031"),
    ])
    #expect(reading([line]).audit.withoutLead.isEmpty)
    #expect(
      reading([Self.row("New shelter", "Unit 7; Unit 8", "2031", "")]).audit.withoutLead == [0])
  }

  @Test("Where the plan says that those named after the first are partners, the first leads")
  func legend() {
    let audit = reading([
      .paragraph("The Responsible body leads; those named after it are partners."),
      Self.row("New shelter", "Unit 7; Unit 8", "2031", ""),
    ]).audit
    #expect(audit.withoutLead.isEmpty)
    #expect(
      audit.owners.map { "\($0.name) \($0.responsible) \($0.partner)" }
        == ["Unit 7 [0] []", "Unit 8 [] [0]"])
  }

  @Test("Who is to be confirmed later is nobody")
  func openBody() {
    let audit = reading([
      Self.row("New shelter", "To be confirmed during the design of the project", "2031", "")
    ]).audit
    #expect(audit.owners.isEmpty)
    #expect(audit.lacks.first { $0.aspect == .responsible }?.undetermined == [0])
  }

  @Test("A labelled line wins over a guess from running text")
  func label() throws {
    let reading = reading([
      .heading("Measure 4", level: 2),
      .paragraph("The Ministry of Welfare shall open a shelter by 2027."),
      .paragraph("Responsible: Unit 7; Deadline: spring 2028"),
    ])
    let evidence = try #require(reading.evidence.first { $0.element == "S-1.1" })
    #expect(evidence.markers.actor == "Unit 7")
    #expect(evidence.markers.time == "spring 2028")
  }

  @Test("A year in a sentence about the past is no deadline where the plan's title names none")
  func past() throws {
    let reading = reading([
      .paragraph("A shelter was opened by 2027 with the Ministry of Welfare."),
      .paragraph("The State shall open legal aid by 2027 with the Ministry of Welfare."),
    ])
    #expect(
      reading.evidence.filter { $0.element == "S-1.1" }.allSatisfy { $0.markers.time == nil })
    #expect(
      try #require(reading.evidence.first { $0.element == "S-1.2" }).markers.time == "by 2027")
  }
}
