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

  @Test("Two files of one name and content get two names, the same ones in any order")
  func duplicates() {
    let inputs: [(input: Input, sha256: String?)] = ["a/plan.pdf", "b/plan.pdf", "c/plan.pdf"].map {
      (Input(path: $0), "0123456789")
    }
    let names: [PlanRecord.ID] = ["plan-01234567", "plan-01234567-2", "plan-01234567-3"]
    #expect(PlanNames.names(inputs) == names)
    #expect(PlanNames.names(inputs.reversed()) == names.reversed())
  }

  @Test("A name that the manifest gives is never taken by a file's own")
  func manifest() {
    let record = PlanRecord(
      id: "plan-01234567", path: "b/other.pdf", country: nil, title: nil, authority: nil,
      adopted: nil, periodStart: nil, periodEnd: nil, editionOf: nil, language: nil,
      sourceURL: nil, extra: [])
    let inputs: [(input: Input, sha256: String?)] = [
      (Input(path: "a/plan.pdf"), "0123456789"), (Input(path: "b/other.pdf", record: record), "9"),
    ]
    #expect(PlanNames.names(inputs) == ["plan-01234567-2", "plan-01234567"])
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
