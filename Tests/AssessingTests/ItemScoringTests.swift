import AnalysisModel
import TestSupport
import Testing

@testable import Assessing

@Suite("How sure a passage is evidence") struct ItemScoringTests {
  private static func scores(
    _ lines: [LiteralScan.Line], model: ScoringModel = .uncalibrated
  ) -> [Element.ID: Double] {
    let reading = Sample.assess(lines, rubric: .standard.scoring(with: model))
    return Dictionary(
      reading.evidence.map { ($0.element, $0.score) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("Every element of an item has the item's score, which agreement raises")
  func agreement() throws {
    let alone = Self.scores([.paragraph("We shall open a shelter.")])
    let together = Self.scores([.paragraph("We shall open a shelter and give legal aid.")])
    let one = try #require(alone["S-1.1"])
    #expect(together["S-1.1"] == together["S-1.2"])
    #expect(try #require(together["S-1.1"]) > one)
    #expect((0...1).contains(one))
  }

  @Test("A passage below the threshold is no evidence, and its words say so")
  func threshold() {
    let model = ScoringModel(
      intercept: -1, weights: [.subjectInSentence: 2], threshold: 0.5, basis: "")
    let lines: [LiteralScan.Line] = [
      .paragraph("We shall open a shelter."),
      .paragraph("We shall open a shelter for victims of trafficking."),
    ]
    let reading = Sample.assess(lines, rubric: .standard.scoring(with: model))
    #expect(
      reading.evidence.map(\.quote) == ["We shall open a shelter for victims of trafficking."])
    #expect(reading.evidence.first?.score == 0.731)
    #expect(
      "\(Hit.Suppression.unlikely(score: 0.2))" == "too unlikely to be evidence (score 0.2)")
  }

  @Test("A contradiction stays, however unlikely")
  func contradiction() {
    let model = ScoringModel(intercept: -9, weights: [:], threshold: 0.5, basis: "")
    let reading = Sample.assess(
      [.paragraph("They are taken in only if they testify.")],
      rubric: .standard.scoring(with: model))
    #expect(reading.evidence.map(\.flags) == [[.contra]])
  }

  @Test("A hit that needs a title's words is less sure, and its weight and companions do not count")
  func lent() throws {
    let lines: [LiteralScan.Line] = [.heading("Plan"), .item("shelter, legal aid")]

    let scan = LiteralScan(lines, finding: Sample.words, weights: ["shelter": .defining])
    let lender = Hit.Lender(kind: .heading, title: "Plan")
    let scores = [[], [lender]].map { lenders in
      let passages = scan.passages.map { passage in
        var passage = passage
        passage.hits = passage.hits.map { hit in
          Hit(
            term: hit.term, target: hit.target, weight: hit.weight, range: hit.range,
            parts: Array(hit.parts), lenders: lenders)
        }
        return passage
      }
      let reading = assess(
        ScannedDocument(
          document: scan.document, passages: passages, columns: [:], emptyCells: []),
        against: [Sample.framework], lexicons: ["sample"], subjects: Sample.subjects,
        choice: .told("trafficking"),
        rubric: .standard.scoring(
          with: ScoringModel(
            intercept: 0, weights: [.defining: 1, .furtherTerms: 3], threshold: 0, basis: "")))
      return reading.evidence.map(\.score)
    }
    // One of two terms is defining, and there is a further one: 0 + 1 + 3/3. Without them, half of four fifths.
    #expect(scores == [[0.881, 0.881], [0.4, 0.4]])
  }
}
