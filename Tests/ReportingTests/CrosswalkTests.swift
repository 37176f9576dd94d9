import AnalysisModel
import Reporting
import TestSupport
import Testing

@Suite("The crosswalk between frameworks")
struct CrosswalkTests {
  typealias Use = SampleCrosswalk.Use

  static let frameworks = [
    SampleCrosswalk.framework("a", item: "A-1", name: "Shelter"),
    SampleCrosswalk.framework(
      "b", item: "B-1", name: "Housing",
      relations: [
        Relation(kind: .same, target: "A-1"), Relation(kind: .related, target: "GONE-7"),
      ], elementRelations: [Relation(kind: .partOf, target: "A-1.1")]),
  ]

  static func report(
    _ uses: [Use], unread: Set<Int> = [], searches: [ElementSearch] = [],
    isAccount: Bool = false
  ) throws -> String {
    let renderer = try ReportRenderer(
      frameworks: frameworks, subjects: SamplePlans.subjects, provenance: SamplePlans.provenance,
      method: SamplePlans.method())
    return renderer.planReports(
      SampleCrosswalk.plan(
        uses, frameworks: frameworks, unread: unread, searches: searches, isAccount: isAccount)
    ).page
  }

  private static func crosswalk(_ report: String) throws -> String {
    let section = try #require(report.firstMatch(of: /<section id="crosswalk"(?s:.*?)<\/section>/))
    return String(section.output)
  }

