import AnalysisModel
import TestSupport
import Testing

@testable import Annotating

@Suite("Annotating a plan")
struct PlanAnnotationTests {
  /// A page of lines, every letter of which is 5 wide and 10 high, and the evidence that is marked in it with brackets.
  struct Plan {
    var text = ""
    var words: [PlacedWord] = []

    init(_ lines: [String], onPages pages: [Int]? = nil, hasLetters: Bool = true) {
      for (number, line) in lines.enumerated() {
        if number > 0 { text += " " }
        var left = 0.0
        for word in line.split(separator: " ") {
          if left > 0 { text += " " }
          let start = text.utf8.count
          text += word
          let top = Double(number) * 20
          let letters = word.unicodeScalars.indices.enumerated().map { index, _ in
            Box(
              left: left + Double(index) * 5, top: top, right: left + Double(index + 1) * 5,
              bottom: top + 10)
          }
          words.append(
            PlacedWord(
              range: TextRange(utf8: start..<text.utf8.count), page: pages?[number] ?? 1,
              line: number,
              box: letters.dropFirst().reduce(letters[0]) { $0.union($1) },
              letters: hasLetters ? letters : []))
          left += Double(word.unicodeScalars.count + 1) * 5
        }
      }
    }

    var document: Document {
      Document(
        id: "d", source: Source(path: "d.pdf", format: .pdf, bytes: 1), title: nil,
        language: LanguageTag(rawValue: "en"),
        text: text, pages: [], sections: [], blocks: [], words: words)
    }

    /// Evidence of the whole text that marks some words.
    func evidence(
      _ marked: [String], framework: Framework.ID = "sample-2020", element: Element.ID = "SAM-01.1",
      level: Level = .elaborated, flags: [AnalysisModel.Flag] = []
    ) -> Evidence {
      let sample = SamplePlans.passage(
        "e", "SAM-01", element, level, score: 0.456, page: 1, quote: text, marked: marked,
        flags: flags)
      return Evidence(
        id: sample.id, framework: framework, item: sample.item, element: element, level: level,
        score: sample.score, page: 1, box: nil, start: 0, end: sample.quote.unicodeScalars.count,
        role: .body, section: [], language: LanguageTag(rawValue: "en"), quote: text,
        marked: sample.marked,
        terms: sample.terms, modality: .measure, markers: Markers(), flags: flags, anchor: nil)
    }
  }

  private static let other = Framework(
    id: "other-2021", title: "Other", shortTitle: "Other", source: "", version: "1", scope: "",
    subject: nil, items: SamplePlans.framework.items, digest: "")

  private static func annotation(
    _ plan: Plan, _ evidence: [Evidence], minimumLevel: Level = .absent, idle: Set<Substring> = []
  ) -> PlanAnnotation {
    let reading = PlanReading(
      sha256: "", format: .pdf, bytes: 1, title: nil, language: LanguageTag(rawValue: "en"),
      hasLexicon: true,
      subjects: SubjectFigures(words: 1, all: []), isAboutSubject: true, pages: [], warnings: [],
      sectionPaths: [], sectionSubjects: [], passages: [], evidence: evidence, elements: [],
      items: [], activities: [])
    return PlanAnnotation(
      reading, of: plan.document, frameworks: [SamplePlans.framework, other],
      minimumLevel: minimumLevel, origin: "lexicons abc",
      saysNothing: { $0.split(separator: " ").allSatisfy(idle.contains) })
  }

  private static func box(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) -> Box {
    Box(left: left, top: top, right: right, bottom: bottom)
  }

