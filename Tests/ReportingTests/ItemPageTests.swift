import AnalysisModel
import Reporting
import TestSupport
import Testing

@Suite("The pages of items")
struct ItemPageTests {
  private static func pages(
    _ plans: [AnalyzedPlan], link: PlanLink? = nil
  ) throws -> [String: String] {
    let renderer = try ReportRenderer(
      frameworks: [SamplePlans.framework], subjects: SamplePlans.subjects,
      provenance: SamplePlans.provenance)
    var wordings = ModelWordings()
    for plan in plans { renderer.gather(plan, link: link, into: &wordings) }
    let summaries = plans.map(PlanSummary.init)
    return Dictionary(
      uniqueKeysWithValues: renderer.itemPages.map {
        ($0.name, renderer.render($0, over: summaries, wordings: wordings))
      })
  }

  /// The section of a page that a title is the head of.
  private static func section(_ title: String, of page: String) -> Substring {
    guard let start = page.firstRange(of: "aria-labelledby=\"\(title)\"") else { return "" }
    let rest = page[start.upperBound...]
    return rest[..<(rest.firstRange(of: "</section>\n<")?.lowerBound ?? rest.endIndex)]
  }

  /// A plan of one passage on SAM-01.1.
  private static func plan(
    _ id: String, country: String?, quote: String, level: Level = .elaborated,
    score: Double = 0.5, markers: Markers = Markers(), flags: [Flag] = [], isSubject: Bool = true
  ) -> AnalyzedPlan {
    let evidence = Evidence(
      id: Evidence.ID(rawValue: "\(id)/1"), framework: "sample-2020", item: "SAM-01",
      element: "SAM-01.1", level: level, score: score, page: 1, box: nil, start: 0,
      end: quote.unicodeScalars.count, role: .activities, section: [],
      language: LanguageTag(rawValue: "en"), quote: quote, marked: [], terms: [],
      modality: .measure, markers: markers, flags: flags, anchor: nil)
    let figure = SubjectFigure(
      subject: SamplePlans.subjects[0], hits: 9, isInTitle: isSubject, isAbout: isSubject)
    return AnalyzedPlan(
      document: RunDocument(
        plan: PlanRecord(
          id: PlanRecord.ID(rawValue: id), path: "\(id).pdf", country: country, title: id),
        status: .ok, reason: "", sha256: nil, pages: 1, language: nil, seconds: 0, warnings: []),
      reading: PlanReading(
        sha256: "", format: .pdf, bytes: 0, title: nil, language: LanguageTag(rawValue: "en"),
        hasLexicon: true, subjects: SubjectFigures(words: 1, all: [figure]),
        isAboutSubject: isSubject, pages: [], warnings: [], sectionPaths: [], sectionSubjects: [],
        passages: [], evidence: [evidence], elements: [], items: [], activities: []))
  }

  @Test("A page has every plan's level, the best wordings and the way to each report")
  func golden() throws {
    let link = PlanLink(path: "../../plans/Atlantis plan (2024).pdf")
    let page = try #require(try Self.pages(SamplePlans.all, link: link)["SAM-01.html"])
    try expectGolden(page, named: "item.html")
  }

  @Test("What could not be read never stands among the plans that lack an item")
  func unreadIsNotAbsent() throws {
    for page in try Self.pages(SamplePlans.all).values {
      let silent = Self.section("silent-title", of: page)
      let unknown = Self.section("unknown-title", of: page)
      for plan in [SamplePlans.unassessable, SamplePlans.failed] {
        let address = "plans/\(plan.document.plan.id)/report.html"
        #expect(!silent.contains(address))
        #expect(unknown.contains(address))
      }
    }
  }

  @Test("A document about something else neither lacks an item nor words it")
  func otherSubject() throws {
    let other = Self.plan("other", country: "XAA", quote: "Other words.", isSubject: false)
    let page = try #require(try Self.pages([other])["SAM-01.html"])
    #expect(!Self.section("silent-title", of: page).contains("other"))
    #expect(!page.contains("Other words."))
  }

  @Test("Wordings come from different countries, then from different plans, the strongest first")
  func wordings() throws {
    let plans = [
      Self.plan("weak", country: "XAA", quote: "Weak words.", score: 0.3),
      Self.plan("twin", country: "XAA", quote: "Twin words.", score: 0.9),
      Self.plan("better", country: "XAA", quote: "Better words.", score: 0.95),
      Self.plan(
        "best", country: "XAB", quote: "Best words.", level: .operationalised,
        markers: Markers(actor: "Ministry")),
      Self.plan("copy", country: "XAC", quote: "Best words.", score: 0.1),
      Self.plan("named", country: "XAD", quote: "Named words.", level: .mentioned),
      Self.plan("denied", country: "XAE", quote: "Denied words.", flags: [.negated]),
    ]
    for order in [plans, plans.reversed()] {
      let page = try #require(try Self.pages(order)["SAM-01.html"])
      let quotes = page.matches(of: /<blockquote[^>]*><p>(.*?)<\/p>/).map { String($0.1) }
      #expect(quotes == ["Best words.", "Better words.", "Twin words."])
    }
  }

  @Test("A passage with one country's place and another's words stands alone")
  func twins() throws {
    let plans = [
      Self.plan("first", country: "XAA", quote: "First words.", score: 0.4),
      Self.plan("second", country: "XAB", quote: "Second words.", score: 0.3),
      Self.plan("third", country: "XAA", quote: "Second words.", score: 0.9),
    ]
    for order in [plans, plans.reversed()] {
      let page = try #require(try Self.pages(order)["SAM-01.html"])
      #expect(page.matches(of: /<p>Second words\.</).count == 1)
    }
  }

  @Test("A paragraph of a million letters is cut")
  func longQuote() throws {
    let plan = Self.plan("long", country: nil, quote: String(repeating: "word ", count: 200_000))
    let page = try #require(try Self.pages([plan])["SAM-01.html"])
    #expect(page.contains("word […]"))
    #expect(page.utf8.count < 60_000)
  }

  @Test("The plan's report and the index lead to the page")
  func links() throws {
    let renderer = try ReportRenderer(
      frameworks: [SamplePlans.framework], subjects: SamplePlans.subjects,
      provenance: SamplePlans.provenance)
    #expect(
      renderer.planReports(SamplePlans.read).page.contains("href=\"../../items/SAM-01.html\""))
    #expect(
      renderer.index(SamplePlans.all.map(PlanSummary.init)).contains("href=\"items/SAM-01.html\""))
  }
}