  struct Difference: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let uses: [Use]
    var unread: Set<Int> = []
    var searches: [ElementSearch] = []
    let reasons: [String]
  }

  static let near = ElementSearch(
    element: "B-1.1", termCount: 4,
    nearMisses: [
      NearMiss(
        page: 2, role: .activities, quote: "Shelters open.", marked: [], term: "b/en#B-1.1/1",
        cause: .suppressed(.unlikely(score: 0.31)))
    ])

  static let differences = [
    Difference(
      testDescription: "Different passages",
      uses: [Use("A-1.1", .elaborated, page: 2, quote: "Shelters open.")],
      reasons: [
        "A-1: core elements at level 2 or higher: 1 of 2 (A-1.1).",
        "Nothing counts as evidence for B-1.",
        "Different passages: 1 passage for A-1 (p. 2) in which nothing was found for B-1.",
      ]),
    Difference(
      testDescription: "A passage under the threshold",
      uses: [Use("A-1.1", .elaborated, page: 2, quote: "Shelters open.")], searches: [near],
      reasons: [
        "Looked at for B-1 and not accepted: 1 passage for A-1 (p. 2): too unlikely to be evidence (score 0.31)."
      ]),
    Difference(
      testDescription: "One passage at two levels",
      uses: [
        Use("A-1.1", .elaborated, page: 2, quote: "Shelters open."),
        Use("B-1.1", .mentioned, page: 2, quote: "Shelters open."),
      ],
      reasons: [
        "B-1 stays at level 1: core elements at level 2 or higher: 0 of 2, needed: 1. Short of it: B-1.1 (no measure), B-1.2 (nothing found).",
        "Evidence for both: 1 passage (p. 2).",
        "One passage, two levels (p. 2): for A-1.1 it states a measure (level 2), B-1.1 it only names (level 1).",
        "B-1.1 lacks: measure, responsible body, deadline, indicator, budget.",
      ]),
    Difference(
      testDescription: "One passage at two levels, with a reservation for one element",
      uses: [
        Use("A-1.1", .operationalised, page: 2, quote: "Shelters open."),
        Use("A-1.2", .operationalised, page: 2, quote: "Shelters open."),
        Use("B-1.1", .mentioned, page: 2, quote: "Shelters open.", flags: [.past]),
      ],
      reasons: [
        "One passage, two levels (p. 2): 3 for A-1.1, 1 for B-1.1, for which it is flagged: reports the past."
      ]),
    Difference(
      testDescription: "One passage at two levels, of which the rules say no cause",
      uses: [
        Use("A-1.1", .operationalised, page: 2, quote: "Shelters open."),
        Use("A-1.2", .operationalised, page: 2, quote: "Shelters open."),
        Use("B-1.1", .elaborated, page: 2, quote: "Shelters open."),
        Use("B-1.2", .elaborated, page: 2, quote: "Shelters open."),
      ],
      reasons: ["One passage, two levels (p. 2): 3 for A-1.1, 2 for B-1.1."]),
    Difference(
      testDescription: "A missing rung",
      uses: [
        Use("A-1.1", .operationalised, page: 2, quote: "Shelters open."),
        Use("A-1.2", .mentioned, page: 2, quote: "More."),
        Use("B-1.1", .operationalised, page: 3, quote: "Houses open."),
      ],
      reasons: [
        "B-1 stays at level 2: core elements at level 3: 1 of 2, which would do; but level 3 asks that none is absent, as B-1.2."
      ]),
    Difference(
      testDescription: "Pages that could not be read",
      uses: [Use("A-1.1", .elaborated, page: 2, quote: "Shelters open.")], unread: [4],
      reasons: [
        "Nothing was found for B-1 in what could be read; since some pages could not, it is not called absent."
      ]),
  ]

  @Test("Where related items have different verdicts, it says why", arguments: differences)
  func reasons(difference: Difference) throws {
    let crosswalk = try Self.crosswalk(
      Self.report(
        difference.uses, unread: difference.unread, searches: difference.searches))
    #expect(crosswalk.contains("Related items with different verdicts"))
    for reason in difference.reasons { #expect(crosswalk.contains("<li>\(reason)</li>")) }
  }

  @Test("Related items with one verdict stand side by side without reasons")
  func alike() throws {
    let crosswalk = try Self.crosswalk(
      Self.report([
        Use("A-1.1", .elaborated, page: 2, quote: "Shelters open."),
        Use("B-1.1", .elaborated, page: 2, quote: "Shelters open."),
      ]))
    #expect(!crosswalk.contains("Related items with different verdicts"))
    #expect(crosswalk.contains("asks for the same as"))
    #expect(!crosswalk.contains("class=\"why\""))
    #expect(
      crosswalk.contains("Related elements: 0 with different verdicts, 1 with the same"))
  }

  @Test("A relation that leads nowhere is named with what names it")
  func dangling() throws {
    let crosswalk = try Self.crosswalk(
      Self.report(
        [Use("A-1.1", .mentioned, page: 1, quote: "Shelter.")]))
    #expect(crosswalk.contains("<li><b>B-1</b> → GONE-7</li>"))
    #expect(!crosswalk.contains("<b>A-1</b> →"))
  }

  @Test("A passage that serves several frameworks stands whole once and names what it serves")
  func shared() throws {
    let long =
      "Shelters open " + Array(repeating: "day and night", count: 20).joined(separator: ", ")
    let report = try Self.report([
      Use("A-1.1", .elaborated, page: 2, quote: long),
      Use("B-1.1", .elaborated, page: 2, quote: long),
    ])
    #expect(report.matches(of: /<blockquote[^>]*><p>[^<]*night<\/p>/).count == 1)
    #expect(report.contains("Evidence for these too: <a href=\"#B-1.1\">B-1.1</a>"))
    #expect(report.contains("Whole under: <a href=\"#A-1.1/1\">A-1.1</a>"))
    #expect(report.contains("Passages that count: 1, of which 1 for two frameworks or more"))
  }

  @Test("What a text denies comes before what it is silent on, be it a core element or not")
  func denied() throws {
    let report = try Self.report([
      Use("A-1.2", .elaborated, page: 2, quote: "Shelters open."),
      Use("B-1.3", .absent, page: 2, quote: "No bed will be paid for.", flags: [.negated]),
    ])
    let list = try #require(report.firstMatch(of: /<ol class="foremost">(?s:.*?)<\/ol>/))
    let named = list.output.matches(of: /<a href="[^"]*">([AB]-1\.\d)/).map { String($0.1) }
    #expect(named == ["B-1.3", "B-1.1", "B-1.2", "A-1.2", "A-1.3"])
    #expect(list.output.contains("denied by the text"))
  }

  @Test("What a study denies comes after its silences, since it may tell of others")
  func deniedInStudy() throws {
    let report = try Self.report(
      [
        Use("A-1.2", .elaborated, page: 2, quote: "Shelters open."),
        Use("B-1.3", .absent, page: 2, quote: "No bed will be paid for.", flags: [.negated]),
      ], isAccount: true)
    let list = try #require(report.firstMatch(of: /<ol class="foremost">(?s:.*?)<\/ol>/))
    let named = list.output.matches(of: /<a href="[^"]*">([AB]-1\.\d)/).map { String($0.1) }
    #expect(named.last == "B-1.3" && named.first == "B-1.1")
  }

  @Test("A gap that frameworks share is named once, with the element that shares it")
  func sharedGaps() throws {
    let report = try Self.report([Use("A-1.2", .elaborated, page: 2, quote: "Shelters open.")])
    let list = try #require(report.firstMatch(of: /<ol class="foremost">(?s:.*?)<\/ol>/))
    #expect(list.output.contains("the same gap: B-1.1"))
    let named = list.output.matches(of: /<a href="[^"]*">([AB]-1\.\d)/).map { String($0.1) }
    // Core silences, then the weak core element, then the other silences; B, of which nothing is found, waits for A.
    #expect(named == ["A-1.1", "B-1.2", "A-1.2", "A-1.3", "B-1.3"])
  }
}
