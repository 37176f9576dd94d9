import AnalysisModel
import Reporting
import TestSupport
import Testing

@Suite("The method page")
struct MethodPageTests {
  private static let english = LanguageTag(rawValue: "en")

  private static func page(
    judged: JudgedSample? = nil, language: ReportLanguage = .english
  ) throws -> String {
    func share(_ value: Double) -> MeasuredShare {
      MeasuredShare(value: value, interval: Interval(low: value - 0.1, high: value + 0.1))
    }
    let trust = LexiconTrust(
      measure: LanguageMeasure(
        language: english, state: "s", passages: 40, sources: 10, precision: share(0.8),
        recall: share(0.7), f1: share(0.75), items: [:]),
      basis: "passages of laws", isCurrent: false, english: nil,
      audit: MissRate(looked: 50, missed: 2, silent: 500, found: 90, items: [:]))
    return try ReportRenderer(
      frameworks: [SamplePlans.framework], subjects: SamplePlans.subjects,
      provenance: SamplePlans.provenance, trust: [english: trust],
      method: SamplePlans.method(judged: judged, basis: "passages of laws"), language: language
    ).method()
  }

  @Test("It tells the rules, figures and limits of its run")
  func whole() throws { try expectGolden(Self.page(), named: "method.html") }

  @Test("Figures are those of the run")
  func figures() throws {
    let page = try Self.page()
    for words in [
      "at least 50\u{A0}% of its core elements", "and 2 of deadline, budget and indicator",
      "from a score of 0.44 on", "<td>80\u{A0}% (70–90)</td><td>70\u{A0}% (60–80)</td>",
      "an earlier state", "2 of 50", "French</th><td colspan=\"6\">not measured",
      "2 where the sentence binds", "lacuna 0.0.0", String(repeating: "a", count: 64),
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test("A judged sample is told with its intervals; without one the page says that there is none")
  func judged() throws {
    #expect(try Self.page().contains("No sample of verdicts on whole plans was judged"))
    let sample = JudgedSample(
      date: "2026-03-31", documents: 12, basis: "Two readers.",
      whole: JudgedSample.Figures(
        evidence: JudgedSample.Share(right: 90, judged: 100),
        absences: JudgedSample.Share(
          right: 40, judged: 50, interval: Interval(low: 0.6, high: 0.9))),
      languages: [
        Self.english: JudgedSample.Figures(
          evidence: JudgedSample.Share(right: 0, judged: 0), absences: nil)
      ])
    let page = try Self.page(judged: sample)
    #expect(!page.contains("No sample of verdicts"))
    #expect(page.contains("drawn from 12 documents was judged by people on 2026-03-31"))
    #expect(
      page.contains("<td>90 of 100: 90\u{A0}% (83–94)</td><td>40 of 50: 80\u{A0}% (60–90)</td>"))
    #expect(page.contains("English</th><td>–</td><td>–</td>"))
    #expect(page.contains("Two readers."))
    #expect(page.contains("which one missed passage makes wrong"))
  }

  @Test("Every page of a run leads to it")
  func linked() throws {
    let renderer = try ReportRenderer(
      frameworks: [SamplePlans.framework], subjects: SamplePlans.subjects,
      provenance: SamplePlans.provenance)
    #expect(renderer.index([]).contains("href=\"method.html\""))
    for plan in SamplePlans.all {
      #expect(renderer.planReports(plan).page.contains("href=\"../../method.html\""))
    }
  }
}
