import AnalysisModel
import Testing

@testable import Pipeline

@Suite("Decisions of people in exports") struct CoderDecisionsTests {
  private static func record(_ text: String, before: String) -> PassageRecord {
    PassageRecord(
      page: 1, role: .body, section: nil, wordCount: 1, subjects: [:], text: text,
      textBefore: before)
  }

  private static func evidence(_ element: Element.ID, _ range: Range<Int>) -> Evidence {
    Evidence(
      id: Evidence.ID(rawValue: "\(element)@\(range.lowerBound)"), framework: "f", item: "i",
      element: element, level: .mentioned, score: 0, page: 1, box: nil, start: range.lowerBound,
      end: range.upperBound, role: .body, section: [], language: LanguageTag(rawValue: "en"),
      quote: "two 😀", marked: [], terms: [], modality: .statement, markers: Markers(), flags: [],
      anchor: nil)
  }

  private static let reading = PlanReading(
    sha256: "", format: .pdf, bytes: 0, title: nil, language: LanguageTag(rawValue: "en"),
    hasLexicon: true, subjects: SubjectFigures(words: 0, all: []), isAboutSubject: true, pages: [],
    warnings: [], sectionPaths: [], sectionSubjects: [],
    passages: [record("one", before: "Top\n\n"), record("two 😀", before: "\n\n")],
    textAfterPassages: "\n\nEnd", evidence: [evidence("i.1", 10..<15), evidence("i.2", 10..<15)],
    elements: [], items: [], activities: [])

  private static func placed(
    _ number: Int, _ levels: [Element.ID: Level], covered: [Framework.ID] = [],
    coder: String = "Ana", passage: Int? = 1
  ) -> PlacedDecision {
    PlacedDecision(
      HumanDecision(
        number: number, plan: "p", passage: PassageAnchor(quote: "two 😀", page: 1),
        levels: levels, covered: covered, coder: coder, time: "2026-01-02T03:04:05Z",
        reason: "r\(number)", source: "sheet.csv"), passage == nil ? .passageGone : .same,
      passage: passage)
  }

  @Test("Passages know their places in the whole text")
  func places() {
    let scalars = Array(Self.reading.text.unicodeScalars)
    #expect(Self.reading.text == "Top\n\none\n\ntwo 😀\n\nEnd")
    #expect(
      Self.reading.passagePlaces.map { String(String.UnicodeScalarView(scalars[$0])) }
        == ["one", "two 😀"])
  }

  @Test(
    "The last word of each person stands, at the passage, and silence rejects where all was looked for"
  )
  func lastWords() {
    let decisions = [
      Self.placed(1, ["i.1": .mentioned]), Self.placed(2, ["i.1": .elaborated]),
      Self.placed(3, ["i.3": .mentioned], covered: ["f"], coder: "Bo"),
      Self.placed(4, ["i.1": .mentioned], coder: "Cy", passage: nil),
    ]
    let plan = AnalyzedPlan(
      document: RunDocument(
        plan: PlanRecord(id: "p", path: "p.pdf"), status: .ok, reason: "", sha256: nil, pages: 1,
        language: nil, seconds: 0, warnings: []), reading: Self.reading,
      coding: PlanCoding(decisions, reading: Self.reading))
    let found = plan.coderDecisions.map {
      "\($0.coder) \($0.element) \($0.level.rawValue) \($0.id)"
    }
    #expect(
      found == [
        "Ana i.1 2 D2/i.1", "Bo i.1 0 D3/i.1", "Bo i.2 0 D3/i.2", "Bo i.3 1 D3/i.3",
      ])
    #expect(plan.coderDecisions.allSatisfy { $0.range == 10..<15 })
  }
}
