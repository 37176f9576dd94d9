import AnalysisModel
import TestSupport
import Testing

@testable import Assessing

@Suite("Headings that say whose list it is")
struct HeadingFlagsTests {
  typealias Line = LiteralScan.Line

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let lines: [Line]
    let level: Level
    let isExternal: Bool

    init(_ description: String, _ lines: [Line], _ level: Level, isExternal: Bool = false) {
      testDescription = description
      self.lines = lines
      self.level = level
      self.isExternal = isExternal
    }
  }

  private static let measure = Line.item("open a shelter")

  static let cases: [Case] = [
    Case("An item among activities is a measure", [.heading("Activities"), measure], .elaborated),
    Case(
      "What others ask for is a mention", [.heading("Advice from GRETA"), measure], .mentioned,
      isExternal: true),
    Case(
      "So is a short paragraph",
      [.heading("Advice from GRETA"), .paragraph("Districts open a shelter.")], .mentioned,
      isExternal: true),
    Case(
      "A heading reaches a subsection",
      [.heading("Advice from GRETA"), .heading("Help", level: 2), measure], .mentioned,
      isExternal: true),
    Case(
      "A subsection of activities is the plan's own",
      [.heading("Advice from GRETA"), .heading("Activities", level: 2), measure], .elaborated),
    Case(
      "What is left for later is a mention", [.heading("Ideas for later"), measure], .mentioned),
    Case(
      "What binds is the plan's own",
      [.heading("Advice from GRETA"), .paragraph("The State shall open a shelter.")], .elaborated),
    Case(
      "The next heading ends it",
      [.heading("Advice from GRETA"), .heading("Activities"), measure], .elaborated),
  ]

  @Test("A heading speaks for the short texts under it", arguments: cases)
  func headings(_ one: Case) throws {
    let reading = Sample.assess(one.lines)
    let verdict = try #require(reading.elements.first { $0.element == "S-1.1" })
    #expect(verdict.level == one.level)
    let flags = reading.evidence.filter { $0.element == "S-1.1" }.flatMap(\.flags)
    #expect(flags.contains(.external) == one.isExternal)
  }
}
