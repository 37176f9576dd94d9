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
    let items = try #require(SamplePlans.read.reading).items.filter { $0.status != .notAssessable }
    let part = Double(items.count { $0.level >= .elaborated }) / Double(items.count)
    let share = Int((part * 100).rounded())
    #expect(share > 0)
    #expect(page.contains("2015: \(share)\u{A0}%, 2020: \(share)\u{A0}% (2 plans)"))
    let line = try #require(
      page.firstMatch(of: /<polyline points="([\d.]+),([\d.]+) ([\d.]+),([\d.]+)"/))
    #expect(line.1 == "30.0" && line.3 == "234.0", "from the first year to the last")
    #expect(line.2 == line.4, "the same plan, as high in both years")
    #expect(abs((Double(line.2) ?? 0) - (66 - part * 60)) < 0.06)
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
    #expect(page.contains("<optgroup label=\"\(SamplePlans.framework.shortTitle)\""))
    for item in SamplePlans.framework.items {
      #expect(page.contains("<option value=\"\(item.id)\">\(item.id) "))
    }
    let levels = page.firstMatch(of: /<select id="filter-level">(.*?)<\/select>/)
    let values = levels?.1.matches(of: /value="(.?)"/).map { String($0.1) }
    #expect(values == ["", "3", "2", "1", "0", "?"], "any, then every status of an item")
    let bare = renderer.index([Self.plan("c", country: nil, adopted: nil)])
    #expect(!bare.contains("id=\"filter-country\"") && !bare.contains("id=\"filter-year\""))
  }
}
