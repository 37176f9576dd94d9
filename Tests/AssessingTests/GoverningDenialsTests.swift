import AnalysisModel
import TestSupport
import Testing

@testable import Assessing

@Suite("Denials from above, and statuses")
struct GoverningDenialsTests {
  typealias Line = LiteralScan.Line

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let lines: [Line]
    let level: Level
    var flag: Flag?

    init(_ description: String, _ lines: [Line], _ level: Level, _ flag: Flag? = nil) {
      testDescription = description
      self.lines = lines
      self.level = level
      self.flag = flag
    }
  }

  private static func row(_ status: String) -> Line {
    .row([
      ("Activity", "open a shelter"), ("Responsible", "Ministry of Welfare"), ("When", "by 2027"),
      ("Cost", "5000"), ("Status", status),
    ])
  }

  static let cases: [Case] = [
    Case("A row that goes on counts", [.heading("Activities"), row("Going on")], .operationalised),
    Case("A row given up does not", [.heading("Activities"), row("Abandoned")], .absent, .negated),
    Case(
      "A row that is done is past", [.heading("Activities"), row("Completed")], .mentioned, .past),
    Case(
      "A word elsewhere in a long cell is no status",
      [
        .heading("Activities"),
        .row([("Activity", "open a shelter in the Abandoned house"), ("Responsible", "State")]),
      ], .elaborated),
    Case("An item under a lack", [.heading("Gaps"), .item("A shelter")], .absent, .gapAdmitted),
    Case(
      "A short paragraph too", [.heading("Gaps"), .paragraph("A shelter.")], .absent, .gapAdmitted),
    Case(
      "A subsection too", [.heading("Gaps"), .heading("Help", level: 2), .item("A shelter")],
      .absent, .gapAdmitted),
    Case(
      "A subsection on activities does not",
      [.heading("Gaps"), .heading("Activities", level: 2), .item("A shelter")], .elaborated),
    Case(
      "A heading that names activities beside the lack denies nothing",
      [.heading("Gaps and Activities"), .item("A shelter")], .elaborated),
    Case(
      "A binding sentence states a measure of its own",
      [.heading("Gaps"), .paragraph("The State shall open a shelter.")], .elaborated),
    Case(
      "A verb of doing begins a measure of its own under a lack",
      [.heading("Gaps"), .item("open a shelter")], .elaborated),
    Case(
      "Not under a refusal", [.heading("Ideas that were rejected"), .item("open a shelter")],
      .absent, .negated),
    Case(
      "A question denies nothing", [.heading("Gaps?"), .item("A shelter")], .mentioned),
    Case(
      "A leading line speaks for its items",
      [.paragraph("Ideas that were rejected:"), .item("A shelter")], .absent, .negated),
    Case(
      "And for nothing after them",
      [.paragraph("Ideas that were rejected:"), .item("A tent"), .paragraph("A shelter.")],
      .mentioned),
    Case(
      "A leading line that plans lifts what the heading denies",
      [.heading("Gaps"), .paragraph("The State shall open:"), .item("A shelter")], .mentioned),
    Case(
      "What stands in brackets behind an item speaks of the item",
      [.heading("Activities"), .item("open a shelter (Abandoned in 2020)")], .absent, .negated),
    Case(
      "Brackets between other words speak of these",
      [.heading("Activities"), .item("mend tents (Abandoned, or torn) and open a shelter")],
      .elaborated),
    Case(
      "And one sentence's brackets not of the next",
      [.paragraph("The State shall open a shelter. Tents are given away (Abandoned).")],
      .elaborated),
    Case(
      "An item that leads in its own items leaves the refusal above standing",
      [
        .paragraph("Ideas that were rejected:"), .item("Huts:", level: 1),
        .item("A shelter", level: 2),
      ], .absent, .negated),
    Case(
      "A long paragraph speaks for itself",
      [
        .heading("Gaps"),
        .paragraph("A shelter " + Array(repeating: "word", count: 25).joined(separator: " ") + "."),
      ], .mentioned),
  ]

  @Test("What governs a passage denies it", arguments: cases)
  func governed(_ one: Case) throws {
    let reading = Sample.assess(one.lines)
    let verdict = try #require(reading.elements.first { $0.element == "S-1.1" })
    #expect(verdict.level == one.level)
    if let flag = one.flag {
      let flags = reading.evidence.filter { $0.element == "S-1.1" }.flatMap(\.flags)
      #expect(flags.contains(flag))
    }
  }

  @Test("The reason names the title")
  func reason() throws {
    let reading = Sample.assess([.heading("Gaps"), .item("A shelter")])
    let search = try #require(reading.searches.first { $0.element == "S-1.1" })
    let causes = search.nearMisses.map(\.cause)
    #expect(causes == [.suppressed(.governed(by: "Gaps", title: "Gaps"))])
  }

  @Test(
    "The year of an instrument is no date",
    arguments: [
      ("open a shelter as in 2018.", true), ("open a shelter under Law No. 12/2018.", false),
      ("open a shelter under Law No. 12 of 3 March 2018.", false),
      ("open a shelter under Law No. 12, as in 2018.", true),
    ])
  func instrument(text: String, isPast: Bool) {
    let reading = Sample.assess([
      .heading("Plan 2024-2028"), .heading("Activities"), .item(text),
    ])
    let flags = reading.evidence.filter { $0.element == "S-1.1" }.flatMap(\.flags)
    #expect(flags.contains(.past) == isPast)
  }
}
