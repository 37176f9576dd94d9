import AnalysisModel
import Testing

@testable import Pipeline

@Suite("Names of plans")
struct PlanNamesTests {
  static let slugs = [
    ("Plan d'action (2024)", "plan-d-action-2024"), ("Національний план", "nacional-nij-plan"),
    ("خطة", "kht"), ("***", "plan"), ("../../etc/passwd", "etc-passwd"), ("a\nb", "a-b"),
  ]

  @Test("A slug holds only lower-case letters, digits and hyphens", arguments: slugs)
  func slug(_ text: String, _ expected: String) {
    let slug = PlanNames.slug(text)
    #expect(slug.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") })
    if !expected.isEmpty, text.allSatisfy(\.isASCII) { #expect(slug == expected) }
  }

  @Test("Two files of one name and content still get two names")
  func duplicates() {
    var names = PlanNames()
    let first = names.name(Input(path: "a/plan.pdf"), sha256: "0123456789")
    let second = names.name(Input(path: "b/plan.pdf"), sha256: "0123456789")
    #expect(first == "plan-01234567")
    #expect(second == "plan-01234567-2")
  }

  @Test("Page numbers are written as people write them")
  func ranges() {
    #expect(PlanReading.ranges([2, 5, 6, 7, 9]) == "2, 5-7, 9")
    #expect(PlanReading.ranges([]) == "")
  }

  @Test("A report's folder names a plan by the shortest way")
  func relative() {
    #expect(RelativePath.from(folder: "/a/out/plans/x", to: "/a/in/p.pdf") == "../../../in/p.pdf")
    #expect(RelativePath.from(folder: "/a", to: "/a/p.pdf") == "p.pdf")
  }
}
