import AnalysisModel
import Reporting
import TestSupport
import Testing

@Suite("The page over all plans")
struct IndexTests {
  let renderer: ReportRenderer

  init() throws {
    renderer = try ReportRenderer(
      frameworks: [SamplePlans.framework], subjects: SamplePlans.subjects,
      provenance: SamplePlans.provenance)
  }

  /// The sample plan under another id, of a country and a date.
  private static func plan(
    _ id: String, country: String?, adopted: String?, start: String? = nil
  ) -> PlanSummary {
    let record = PlanRecord(
      id: PlanRecord.ID(rawValue: id), path: "\(id).pdf", country: country, adopted: adopted,
      periodStart: start)
    let document = SamplePlans.read.document
    return PlanSummary(
      AnalyzedPlan(
        document: RunDocument(
          plan: record, status: .ok, reason: "", sha256: nil, pages: document.pages,
          language: document.language, seconds: 0, warnings: []),
        reading: SamplePlans.read.reading))
  }

  @Test("A country has a line where its plans are of two years, and words beside it")
  func trends() throws {
    let page = renderer.index([
      Self.plan("a", country: "XAA", adopted: "2015-03-01"),
      Self.plan("b", country: "XAA", adopted: nil, start: "2020"),
      Self.plan("c", country: "XAA", adopted: "2020-11"),
      Self.plan("d", country: "XAB", adopted: "2015"),
      Self.plan("e", country: "XAB", adopted: "2015-05-05"),
      Self.plan("f", country: nil, adopted: "2011"),
      Self.plan("g", country: "XAC", adopted: "unknown"),
      Self.plan("h", country: "XAC", adopted: "2012"),
    ])
    #expect(page.matches(of: /class="trend"/).count == 1)
    #expect(page.contains("<figure class=\"trend\" data-country=\"XAA\">"))
    #expect(page.contains("2015: "))
    #expect(page.contains("2020: "))
    #expect(page.contains("(2 plans)"))
  }

  @Test("Plans can be chosen by country and year, and the table is whole without a script")
  func filters() throws {
    let page = renderer.index([
      Self.plan("a", country: "XAA", adopted: "2015-03-01"),
      Self.plan("b", country: "XAB", adopted: nil, start: "2020"),
      Self.plan("c", country: nil, adopted: nil),
    ])
    #expect(page.contains("<option value=\"XAB\">XAB</option>"))
    #expect(page.contains("<option value=\"2020\">2020</option><option value=\"2015\">"))
    #expect(page.contains("data-country=\"XAB\" data-year=\"2020\""))
    #expect(page.contains("data-country=\"\" data-year=\"\""))
    #expect(page.matches(of: /<tr class="subject"/).count == 3)
    #expect(!page.contains("<tr hidden"))
    let bare = renderer.index([Self.plan("c", country: nil, adopted: nil)])
    #expect(!bare.contains("filter-country") && !bare.contains("filter-year"))
  }
}
