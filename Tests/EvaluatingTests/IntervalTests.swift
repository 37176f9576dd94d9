import AnalysisModel
import Evaluating
import Testing

@Suite("Intervals of shares") struct IntervalTests {
  @Test(
    "Wilson's interval is that of published tables",
    arguments: [(0, 10, 0.0, 0.278), (5, 10, 0.237, 0.763), (10, 10, 0.722, 1.0)])
  func wilson(_ part: Int, _ whole: Int, _ low: Double, _ high: Double) throws {
    let interval = try #require(Interval.share(part, of: whole))
    #expect(abs(interval.low - low) < 0.001)
    #expect(abs(interval.high - high) < 0.001)
  }

  @Test("An empty sample has none")
  func empty() { #expect(Interval.share(0, of: 0) == nil) }
}
