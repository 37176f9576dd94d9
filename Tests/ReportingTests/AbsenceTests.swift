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

  @Test("Where the share missed and a judged sample stand together, it is said why they differ")
  func difference() throws {
    let english = LanguageTag(rawValue: "en")
    let sample = JudgedSample(
      date: "2026-03-31", documents: 12, basis: "",
      whole: JudgedSample.Figures(
        evidence: JudgedSample.Share(right: 46, judged: 57),
        absences: JudgedSample.Share(right: 29, judged: 37)), languages: [:])
    let share = MeasuredShare(value: 0.93, interval: nil)
    let trust = LexiconTrust(
      measure: LanguageMeasure(
        language: english, state: "", passages: 80, sources: 4, precision: share, recall: share,
        f1: nil, items: [:]), basis: "", isCurrent: true, english: nil, audit: nil)
    for (language, words) in [
      (ReportLanguage.english, "The two count other things"),
      (.french, "Les deux comptent autre chose"), (.spanish, "Los dos cuentan cosas distintas"),
    ] {
      let report = try ReportWords(language)
      func lead(_ trust: LexiconTrust?, _ judged: JudgedSample?) -> String {
        TrustView(trust, language: english, judged: judged, report).lead
      }
      #expect(lead(trust, sample).contains(words))
      #expect(!lead(trust, nil).contains(words))
      #expect(!lead(nil, sample).contains(words))
    }
  }

  /// An element on which a plan is silent, with no passage at all.
  private static let absent: Element.ID = "SAM-02.3"

  /// The sample plan with what was looked for on that element.
  private static func plan(_ nearMisses: [NearMiss], isSubject: Bool = true) -> AnalyzedPlan {
    let plan = isSubject ? SamplePlans.read : SamplePlans.otherSubject
    let search = ElementSearch(element: absent, termCount: 2, nearMisses: nearMisses)
    return AnalyzedPlan(document: plan.document, reading: plan.reading?.searched([search]))
  }

  private static func renderer(
    _ language: ReportLanguage = .english, terms count: Int = 2
  ) throws -> ReportRenderer {
    let terms = (0..<count).map {
      TriedTerm(id: Term.ID(rawValue: "sample/en#X/\($0)"), notation: "a <b> NEAR/\($0) \"c\"")
    }
    return try ReportRenderer(
      frameworks: [SamplePlans.framework], subjects: [], provenance: SamplePlans.provenance,
      terms: [LanguageTag(rawValue: "en"): [absent: terms]], language: language)
  }

  private static let nearMiss = NearMiss(
    page: 2, role: .activities, quote: "Words that stand apart.", marked: [],
    term: Term.ID(rawValue: "sample/en#near"), cause: .apart(notation: "a b"))

  @Test("A report leads to the wordings that were tried, where they are those of the run")
  func terms() throws {
    let plan = Self.plan([])
    let page = try Self.renderer().planReports(plan).page
    let anchor = "terms/sample-2020.en.html#\(Self.absent)"
    #expect(page.contains("<a href=\"../../\(anchor)\">2 wordings tried</a>"))
    #expect(page.contains("in the lexicon sample-2020/en.yaml"))
    #expect(!page.contains("sample/en#X/0"), "the list itself would be most of the report")
    let other = try Self.renderer(terms: 3).planReports(plan).page
    #expect(other.contains("2 wordings tried") && !other.contains(anchor))
  }

  @Test(
    "The page of wordings has each with its id under its element, for the languages of the plans")
  func termsPage() throws {
    let renderer = try Self.renderer()
    let pages = renderer.termsPages(for: [PlanSummary(Self.plan([]))])
    #expect(pages.map(\.name) == ["sample-2020.en.html"])
    let page = try renderer.render(#require(pages.first))
    #expect(page.contains("<h3 id=\"\(Self.absent)\">"))
    #expect(page.contains("<code>a &lt;b&gt; NEAR/0 &quot;c&quot;</code> <small>sample/en#X/0"))
    #expect(page.contains("sample-2020/en.yaml"))
    #expect(renderer.termsPages(for: [PlanSummary(SamplePlans.failed)]).isEmpty)
  }

  struct Silence: CustomTestStringConvertible, Sendable {
    let language: ReportLanguage
    let none: String
    let one: String
    let limit: String
    var testDescription: String { language.rawValue }
  }

  static let silences = [
    Silence(
      language: .english, none: "no near miss", one: "near miss below",
      limit: "What is said in other words is not found."),
    Silence(
      language: .french, none: "aucun passage approchant", one: "passage approchant ci-dessous",
      limit: "Ce qui est dit en d’autres mots n’est pas trouvé."),
    Silence(
      language: .spanish, none: "ningún pasaje cercano", one: "pasaje cercano más abajo",
      limit: "Lo que se dice con otras palabras no se encuentra."),
  ]

  @Test(
    "That nothing came near is said of the wordings tried, and what that means", arguments: silences
  )
  func nearness(_ silence: Silence) throws {
    let renderer = try Self.renderer(silence.language)
    let bare = renderer.planReports(Self.plan([])).page
    #expect(bare.contains(" · \(silence.none)</small>") && bare.contains(silence.limit))
    #expect(!bare.contains(silence.one))
    let near = renderer.planReports(Self.plan([Self.nearMiss])).page
    #expect(near.contains(" · \(silence.one)</small>") && near.contains("Words that stand apart."))
    #expect(near.contains("href=\"#\(Self.absent)\""))
    let silent = renderer.planReports(Self.plan([], isSubject: false))
    for text in [silent.page, silent.markdown] {
      #expect(text.contains(", \(silence.none).") && text.contains(silence.limit))
    }
  }

  @Test("Beside a passage that was found and does not count, no near miss is denied")
  func discounted() throws {
    let read = SamplePlans.read
    let search = ElementSearch(element: "SAM-01.2", termCount: 2, nearMisses: [])
    let plan = AnalyzedPlan(document: read.document, reading: read.reading?.searched([search]))
    let page = try Self.renderer().planReports(plan).page
    #expect(page.contains("1 passage, which does not count</a><small> · 2 wordings tried</small>"))
    #expect(!page.contains("no near miss"))
  }

  @Test("Words that stand apart are spoken of only where they were looked for")
  func apart() throws {
    let renderer = try Self.renderer()
    #expect(renderer.planReports(Self.plan([])).page.contains("within 120 words, all words of one"))
    let silent = renderer.planReports(Self.plan([], isSubject: false)).page
    #expect(silent.contains("A near miss is") && !silent.contains("within 120 words"))
  }

  @Test("A silence of which no search is known does not say that nothing was tried")
  func unknownSearch() throws {
    let page = try Self.renderer().planReports(SamplePlans.read).page
    #expect(!page.contains("0 wordings") && !page.contains("no near miss"))
  }
}
