import AnalysisModel
import Reporting
import TestSupport
import Testing

@Suite("How many passages a report names")
struct PassageCountTests {
  /// A plan with so many passages on an element that count, and so many that do not.
  private static func plan(counting: Int, discounted: Int) -> AnalyzedPlan {
    let passages = (0..<(counting + discounted)).map { number in
      SamplePlans.passage(
        Evidence.ID(rawValue: "p/\(number)"), "SAM-01", "SAM-01.1",
        number < counting ? .mentioned : .absent, score: 0.9, page: 1,
        // Passages are told apart by where they end.
        quote: "Rights first" + String(repeating: "!", count: number), marked: [])
    }
    let level: Level = counting > 0 ? .mentioned : .absent
    let verdict = ElementVerdict(
      framework: "sample-2020", item: "SAM-01", element: "SAM-01.1", level: level,
      status: Status(level), evidence: passages.map(\.id), markers: Markers(), flags: [])
    let document = SamplePlans.read.document
    let english = LanguageTag(rawValue: "en")
    let figure = SubjectFigure(
      subject: SamplePlans.subjects[0], hits: 9, isInTitle: true, isAbout: true)
    return AnalyzedPlan(
      document: document,
      reading: PlanReading(
        sha256: "", format: .pdf, bytes: 0, title: nil, language: english, hasLexicon: true,
        subjects: SubjectFigures(words: 1, all: [figure]), isAboutSubject: true, pages: [],
        warnings: [], sectionPaths: [], sectionSubjects: [], passages: [], evidence: passages,
        elements: [verdict], items: [], activities: []))
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let language: ReportLanguage
    let counting: Int
    let discounted: Int
    let expected: String
    var testDescription: String { "\(language.rawValue): \(expected)" }
  }

  static let cases = [
    Case(language: .english, counting: 2, discounted: 0, expected: "2 passages"),
    Case(language: .english, counting: 2, discounted: 1, expected: "2 passages and 1 not counted"),
    Case(language: .french, counting: 2, discounted: 1, expected: "2 passages et 1 non compté"),
    Case(language: .french, counting: 1, discounted: 2, expected: "1 passage et 2 non comptés"),
    Case(language: .spanish, counting: 2, discounted: 1, expected: "2 pasajes y 1 no contado"),
    Case(language: .spanish, counting: 1, discounted: 2, expected: "1 pasaje y 2 no contados"),
    Case(
      language: .english, counting: 0, discounted: 2, expected: "2 passages, which do not count"),
  ]

  @Test("An element's row tells passages that count from others", arguments: cases)
  func findings(_ example: Case) throws {
    let renderer = try ReportRenderer(
      frameworks: [SamplePlans.framework], subjects: SamplePlans.subjects,
      provenance: SamplePlans.provenance, language: example.language)
    let plan = Self.plan(counting: example.counting, discounted: example.discounted)
    let reports = renderer.planReports(plan)
    #expect(reports.page.contains("<a href=\"#SAM-01.1\">\(example.expected)</a>"))
    #expect(reports.markdown.contains("| \(example.expected) |"))
  }

  @Test("An item's number is of different passages that count, and the report says so")
  func item() throws {
    let renderer = try ReportRenderer(
      frameworks: [SamplePlans.framework], subjects: SamplePlans.subjects,
      provenance: SamplePlans.provenance)
    let reports = renderer.planReports(Self.plan(counting: 2, discounted: 3))
    #expect(reports.page.contains("<td class=\"number\">2</td>"))
    for text in [reports.page, reports.markdown] {
      #expect(text.contains("A passage counts once for an item"))
    }
    #expect(reports.page.contains("The 3 strongest of the 5 passages found"))
  }
}
