import AnalysisModel
import TestSupport
import Testing

@testable import Assessing

@Suite("What measures of several kinds show together")
struct JoinedMeasuresTests {
  private static func element(_ id: Element.ID, together: [MeasureGroup] = []) -> Element {
    Element(
      id: id, name: "", definition: "", isCore: true, source: "", anchors: [], starter: "",
      together: together)
  }

  private static func item(_ id: Item.ID, _ elements: [Element]) -> Item {
    Item(
      id: id, name: "", definition: "", source: "", relations: [], contraIndicators: [],
      elements: elements)
  }

  private static func framework(_ id: Framework.ID, _ items: [Item]) -> Framework {
    Framework(
      id: id, title: "", shortTitle: "", source: "", version: "1", scope: "", subject: nil,
      items: items, digest: "")
  }

  /// Asks for measures for the item P, and for the element S-1.1 or the item S-2.
  private static let asking = framework(
    "asking",
    [
      item(
        "A-1",
        [
          element(
            "A-1.1",
            together: [MeasureGroup(members: ["P"]), MeasureGroup(members: ["S-1.1", "S-2"])])
        ])
    ])
  private static let other = framework(
    "other",
    [
      item("P", [element("P.1"), element("P.2")]),
      item("S-1", [element("S-1.1"), element("S-1.2")]), item("S-2", [element("S-2.1")]),
    ])

  private static func evidence(_ element: Element.ID, _ start: Int, _ level: Level) -> Evidence {
    Evidence(
      id: Evidence.ID(rawValue: "\(element)@\(start)"), framework: "other", item: "P",
      element: element, level: level,
      score: 0.5, page: 1, box: nil, start: start, end: start + 5, role: .activities, section: [],
      language: LanguageTag(rawValue: "en"), quote: "words", marked: [], terms: ["other/en#1"],
      modality: .measure, markers: Markers(), flags: [], anchor: nil)
  }

  private func joined(
    _ evidence: [Evidence], in frameworks: [Framework] = [asking, other]
  ) -> [Evidence] {
    JoinedMeasures(frameworks).adding(to: evidence).filter { $0.element == "A-1.1" }
  }

  @Test("Measures of every kind make the strongest passage of each kind evidence")
  func every() {
    let found = joined([
      Self.evidence("P.1", 10, .elaborated), Self.evidence("P.2", 20, .operationalised),
      Self.evidence("S-1.1", 30, .operationalised), Self.evidence("S-2.1", 40, .elaborated),
    ])
    #expect(found.map(\.start) == [20, 30])
    #expect(found.allSatisfy { $0.level == .elaborated && $0.framework == "asking" })
    #expect(found.flatMap(\.terms) == Array(repeating: "asking/framework#A-1.1/together", count: 2))
  }

  @Test(
    "One kind without two measures is enough for nothing",
    arguments: [
      // One element has both.
      [evidence("P.1", 10, .elaborated), evidence("P.1", 20, .elaborated)],
      // One passage is both.
      [evidence("P.1", 10, .elaborated), evidence("P.2", 10, .elaborated)],
      // One is only mentioned.
      [evidence("P.1", 10, .elaborated), evidence("P.2", 20, .mentioned)],
    ])
  func tooFew(kind: [Evidence]) {
    let rest = [Self.evidence("S-1.1", 30, .elaborated), Self.evidence("S-2.1", 40, .elaborated)]
    #expect(joined(kind + rest).isEmpty)
  }

  @Test("Where the framework of a kind takes no part, nothing is joined")
  func absentFramework() {
    #expect(joined([Self.evidence("P.1", 10, .elaborated)], in: [Self.asking]).isEmpty)
  }
}
