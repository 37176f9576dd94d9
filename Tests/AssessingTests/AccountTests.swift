import AnalysisModel
import TestSupport
import Testing

@testable import Assessing

/// What tells of what is, and is no measure.
@Suite("Accounts and figures")
struct AccountTests {
  private static func level(_ lines: [LiteralScan.Line]) -> Level? {
    Sample.assess(lines).elements.first { $0.element == "S-1.1" }?.level
  }

  @Test(
    "Wordings of studies leave a mention, though a verb of doing stands beside the thing",
    arguments: [
      ("Some respondents open a shelter.", Level.mentioned),
      ("Some citizens open a shelter.", .elaborated),
      ("The State shall open a shelter that respondents asked for.", .elaborated),
      ("How to open a shelter shall be discussed below.", .mentioned),
      ("The State shall open a shelter, as shall be discussed below.", .elaborated),
      ("To respondents the State shall open a shelter.", .mentioned),
      ("After asking respondents: the State shall open a shelter.", .elaborated),
    ])
  func findings(text: String, level: Level) {
    #expect(Self.level([.paragraph(text)]) == level)
  }

  @Test("An assessment is the measure where the element asks for one, whatever its wording")
  func assessment() {
    let reading = Sample.assess([
      .heading("Situation"), .paragraph("The situation analysis asked forty respondents."),
    ])
    #expect(reading.elements.first { $0.element == "S-1.3" }?.level == .elaborated)
  }

  @Test("A share of respondents is an indicator in a row of an action table")
  func indicator() {
    let row = LiteralScan.Line.row([
      ("Activity", "open a shelter"), ("Indicator", "share of respondents"),
      ("Responsible", "Ministry of Welfare"),
    ])
    #expect(Self.level([.heading("Activities"), row]) == .elaborated)
  }

  @Test(
    "Rows of words and shares, and lines of counts, are figures",
    arguments: [
      (["open a shelter", "34%"], Level.mentioned),
      (["open a shelter", "3", "7", "12"], .mentioned),
      (["Total", "open a shelter", "84 (88%)", "105 (91%)", "9%"], .mentioned),
      (["1.1 Total", "open a shelter", "9%"], .elaborated),
      (["open a shelter", "1", "2031", "5,000"], .elaborated),
      (["open a shelter", "in towns"], .elaborated),
    ])
  func figures(cells: [String], level: Level) {
    let row = LiteralScan.Line.row(cells.enumerated().map { ("Column \($0)", $1) })
    #expect(Self.level([.heading("Activities"), row]) == level)
  }

  @Test("Years as columns make no measures of figures, but for money")
  func yearColumns() {
    let row = LiteralScan.Line.row([
      ("Sentence", "Order to open a shelter"), ("2031", "3"), ("2032", "7"), ("2033", "12"),
    ])
    #expect(Self.level([.heading("Activities"), row]) == .mentioned)
    #expect(Self.level([.heading("Money"), row]) == .elaborated)
  }

  @Test("What an element asks for as an account is none of a plan's in a study")
  func ownAccount() throws {
    func level(_ lines: [LiteralScan.Line]) -> Level? {
      Sample.assess(lines + [.heading("Situation"), .paragraph("The situation analysis.")])
        .elements.first { $0.element == "S-1.3" }?.level
    }
    #expect(level([.paragraph("Some words.")]) == .elaborated)
    #expect(level(Self.study(binding: 2)) == .mentioned)
  }

  @Test("Answers with their counts are figures")
  func answers() {
    #expect(
      Self.level([.heading("Activities"), .item("open a shelter = 9, hotline = 4")]) == .mentioned)
    #expect(Self.level([.heading("Activities"), .item("open a shelter = goal")]) == .elaborated)
  }

  /// A text of 2,000 words and more that binds so many times.
  private static func study(binding: Int) -> [LiteralScan.Line] {
    Array(repeating: .paragraph(String(repeating: "other words ", count: 100)), count: 12)
      + Array(repeating: .paragraph("The State shall do well."), count: binding)
  }

  @Test("A long text that neither binds nor has a part for measures is an account")
  func account() {
    let measure = LiteralScan.Line.paragraph("Some citizens open a shelter.")
    let study = Sample.assess(Self.study(binding: 2) + [measure])
    #expect(study.isAccount && study.items.allSatisfy { $0.level <= .mentioned })
    let rules = Sample.assess(Self.study(binding: 20) + [measure])
    #expect(!rules.isAccount)
    let short = Sample.assess([measure])
    #expect(!short.isAccount)
    let words = String(repeating: "other words ", count: 150)
    let plan = Sample.assess(
      Self.study(binding: 2) + [.heading("Activities"), .paragraph(words), measure])
    #expect(!plan.isAccount)
  }

  @Test("In an account only what binds is a measure, and not where it retells a law")
  func bindingInAccount() {
    func level(_ text: String) -> Level? { Self.level(Self.study(binding: 2) + [.paragraph(text)]) }
    #expect(level("The State shall open a shelter.") == .elaborated)
    #expect(level("Under Law No. 12 the State shall open a shelter.") == .mentioned)
  }
}
