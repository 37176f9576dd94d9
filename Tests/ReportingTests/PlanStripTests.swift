import AnalysisModel
import Reporting
import TestSupport
import Testing

@Suite("The strip of a plan")
struct PlanStripTests {
  typealias Use = SampleCrosswalk.Use

  private static func report(_ uses: [Use], pages: Int, unread: Set<Int> = []) throws -> String {
    try ReportRenderer(
      frameworks: CrosswalkTests.frameworks, subjects: SamplePlans.subjects,
      provenance: SamplePlans.provenance
    ).planReports(
      SampleCrosswalk.plan(
        uses, frameworks: CrosswalkTests.frameworks, pages: pages, unread: unread)
    ).page
  }

  private static func strip(_ report: String) throws -> Substring {
    try #require(report.firstMatch(of: /<section id="strip"(?s:.*?)<\/section>/)).output
  }

  @Test("Every mark and cell leads to a place in the report")
  func links() throws {
    let report = try Self.report(
      (1...8).map { Use("A-1.1", .elaborated, page: $0, quote: "Shelter \($0) opens.") }
        + [Use("B-1.2", .mentioned, page: 3, quote: "Houses.")], pages: 9)
    let targets = try Self.strip(report).matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(targets.count >= 9)
    for target in targets { #expect(report.contains("id=\"\(target)\""), "\(target)") }
  }

  @Test(
    "A mark stands at the share of the width at which its page stands",
    arguments: [
      (pages: 10, page: 2, from: 10.0, to: 20.0), (10, 10, 90, 100), (100, 51, 48, 52),
      (48, 5, 8.3, 10.5), (1, 1, 0, 100),
    ])
  func places(pages: Int, page: Int, from: Double, to: Double) throws {
    let strip = try Self.strip(
      Self.report([Use("A-1.1", .elaborated, page: page, quote: "Shelters open.")], pages: pages))
    let mark = try #require(
      strip.firstMatch(of: /<rect class="l2" x="([\d.]+)%" y="\d+" width="([\d.]+)%"/))
    let start = try #require(Double(mark.1))
    let width = try #require(Double(mark.2))
    // Wider than two pages of a hundred, which is what the narrowest column holds.
    #expect(start >= from - 0.1 && start + width <= to + 0.1 && width > 1.5)
  }

  @Test("Pages that could not be read are hatched where they stand, and named")
  func unread() throws {
    let strip = try Self.strip(
      Self.report(
        [Use("A-1.1", .elaborated, page: 1, quote: "Shelters open.")], pages: 4, unread: [3, 4]))
    #expect(strip.contains("Hatched, since they could not be read: p. 3–4."))
    #expect(strip.contains("<rect class=\"hatched\" x=\"50%\" y=\"0\" width=\"25%\""))
    #expect(strip.contains("<title>p. 3 could not be read</title>"))
  }

  @Test(
    "Parts are counted as parts, so that no number reads as a page's",
    arguments: ReportLanguage.allCases)
  func partNames(language: ReportLanguage) throws {
    let words = try ReportWords(language)
    let strip = try Self.strip(
      ReportRenderer(
        frameworks: CrosswalkTests.frameworks, subjects: SamplePlans.subjects,
        provenance: SamplePlans.provenance, language: language
      ).planReports(
        SampleCrosswalk.plan(
          [Use("A-1.1", .elaborated, page: 2, quote: "Shelters open.")],
          frameworks: CrosswalkTests.frameworks, pages: 4)
      ).page)
    let name = words("part {number}", ["number": "1"])
    #expect(strip.contains("dx=\"3\" y=\"14\">\(name)</text>"))
    #expect(strip.contains("<td class=\"part-count\">\(name)</td>"))
    #expect(strip.firstMatch(of: />\d+<\/text>/) == nil)
  }

  @Test("A table says what the strip draws")
  func table() throws {
    let strip = try Self.strip(
      Self.report(
        [
          Use("A-1.1", .elaborated, page: 2, quote: "Shelters open."),
          Use("A-1.2", .mentioned, page: 2, quote: "Shelters open."),
        ], pages: 4))
    #expect(strip.contains("<bdi lang=\"en\">Actions</bdi></th><td>activities</td><td>p. 2</td>"))
    #expect(strip.contains(">1 (2)</a></td><td class=\"number\">–</td>"))
  }
}
