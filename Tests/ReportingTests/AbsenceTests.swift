import AnalysisModel
import TestSupport
import Testing

@testable import Reporting

@Suite("What a silence says that it rests on")
struct AbsenceTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let trust: LexiconTrust?
    let recall: String
  }

  private static func trust(passages: Int, isCurrent: Bool = true) -> LexiconTrust {
    LexiconTrust(
      measure: LanguageMeasure(
        language: LanguageTag(rawValue: "en"), state: "", passages: passages, sources: 4,
        precision: nil,
        recall: MeasuredShare(value: 0.9, interval: Interval(low: 0.8, high: 0.95)), f1: nil,
        items: [:]),
      basis: "", isCurrent: isCurrent, english: nil, audit: nil)
  }

  static let cases = [
    Case(
      testDescription: "nothing is known", trust: nil,
      recall: "Recall of the English lexicons: not measured."),
    Case(
      testDescription: "too few passages", trust: trust(passages: 3),
      recall: "Recall of the English lexicons: not measured."),
    Case(
      testDescription: "measured", trust: trust(passages: 80),
      recall:
        "Recall of the English lexicons, measured on labelled passages: 90 % (80–95)."),
    Case(
      testDescription: "measured before a change", trust: trust(passages: 80, isCurrent: false),
      recall:
        "Recall of the English lexicons, measured on labelled passages: 90 % (80–95). The lexicons have been changed since, so the figures are of an earlier state."
    ),
  ]

  @Test("The measured recall of the language stands beside every silence", arguments: cases)
  func recall(_ example: Case) throws {
    let view = TrustView(
      example.trust, language: LanguageTag(rawValue: "en"), try ReportWords(.english))
    #expect(view.recall.replacing("\u{A0}", with: " ") == example.recall)
  }

  @Test("The wordings that were tried are listed with their ids, where they are those of the run")
  func terms() throws {
    let read = SamplePlans.read
    let absent = try #require(read.reading?.elements.first { $0.level == .absent }?.element)
    let search = ElementSearch(element: absent, termCount: 2, nearMisses: [])
    let plan = AnalyzedPlan(document: read.document, reading: read.reading?.searched([search]))
    func page(_ count: Int) throws -> String {
      let terms = (0..<count).map {
        TriedTerm(id: Term.ID(rawValue: "sample/en#X/\($0)"), notation: "a <b> NEAR/\($0) \"c\"")
      }
      return try ReportRenderer(
        frameworks: [SamplePlans.framework], subjects: [], provenance: SamplePlans.provenance,
        terms: [LanguageTag(rawValue: "en"): [absent: terms]]
      ).planReports(plan).page
    }
    let whole = try page(2)
    #expect(whole.contains("<code>a &lt;b&gt; NEAR/0 &quot;c&quot;</code> <small>sample/en#X/0"))
    #expect(whole.contains("sample/en.yaml"))
    #expect(!(try page(3)).contains("sample/en#X/0"))
  }
}
