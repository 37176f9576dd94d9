import AnalysisModel
import Comparing
import Testing

@Suite("Several plans")
struct GroupComparingTests {
  private typealias Line = Sketch.Line

  @Test("What is not assessable has a share of its own and is never absent")
  func shares() throws {
    let result = groups(
      of: [
        Sketch.plan("a", [Line("A shelter opens.", "C-1.1")], country: "AAA"),
        Sketch.plan("b", country: "AAA"),
        Sketch.plan("c", unreadPages: [2], country: "AAA"),
        Sketch.plan("d", country: "BBB"), Sketch.failed("e"), Sketch.plan("f"),
      ], by: ["country"], values: { [$0.country] }, frameworks: [Sketch.framework])
    // Plans of which nothing is known come last.
    #expect(result.groups.map(\.values) == [["AAA"], ["BBB"], [nil]])
    let shares = try #require(result.groups.first?.frameworks.first?.shares)
    #expect(shares.elaborated == 0.333)
    #expect(shares.absent == 0.333)
    #expect(shares.notAssessable == 0.333)
    #expect(result.groups[0].plans == ["a", "b", "c"])
    #expect(result.leftOut.map(\.id) == ["e"])
  }

  @Test("Who goes furthest is named with the quote, all of them where they are equal")
  func strongest() throws {
    let plans = [
      Sketch.plan("a", [Line("A shelter is named.", "C-1.1", .mentioned)]),
      Sketch.plan("b", [Line("A shelter opens.", "C-1.1")]),
      Sketch.plan("c", [Line("A house opens.", "C-1.2")]), Sketch.failed("d"),
    ]
    let item = try #require(matrix(of: plans, frameworks: [Sketch.framework]).items.first)
    #expect(item.standings.map { $0?.level } == [.mentioned, .elaborated, .elaborated, nil])
    #expect(item.strongest.map(\.plan) == ["b", "c"])
    #expect(item.strongest.map(\.passage.quote) == ["A shelter opens.", "A house opens."])
    let silent = matrix(of: [Sketch.plan("x"), Sketch.plan("y")], frameworks: [Sketch.framework])
    #expect(silent.items.first?.strongest.isEmpty == true)
  }

  @Test("Editions are followed through the manifest, and those that are missing are named")
  func chains() {
    let chain = editions(
      of: [
        PlanRecord(id: "2015", path: "a", editionOf: "2010"),
        PlanRecord(id: "2020", path: "b", editionOf: "2015"),
        PlanRecord(id: "2025", path: "c", editionOf: "2020"), PlanRecord(id: "other", path: "d"),
      ])
    #expect(chain.pairs.map(\.earlier) == ["2015", "2020"])
    #expect(chain.pairs.map(\.later) == ["2020", "2025"])
    #expect(chain.missing == ["2010"])
  }
}
