import AnalysisModel
import Reporting
import TestSupport
import Testing

@Suite("Linking into a plan")
struct PlanLinkTests {
  @Test(
    "A path becomes an address that can only lead to the file",
    arguments: [
      ("../../plan.pdf", "href=\"../../plan.pdf#page=1\""),
      ("/srv/plans/a b.pdf", "href=\"file:///srv/plans/a%20b.pdf#page=1\""),
      ("javascript:alert(1)", "href=\"javascript%3Aalert%281%29#page=1\""),
      ("Plan n° 3?.pdf", "href=\"Plan%20n%C2%B0%203%3F.pdf#page=1\""),
      ("a\"b\n.pdf", "href=\"a%22b%0A.pdf#page=1\""),
    ])
  func addresses(path: String, expected: String) throws {
    let renderer = try ReportRenderer(
      frameworks: [SamplePlans.framework], subjects: SamplePlans.subjects,
      provenance: SamplePlans.provenance)
    #expect(
      renderer.planReports(SamplePlans.read, link: PlanLink(path: path)).page.contains(expected))
  }
}
