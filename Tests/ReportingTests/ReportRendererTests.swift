import AnalysisModel
import Foundation
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
    try expectGolden(renderer.planReports(SamplePlans.read, link: link).page, named: "report.html")
  }

  @Test("Every page carries its style sheet, which the recorded ones leave out")
  func style() throws {
    let style = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/Reporting/Templates/report.css"), encoding: .utf8)
    for page in [
      renderer.planReports(SamplePlans.read).page, renderer.method(),
      renderer.index(SamplePlans.all.map(PlanSummary.init)),
    ] {
      #expect(page.contains("<style>\n\(style)"))
    }
  }

  @Test("The Markdown says the same")
  func planMarkdown() throws {
    let link = PlanLink(path: "../../../plans/Atlantis plan (2024).pdf")
    let markdown = renderer.planReports(SamplePlans.read, link: nil).markdown
    try expectGolden(markdown, named: "report.md")
    #expect(renderer.planReports(SamplePlans.read, link: link).markdown == markdown)
  }

  @Test("The report tells what was measured of its lexicons, and what was not")
  func trust() throws {
    let english = LanguageTag(rawValue: "en")
    func share(_ value: Double) -> MeasuredShare {
      MeasuredShare(value: value, interval: Interval(low: value - 0.1, high: value + 0.1))
    }
    let measure = LanguageMeasure(
      language: english, state: "s", passages: 40, sources: 10, precision: share(0.8),
      recall: share(0.7), f1: share(0.75),
      items: ["SAM-01": ItemMeasure(right: 6, wrong: 2, missed: 3)])
    func report(_ trust: LexiconTrust?) throws -> String {
      let renderer = try ReportRenderer(
        frameworks: [SamplePlans.framework], subjects: SamplePlans.subjects,
        provenance: SamplePlans.provenance, trust: trust.map { [english: $0] } ?? [:])
      return renderer.planReports(SamplePlans.read, link: nil).markdown
    }
    let measured = try report(
      LexiconTrust(
        measure: measure, basis: "passages of laws", isCurrent: false, english: nil,
        audit: MissRate(looked: 50, missed: 2, silent: 500, found: 90, items: [:])))
    for words in [
      "found 70\u{A0}% (60–80) of what readers found, so they missed 30\u{A0}% (20–40), and 80\u{A0}% (70–90) of what they found was right",
      "40 passages of 10 documents", "passages of laws", "of an earlier state",
      "of 50 English passages drawn at random among those in which nothing was found, 2 held something (4\u{A0}% (1–13))",
      "6 of the 9 labelled English passages that hold it were found, and 6 of the 8 found were right.",
    ] {
      #expect(measured.contains(words), "\(words)")
    }
    let restricted = LexiconTrust(
      measure: LanguageMeasure(
        language: english, state: "s", passages: 40, sources: 10, precision: share(0.8),
        recall: share(0.7), f1: share(0.75),
        items: ["SAM-01": ItemMeasure(right: 30, wrong: 2, missed: 3)]),
      basis: "", isCurrent: true, english: nil,
      audit: MissRate(looked: 50, missed: 2, silent: 500, found: 90, items: [:]),
      isAuditCurrent: false, itemCount: 2, isRestricted: true)
    for words in [
      "of what readers found of the items looked for, so they missed 30\u{A0}%",
      "The figures are of 1 of the 2 items looked for",
      "More items were measured than were looked for",
      "That was with other lexicons than these.",
    ] {
      #expect(try report(restricted).contains(words), "\(words)")
    }
    #expect(
      try report(
        LexiconTrust(
          measure: measure, basis: "", isCurrent: true, english: nil, audit: nil,
          isRestricted: true)
      ).contains("given in only 11 cases of the labelled English passages"))
    #expect(try report(nil).contains("Nothing was measured of the English lexicons"))
    let few = LanguageMeasure(
      language: english, state: "", passages: 3, sources: 3, precision: share(0.8),
      recall: share(0.8), f1: share(0.8), items: [:])
    let unsure = try report(
      LexiconTrust(measure: few, basis: "", isCurrent: true, english: nil, audit: nil))
    #expect(unsure.contains("Only 3 labelled passages in English could be measured"))
    #expect(!unsure.contains("of what readers found"))
    let other = try report(
      LexiconTrust(
        measure: measure, basis: "", isCurrent: true,
        english: LanguageMeasure(
          language: english, state: "", passages: 1, sources: 1, precision: nil, recall: nil,
          f1: share(0.9), items: [:]), audit: nil))
    #expect(other.contains("plans in English lose by their language"))
    #expect(other.contains("F1, the mean of both, is 0.75 in English and 0.90 in English"))
    #expect(!other.contains("earlier state"))
  }

  @Test("The index shows every document")
  func index() throws {
    try expectGolden(renderer.index(SamplePlans.all.map(PlanSummary.init)), named: "index.html")
  }

  @Test(
    "What could not be read is never called absent",
    arguments: [SamplePlans.unassessable, SamplePlans.failed])
  func unreadIsNotAbsent(plan: AnalyzedPlan) {
    for report in [renderer.planReports(plan).page, renderer.planReports(plan, link: nil).markdown]
    {
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
    let report = renderer.planReports(SamplePlans.otherSubject).page
    let note = try #require(report.firstRange(of: "This document is not an anti-trafficking plan"))
    let main = try #require(report.firstRange(of: "<main id=\"main\">\n<aside class=\"note\""))
    let glance = try #require(report.firstRange(of: "At a glance"))
    #expect(main.lowerBound < note.lowerBound && note.lowerBound < glance.lowerBound)
    #expect(
      renderer.planReports(SamplePlans.otherSubject, link: nil).markdown.contains(
        "\n\n> **This document is not"))
    let index = renderer.index([PlanSummary(SamplePlans.otherSubject)])
    #expect(index.contains("<tr class=\"other\""))
    #expect(!report.contains("class=\"verb urge\""))
    #expect(
      report.contains("1 time in 12,345 words (0.1 in a thousand), and its title does not."))
    #expect(report.contains("It speaks more of migration (1.0)."))
    let unread = AnalyzedPlan(
      document: SamplePlans.partial.document, reading: SamplePlans.unreadOtherSubject)
    #expect(
      renderer.planReports(unread).page.contains(
        "As far as it could be read, this document is not an anti-trafficking plan"))
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
    let report = renderer.planReports(SamplePlans.read).page
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
    let report = renderer.planReports(SamplePlans.read).page
    #expect(
      report.contains("no passage found by lexicon sample-2020/en v1.2.0 in the 2 pages read"))
    #expect(!report.contains("the State does not"))
  }

  @Test("A passage that does not count is not said to be missing")
  func discounted() {
    let report = renderer.planReports(SamplePlans.read).page
    #expect(
      report.contains(
        "SAM-01.2 Non-punishment (1 passage: negated, contradicts the item)"))
    #expect(!report.contains("<b>Not found:</b> SAM-01.2"))
  }

  @Test("Without a place to link to there are no links into the plan")
  func withoutLink() {
    #expect(!renderer.planReports(SamplePlans.read).page.contains("#page="))
  }

  @Test("No page refers to anything on the network")
  func offline() {
    let pages =
      SamplePlans.all.map { renderer.planReports($0).page }
      + [renderer.index(SamplePlans.all.map(PlanSummary.init))]
    for page in pages {
      #expect(!page.contains("http://") && !page.contains("https://"))
      #expect(page.contains("default-src 'none'"))
    }
  }
}
