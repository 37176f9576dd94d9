import AnalysisModel
import Evaluating
import Testing

@Suite("Agreement of readers") struct AgreementTests {
  @Test("Kappa and alpha are those of a worked example")
  func workedExample() throws {
    // Ten passages, one item: both yes 4, both no 3, first alone 1, second alone 2.
    let answers = [(4, 1, 1), (3, 0, 0), (1, 1, 0), (2, 0, 1)].flatMap { count, one, other in
      [(Int, Int)](repeating: (one, other), count: count)
    }
    let passages = answers.enumerated().map { place, pair in
      EvaluationTests.passage(
        "\(place)", items: [:],
        coders: ["x": pair.0 > 0 ? ["A": 1] : [:], "y": pair.1 > 0 ? ["A": 1] : [:]])
    }
    let agreement = try #require(Agreement(passages, items: ["A"]))
    #expect(agreement.passages == 10)
    // Observed 0.7; expected 0.5 · 0.6 + 0.5 · 0.4 = 0.5.
    let kappa = try #require(agreement.kappa.first?.kappa)
    #expect(abs(kappa - 0.4) < 1e-9)
    // 1 − (20 − 1) · 6 / (2 · 11 · 9).
    let alpha = try #require(agreement.alpha)
    #expect(abs(alpha - (1 - 19.0 * 6 / 198)) < 1e-9)
  }

  @Test("A passage with one reader counts for nobody")
  func oneReader() {
    let passages = [EvaluationTests.passage("1", items: [:], coders: ["x": ["A": 1]])]
    #expect(Agreement(passages, items: ["A"]) == nil)
  }

  @Test("Levels that lie further apart weigh more")
  func levels() throws {
    func alpha(_ pairs: [(Int, Int)]) throws -> Double {
      let passages = pairs.enumerated().map { place, pair in
        EvaluationTests.passage(
          "\(place)", items: [:], coders: ["x": ["A": pair.0], "y": ["A": pair.1]])
      }
      let agreement = try #require(Agreement(passages, items: ["A"]))
      return try #require(agreement.levelAlpha)
    }
    let near = try alpha([(1, 1), (2, 2), (3, 3), (1, 2), (3, 2)])
    let far = try alpha([(1, 1), (2, 2), (3, 3), (1, 3), (3, 1)])
    #expect(near > far)
    #expect(try alpha([(1, 1), (2, 2), (3, 3)]) == 1)
  }
}
