import AnalysisModel
import Testing

@testable import Comparing

struct DecisionPlacingTests {
  private static let care: Element.ID = "C-1.1"

  private static func decision(
    _ quote: String?, page: Int? = 1, number: Int = 1, coder: String = "anna",
    level: Level = .mentioned, covered: [Framework.ID] = [], isFinal: Bool = false
  ) -> HumanDecision {
    HumanDecision(
      number: number, plan: "plan", passage: quote.map { PassageAnchor(quote: $0, page: page) },
      levels: [care: level], covered: covered, coder: coder, time: "2026-01-01T00:00:00Z",
      source: "sheet.csv", isFinal: isFinal)
  }

  private static let lines = [
    Sketch.Line("The Ministry shall open twelve shelters for victims by June.", care),
    Sketch.Line("Legal aid is free for every victim.", care, page: 2),
    Sketch.Line("Legal aid is free for every victim.", care, page: 3),
  ]

  @Test(
    "A decision goes to its passage in the same or similar words, or is kept as lost",
    arguments: [
      ("The Ministry shall open twelve shelters for victims by June.", 1, "same", 0 as Int?),
      ("Legal aid is free for every victim.", 3, "same", 2),
      ("Legal aid is free for every victim.", 4, "same", 1),
      ("The Ministry shall open ten shelters for victims by May.", 1, "reworded", 0),
      ("Border guards are trained each year.", 1, "passage_gone", nil),
    ])
  func decisionsArePlaced(quote: String, page: Int, placement: String, passage: Int?) throws {
    let reading = try #require(Sketch.plan("plan", Self.lines).reading)
    let placed = DecisionPlacing(reading).placed([Self.decision(quote, page: page)])
    #expect(placed.map(\.placement.rawValue) == [placement])
    #expect(placed.map(\.passage) == [passage])
  }

  @Test("However the text changes, as many decisions come out as went in")
  func noDecisionIsLost() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<30 {
      let decisions = (1...20).map { number in
        Self.decision(
          Bool.random(using: &generator) ? Self.lines.randomElement(using: &generator)?.text : nil,
          number: number)
      }
      let kept = Self.lines.filter { _ in Bool.random(using: &generator) }
      let reading = try #require(Sketch.plan("plan", kept).reading)
      let placed = DecisionPlacing(reading).placed(decisions)
      #expect(Set(placed.map(\.decision.number)) == Set(1...20))
      #expect(PlanCoding(placed, reading: reading).decisions.count == 20)
    }
  }

  @Test("The last word of each coder counts, and no level where they differ until one settles it")
  func coders() throws {
    let quote = Self.lines[0].text
    let reading = try #require(Sketch.plan("plan", Self.lines).reading)
    func view(_ decisions: [HumanDecision]) -> HumanView? {
      PlanCoding(DecisionPlacing(reading).placed(decisions), reading: reading)
        .view(of: reading.evidence[0])
    }
    let anna = [
      Self.decision(quote, number: 1, level: .absent),
      Self.decision(quote, number: 2, level: .elaborated),
    ]
    #expect(view(anna)?.level == .elaborated)
    #expect(view(anna)?.saying == ["anna"])
    let both = anna + [Self.decision(quote, number: 3, coder: "ben", level: .mentioned)]
    #expect(view(both)?.level == nil)
    #expect(view(both)?.saying == ["anna 2", "ben 1"])
    let settled =
      both + [
        Self.decision(quote, number: 4, coder: "chair", level: .operationalised, isFinal: true)
      ]
    #expect(view(settled)?.level == .operationalised)
    #expect(view([]) == nil)
  }

  @Test("Where a coder went through a framework, what is not named is rejected")
  func coveredFrameworks() throws {
    let reading = try #require(Sketch.plan("plan", Self.lines).reading)
    let other = HumanDecision(
      number: 1, plan: "plan", passage: PassageAnchor(quote: Self.lines[0].text, page: 1),
      levels: [:], covered: ["charter"], coder: "anna", time: "2026-01-01T00:00:00Z",
      source: "sheet.csv")
    let coding = PlanCoding(DecisionPlacing(reading).placed([other]), reading: reading)
    #expect(coding.view(of: reading.evidence[0])?.level == .absent)
    #expect(coding.view(of: reading.evidence[1]) == nil)
  }
}
