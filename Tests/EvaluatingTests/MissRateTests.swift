import AnalysisModel
import Evaluating
import Testing

@Suite("What an audit says") struct MissRateTests {
  private static func sample(_ answers: [[String]?]) -> [AuditedPassage] {
    answers.enumerated().map {
      AuditedPassage(
        number: $0.offset, language: LanguageTag(rawValue: "en"), items: $0.element)
    }
  }

  @Test("Rows that nobody looked at count for nothing")
  func unlooked() throws {
    let rate = MissRate(Self.sample([["A"], [], nil, []]), silent: 300, found: 100)
    #expect(rate.looked == 3)
    #expect(rate.missed == 1)
    #expect(rate.items == ["A": 1])
    // A third of 300 silent passages beside 100 found ones.
    let recall = try #require(rate.recall)
    #expect(abs(recall.value - 0.5) < 1e-9)
    #expect(recall.interval.low < 0.5 && 0.5 < recall.interval.high)
  }

  @Test("Without an answer there is no rate")
  func empty() {
    let rate = MissRate(Self.sample([nil]), silent: 3, found: 1)
    #expect(rate.rate == nil)
    #expect(rate.recall == nil)
  }
}
