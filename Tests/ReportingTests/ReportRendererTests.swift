import AnalysisModel
import Reporting
import TestSupport
import Testing

@Suite("Rendering reports")
struct ReportRendererTests {
  let renderer: ReportRenderer

  init() throws {
    renderer = try ReportRenderer(
      frameworks: [SamplePlans.framework], subjects: SamplePlans.subjects,
      provenance: SamplePlans.provenance)
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
    let note = try #require(report.firstRange(of: "This document is not an anti-trafficking plan"))
    let main = try #require(report.firstRange(of: "<main id=\"main\">\n<aside class=\"note\""))
    let glance = try #require(report.firstRange(of: "At a glance"))
    #expect(main.lowerBound < note.lowerBound && note.lowerBound < glance.lowerBound)
    #expect(
      renderer.planMarkdown(SamplePlans.otherSubject).contains("\n\n> **This document is not"))
    let index = renderer.index([PlanSummary(SamplePlans.otherSubject)])
    #expect(index.contains("<tr class=\"other\""))
    #expect(!report.contains("class=\"verb urge\""))
    #expect(
      report.contains("1 time in 12,345 words (0.1 in a thousand), and its title does not."))
    #expect(report.contains("It speaks more of migration (1.0)."))
  }

  @Test("The index names the file of every plan and the reason why one was not read")
  func files() {
    let index = renderer.index(SamplePlans.all.map(PlanSummary.init))
    #expect(index.contains("<bdi class=\"file\">Atlantis plan (2024).pdf</bdi>"))
    #expect(index.contains("<tr class=\"failed\""))
    #expect(index.contains("<span class=\"reason\">the file is empty; fetch it again</span>"))
  }

  @Test("Files of the same name are told apart by their folders")
  func twins() {
    let plans = ["a/plan.pdf", "b/plan.pdf"].map { path in
      AnalyzedPlan(
        document: RunDocument(
          plan: PlanRecord(id: "p", path: path), status: .ok, reason: "", sha256: nil, pages: 1,
          language: nil, seconds: 0, warnings: []), reading: SamplePlans.read.reading)
    }
    let index = renderer.index(plans.map(PlanSummary.init))
    #expect(index.contains(">a/plan.pdf</bdi>") && index.contains(">b/plan.pdf</bdi>"))
  }

  @Test("The summary names the most urgent gaps, a passage that contradicts before a silence")
  func foremost() throws {
    let report = renderer.planReport(SamplePlans.read)
    let list = try #require(report.firstMatch(of: /<ol class="foremost">(?s:.*?)<\/ol>/))
    let ids = list.output.matches(of: /SAM-\d+\.\d+/).map { String($0.output) }
    #expect(ids.first == "SAM-01.2")
    #expect(ids.count <= 5 && Set(ids).count == ids.count)
  }

  @Test("A passage that was rejected is not counted as evidence")
  func countedPassages() {
    #expect(PlanSummary(SamplePlans.read).passageCount == 3)
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
