import AnalysisModel
import TestSupport
import Testing

@testable import Reporting

@Suite("The ladder of commitment")
struct LadderTests {
  private static func ladder(link: PlanLink?) throws -> LadderView {
    let reading = try #require(SamplePlans.read.reading)
    let first = try #require(reading.evidence.first { $0.page == 1 })
    let second = try #require(reading.evidence.first { $0.page == 2 })
    let index = ReadingIndex(reading)
    let context = ReportContext(
      SamplePlans.read, index: index, framework: SamplePlans.framework,
      provenance: SamplePlans.provenance, trust: TrustView(nil, language: nil, .english),
      sharing: SharedPassages(index, frameworks: [SamplePlans.framework]), link: link,
      words: .english)
    let ladder = CommitmentLadder(
      passages: [
        .mention: first.id, .measure: second.id, .actor: second.id, .indicator: second.id,
      ], highest: second.id)
    return LadderView(ladder, context: context)
  }

  @Test("Rungs keep their order, and a page is linked at the first rung that it shows")
  func order() throws {
    #expect(
      try Self.ladder(link: PlanLink(path: "plan.pdf")).steps == [
        .linked("mention", page: "p. 1", address: "plan.pdf#page=1"),
        .linked("measure", page: "p. 2", address: "plan.pdf#page=2"),
        .reached("responsible body p. 2"), .unreached("deadline"), .reached("indicator p. 2"),
        .unreached("budget"),
      ])
  }

  @Test("Without the plan's file, rungs name their pages")
  func noLink() throws {
    #expect(
      try Self.ladder(link: nil).steps == [
        .reached("mention p. 1"), .reached("measure p. 2"), .reached("responsible body p. 2"),
        .unreached("deadline"), .reached("indicator p. 2"), .unreached("budget"),
      ])
  }

  @Test("What a rung says and where it leads cannot break the page")
  func markup() throws {
    let ladder = try Self.ladder(link: PlanLink(path: "a\"><b>.pdf"))
    let rungs = try #require(ladder.value(named: "rungsHTML") as? String)
    #expect(rungs.hasPrefix("<li class=\"reached\">mention <a class=\"page\" href=\""))
    #expect(rungs.hasSuffix("<li class=\"unreached\">budget not found</li>"))
    #expect(!rungs.contains("<b>"))
  }
}