  @Test("The words of a run make one box a line, words apart a box each, commas none")
  func boxes() {
    let plan = Plan(["The rights of victims,", "come first in all."])
    let annotation = Self.annotation(
      plan, [plan.evidence(["rights of victims", "come first", "all"])])
    #expect(
      annotation.highlights.map(\.boxes) == [
        [
          Self.box(20, 0, 105, 10), Self.box(0, 20, 50, 30), Self.box(70, 20, 85, 30),
        ]
      ])
  }

  @Test(
    "Words that say nothing are marked beside others, not on their own, and alone only where all do"
  )
  func idleWords() {
    let plan = Plan(["In each region and town by 2028"])
    func boxes(_ marked: [String]) -> [[Box]] {
      Self.annotation(plan, [plan.evidence(marked)], idle: ["In", "each", "and", "by"])
        .highlights.map(\.boxes)
    }
    #expect(
      boxes(["each", "and", "town"]) == [[Self.box(75, 0, 90, 10), Self.box(95, 0, 115, 10)]])
    #expect(boxes(["by", "2028"]) == [[Self.box(120, 0, 130, 10), Self.box(135, 0, 155, 10)]])
    #expect(boxes(["each", "and"]) == [[Self.box(15, 0, 35, 10), Self.box(75, 0, 90, 10)]])
  }

  @Test("A run over a line's end is cut there")
  func overLines() {
    let plan = Plan(["The rights of", "victims come first."])
    let annotation = Self.annotation(plan, [plan.evidence(["rights of victims"])])
    #expect(
      annotation.highlights.map(\.boxes) == [[Self.box(20, 0, 65, 10), Self.box(0, 20, 35, 30)]])
  }

  @Test("A passage on two pages has a note on each")
  func overPages() {
    let plan = Plan(["The rights of", "victims come first."], onPages: [1, 2])
    let annotation = Self.annotation(plan, [plan.evidence(["rights of victims"])])
    #expect(annotation.highlights.map(\.page) == [1, 2])
    #expect(annotation.passageCount == 1)
  }

  @Test("Where only the whole word has a box, it is marked whole")
  func wholeWords() {
    let plan = Plan(["anti-trafficking"], hasLetters: false)
    let annotation = Self.annotation(plan, [plan.evidence(["trafficking"])])
    #expect(annotation.highlights.first?.boxes == [Self.box(0, 0, 80, 10)])
    let exact = Plan(["anti-trafficking"])
    #expect(
      Self.annotation(exact, [exact.evidence(["trafficking"])]).highlights.first?.boxes
        == [Self.box(25, 0, 80, 10)])
  }

  @Test("Words that two frameworks mark are shared out between them by height")
  func shared() {
    let plan = Plan(["rights of victims"])
    let annotation = Self.annotation(
      plan,
      [
        plan.evidence(["rights of victims"]),
        plan.evidence(["victims"], framework: "other-2021"),
      ])
    #expect(
      annotation.highlights.map(\.boxes) == [
        [Self.box(0, 0, 45, 10), Self.box(50, 0, 85, 5)], [Self.box(50, 5, 85, 10)],
      ])
    #expect(Set(annotation.highlights.map(\.color)).count == 2)
  }

  @Test("One note names every element of a framework that a passage is evidence for")
  func note() {
    let plan = Plan(["The rights of victims come first."])
    let annotation = Self.annotation(
      plan,
      [
        plan.evidence(["rights", "victims"], flags: [.past]),
        plan.evidence(["come first"], element: "SAM-01.3", level: .absent),
      ])
    #expect(
      annotation.highlights.map(\.text) == [
        """
        Sample principles

        SAM-01 Rights first
        Element SAM-01.1: Priority of rights
        Level of this passage: elaborated. A concrete measure, rule, standard or entitlement in directive wording.
        Reservation: The passage reports what was done.
        Words found: “rights” … “victims”
        Term: sample-2020/en#SAM-01.1/1; score 0.46 of 1

        SAM-01 Rights first
        Element SAM-01.3: Information
        This passage does not count as evidence for the element.
        Words found: “come first”
        Term: sample-2020/en#SAM-01.3/1; score 0.46 of 1
        """
      ])
  }

  @Test("Passages below the least level are left out of pages and index")
  func minimumLevel() {
    let plan = Plan(["The rights of victims come first."])
    let evidence = [
      plan.evidence(["rights"]), plan.evidence(["first"], element: "SAM-01.3", level: .mentioned),
    ]
    let annotation = Self.annotation(plan, evidence, minimumLevel: .elaborated)
    #expect(annotation.highlights.map(\.boxes) == [[Self.box(20, 0, 50, 10)]])
  }

  @Test("The index lists all items of all frameworks with their passages")
  func index() {
    let plan = Plan(["The rights of victims come first."])
    let root = Self.annotation(plan, [plan.evidence(["victims"])]).outline
    #expect(root.title == "Lacuna: evidence (lexicons abc)")
    #expect(root.children.map(\.title) == ["Sample (yellow)", "Other (blue)"])
    let item = root.children.first?.children.first
    #expect(item?.title == "SAM-01 Rights first: absent, 1 passage")
    #expect(
      item?.children == [
        OutlineNode(
          title: "p. 1, elaborated: The rights of victims come first.", page: 1, top: 0)
      ])
    #expect(root.children.last?.children.allSatisfy { $0.children.isEmpty } == true)
  }

  @Test("Passages without places stand in the index alone, and are counted")
  func unplaced() {
    var plan = Plan(["The rights of victims come first."])
    plan.words = []
    let annotation = Self.annotation(plan, [plan.evidence(["rights"])])
    #expect(annotation.highlights.isEmpty)
    #expect(annotation.unplacedCount == 1)
    #expect(annotation.outline.children.first?.children.first?.children.count == 1)
  }
}
