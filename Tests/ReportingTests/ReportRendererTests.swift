import AnalysisModel
import Reporting
import TestSupport
import Testing

@Suite("Rendering reports")
struct ReportRendererTests {
  let renderer: ReportRenderer

  init() throws {
    renderer = try ReportRenderer(
      frameworks: [SamplePlans.framework], provenance: SamplePlans.provenance)
  }

  @Test("A plan's page says what was found, what was not, and where")
  func planReport() throws {
    let link = PlanLink(path: "../../../plans/Atlantis plan (2024).pdf")
    try expectGolden(renderer.planReport(SamplePlans.read, link: link), named: "report.html")
  }

  @Test("The Markdown says the same")
  func planMarkdown() throws {
    let link = PlanLink(path: "../../../plans/Atlantis plan (2024).pdf")
    try expectGolden(renderer.planMarkdown(SamplePlans.read, link: link), named: "report.md")
  }

  @Test("The index shows every document")
  func index() throws {
    try expectGolden(renderer.index(SamplePlans.all.map(PlanSummary.init)), named: "index.html")
  }

  @Test(
    "What could not be read is never called absent",
    arguments: [SamplePlans.unassessable, SamplePlans.failed])
  func unreadIsNotAbsent(plan: AnalyzedPlan) {
    for report in [renderer.planReport(plan), renderer.planMarkdown(plan)] {
      #expect(!report.contains("no passage found"))
      #expect(!report.contains("level 0"))
      #expect(report.contains("could not be"))
    }
    let index = renderer.index([PlanSummary(plan)])
    #expect(!index.contains("<td class=\"l0\">"))
    #expect(index.contains("<td class=\"lx\">?<i>not assessable</i>"))
  }

  @Test("A document about something else says so first and gets no recommendations")
  func otherSubject() throws {
    let report = renderer.planReport(SamplePlans.otherSubject)
    let note = try #require(report.firstRange(of: "does not seem to be about trafficking"))
    let glance = try #require(report.firstRange(of: "At a glance"))
    #expect(note.lowerBound < glance.lowerBound)
    #expect(!report.contains("class=\"verb urge\""))
  }

  @Test("A silence names the lexicon and the pages it rests on")
  func silence() {
    let report = renderer.planReport(SamplePlans.read)
    #expect(
      report.contains("no passage found by lexicon sample-2020/en v1.2.0 in the 2 pages read"))
    #expect(!report.contains("the State does not"))
  }

  @Test("A passage that does not count is not said to be missing")
  func discounted() {
    let report = renderer.planReport(SamplePlans.read)
    #expect(
      report.contains(
        "SAM-01.2 Non-punishment (1 passage: negated, contradicts the item)"))
    #expect(!report.contains("<b>Not found:</b> SAM-01.2"))
  }

  @Test("Without a place to link to there are no links into the plan")
  func withoutLink() {
    #expect(!renderer.planReport(SamplePlans.read).contains("#page="))
  }

  @Test("No page refers to anything on the network")
  func offline() {
    let pages =
      SamplePlans.all.map { renderer.planReport($0) }
      + [renderer.index(SamplePlans.all.map(PlanSummary.init))]
    for page in pages {
      #expect(!page.contains("http://") && !page.contains("https://"))
      #expect(page.contains("default-src 'none'"))
    }
  }
}
