import AnalysisModel
import TestSupport
import Testing

@testable import Assessing

@Suite("The level of a passage")
struct LevelTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let lines: [LiteralScan.Line]
    let level: Level
    var flags: [Flag] = []

    init(_ description: String, _ lines: [LiteralScan.Line], _ level: Level, _ flags: [Flag] = []) {
      testDescription = description
      self.lines = lines
      self.level = level
      self.flags = flags
    }
  }

  static let cases: [Case] = [
    Case("A bare noun is a mention", [.paragraph("The importance of shelter.")], .mentioned),
    Case(
      "A binding measure is elaborated", [.paragraph("The State shall open a shelter.")],
      .elaborated),
    Case(
      "A weak modal leaves a mention", [.paragraph("Districts should open a shelter.")], .mentioned),
    Case(
      "Binding and weak together without a verb of doing leave a mention",
      [.paragraph("The State shall encourage shelter.")], .mentioned),
    Case(
      "A weak wording before the comma of a sentence weakens its modal",
      [.paragraph("Wherever feasible, the State shall open a shelter.")], .mentioned),
    Case(
      "So does one behind its last comma",
      [.paragraph("The State shall open a shelter, wherever feasible.")], .mentioned),
    Case(
      "One within the sentence weakens what it stands beside",
      [.paragraph("The State shall open a shelter and trains those who should run it, and pays.")],
      .elaborated),
    Case(
      "An actor and two further markers make it operational",
      [.paragraph("The Ministry of Welfare shall open a shelter by 2027 from the state budget.")],
      .operationalised),
    Case(
      "An actor and one further marker do not",
      [.paragraph("The Ministry of Welfare shall open a shelter by 2027.")], .elaborated),
    Case(
      "Three markers without an actor do not",
      [.paragraph("A shelter shall open by 2027 from the state budget, number of beds 20.")],
      .elaborated),
    Case(
      "What a row says of time and money neither denies nor weakens its measure",
      [
        .heading("Activities"),
        .row([
          ("Activity", "open a shelter"), ("Responsible", "Ministry of Welfare"),
          ("When", "encourage, wherever feasible"), ("Cost", "no money, was opened"),
        ]),
      ], .operationalised),
    Case(
      "A word for an empty cell is no status",
      [
        .heading("Activities"),
        .row([
          ("Activity", "open a shelter"), ("Responsible", "Ministry of Welfare"), ("Cost", "n/a"),
        ]),
      ], .elaborated),
    Case(
      "Existing resources in a cell are no budget",
      [
        .heading("Activities"),
        .row([
          ("Activity", "open a shelter"), ("Responsible", "Ministry of Welfare"),
          ("When", "2031"), ("Cost", "Staff time"),
        ]),
      ], .elaborated),
    Case(
      "Money within existing resources is no budget",
      [
        .paragraph(
          "The Ministry of Welfare shall open a shelter by 2027 within existing resources.")
      ], .elaborated),
    Case(
      "A foreword gives a mention at most",
      [.heading("Foreword"), .paragraph("The State shall open a shelter.")], .mentioned),
    Case(
      "Principles give a mention", [.heading("Principles"), .paragraph("We open a shelter.")],
      .mentioned),
    Case(
      "Principles that bind are elaborated",
      [.heading("Principles"), .paragraph("The State shall open a shelter.")], .elaborated),
    Case(
      "Definitions give a mention",
      [.heading("Definitions"), .paragraph("We open a shelter.")], .mentioned),
    Case(
      "A rule among definitions is elaborated",
      [
        .heading("Definitions"),
        .paragraph("A situation analysis is a study. The State shall open a shelter."),
      ], .elaborated),
    Case(
      "A sentence that defines binds nobody",
      [
        .heading("Definitions"), .paragraph("A situation analysis shall tell of each shelter."),
      ], .mentioned),
    Case(
      "Objectives are elaborated at most",
      [
        .heading("Objectives"),
        .paragraph("The Ministry of Welfare shall open a shelter by 2027 from the state budget."),
      ], .elaborated),
    Case(
      "What happened is a mention", [.paragraph("In 2020 a shelter was opened.")], .mentioned,
      [.past]),
    Case(
      "What others recommend is a mention",
      [.paragraph("The committee recommended to open a shelter.")], .mentioned, [.external]),
    Case(
      "A question is a mention", [.paragraph("Shall the State open a shelter?")], .mentioned,
      [.question]),
    Case(
      "A question in quotation marks too", [.paragraph("Shall the State open a “shelter?”")],
      .mentioned, [.question]),
    Case(
      "So is what an opening question mark stands before, whatever is lost behind it",
      [.paragraph("¿Shall the State open a shelter")], .mentioned, [.question]),
    Case(
      "The answer to a question is none",
      [.paragraph("¿Who shall help? The State shall open a shelter.")], .elaborated),
    Case(
      "A question mark within an address asks nothing",
      [.paragraph("The State shall open a shelter (www.shelter.gov/?page=2) soon.")], .elaborated),
    Case(
      "A lack is no evidence", [.paragraph("There is a lack of shelter.")], .absent, [.gapAdmitted]),
    Case(
      "A denial is no evidence", [.paragraph("There is no public shelter.")], .absent, [.negated]),
    Case(
      "A modal that is itself denied binds to nothing",
      [.paragraph("The State shall not open a shelter.")], .absent, [.negated]),
    Case(
      "A negation does not reach past the end of its clause",
      [.paragraph("There is no time to lose; a shelter is what people ask for.")], .mentioned),
    Case(
      "A verb of doing far from the thing does not govern it",
      [
        .paragraph(
          "We open this chapter with a word of thanks to all who have given us their time and their"
            + " patience, and in passing a shelter is named.")
      ], .mentioned),
    Case(
      "A lack that a binding measure meets is evidence",
      [.paragraph("To mend the lack of beds the State shall open a shelter.")], .elaborated),
    Case(
      "A rule in negative words is a measure",
      [.paragraph("Everyone gets shelter, regardless of no papers.")], .elaborated),
    Case(
      "A condition is flagged", [.paragraph("The State shall open a shelter subject to funds.")],
      .elaborated, [.conditional]),
    Case(
      "A list item under activities needs no verb",
      [.heading("Activities"), .item("New shelter in the north")], .elaborated),
    Case("A heading is a mention", [.heading("A shelter we shall open")], .mentioned),
  ]

  @Test("A passage earns the level that its wording, place and markers give", arguments: cases)
  func level(_ example: Case) throws {
    let reading = Sample.assess(example.lines)
    let verdict = try #require(reading.elements.first { $0.element == "S-1.1" })
    #expect(verdict.level == example.level)
    #expect(Set(example.flags).isSubset(of: Set(verdict.flags)))
  }

  @Test("A subsection of an evaluation keeps the evaluation's cap")
  func evaluationBinds() throws {
    let reading = Sample.assess([
      .heading("Evaluation"), .heading("Activities", level: 2),
      .paragraph("The State shall open a shelter."),
    ])
    #expect(reading.elements.first?.level == .mentioned)
    #expect(reading.evidence.first?.role == .evaluation)
  }

  @Test("An element's own cap stands before the rubric's")
  func elementCap() throws {
    let reading = Sample.assess([
      .heading("Situation"), .paragraph("The State shall open a situation analysis."),
    ])
    #expect(reading.elements.first { $0.element == "S-1.3" }?.level == .elaborated)
  }

  @Test("Outside the subject, a supporting term counts only where the passage names it")
  func subject() throws {
    let silent = Sample.assess(
      [.paragraph("The State shall open a shelter.")], isAboutTrafficking: false)
    #expect(silent.evidence.isEmpty)
    #expect(!silent.isAboutSubject)
    let named = Sample.assess(
      [.paragraph("The State shall open a shelter against trafficking.")],
      isAboutTrafficking: false)
    #expect(named.elements.first?.level == .elaborated)
    let apart = Sample.assess(
      [
        .paragraph(
          "The State shall open a shelter for people whom the flood has driven from their houses in the"
            + " five districts along the river, and fight hunger, drugs and trafficking.")
      ], isAboutTrafficking: false)
    #expect(apart.evidence.isEmpty)
  }

  @Test("Contradicting words raise the flag and give no level")
  func contra() throws {
    let reading = Sample.assess([.paragraph("Victims are helped only if they testify.")])
    let verdict = try #require(reading.elements.first)
    #expect(verdict.level == .absent)
    #expect(verdict.flags == [.contra])
    #expect(reading.items.first?.flags == [.contra])
    #expect(reading.items.first?.gaps.first?.kind == .contradicted)
    let reversed = Sample.assess([
      .paragraph("There is no such rule: help comes only if they testify.")
    ])
    #expect(reversed.elements.first?.flags == [.contra])
    let denied = Sample.assess([.paragraph("At no time is help given only if they testify.")])
    #expect(denied.elements.first?.flags == [])
  }

  @Test("A heading takes no flag from the text beneath it")
  func headingFlags() throws {
    let reading = Sample.assess([
      .heading("Shelter"), .paragraph("The shelter was opened."),
    ])
    let verdict = try #require(reading.elements.first { $0.element == "S-1.1" })
    #expect(verdict.level == .mentioned)
    #expect(verdict.flags == [.past])
  }

  @Test("Words that run on into the next sentence are bound by it")
  func twoSentences() throws {
    let reading = Sample.assess([
      .paragraph("Money is short. Homes are wanted in which all. May sleep subject to funds.")
    ])
    let evidence = try #require(reading.evidence.first { $0.element == "S-1.1" })
    #expect(evidence.flags.contains(.conditional))
  }
}
