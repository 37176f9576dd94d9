import AnalysisModel
import Evaluating
import Testing

@Suite("Fitting scores") struct ScoringFitTests {
  /// Of the pairs with the feature nine in ten are right, of those without three in ten.
  private static func judged() -> JudgedPairs {
    var passages: [LabelledPassage] = []
    var predictions: [String: [ItemPrediction]] = [:]
    for source in 0..<8 {
      for number in 0..<10 {
        let id = "\(source)-\(number)"
        let hasFeature = source % 2 == 0
        let isRight = number < (hasFeature ? 9 : 3)
        passages.append(
          EvaluationTests.passage(id, source: "\(source)", items: isRight ? ["A": 1] : [:]))
        var features = ScoringFeatures()
        features[.measure] = hasFeature ? 1 : 0
        predictions[id] = [ItemPrediction(item: "A", level: 1, score: 0, features: features)]
      }
    }
    return JudgedPairs(passages, predictions: predictions)
  }

  @Test("Scores come near the shares that come true, also on sources left out")
  func calibration() {
    let fit = ScoringFit(Self.judged(), basis: "made up", leastPrecision: 0.8)
    // Shares of 0.3 and 0.9 are log odds of −0.8 and 2.2; the ridge pulls the difference in.
    #expect((-0.9 ... -0.2).contains(fit.model.intercept))
    #expect((1.5...3.1).contains(fit.model.weights[.measure] ?? 0))
    #expect(fit.calibrationError < 0.12)
    #expect(fit.model.basis == "made up")
  }

  @Test("The threshold keeps the precision that was asked for where one can")
  func precision() {
    let precise = ScoringFit(Self.judged(), basis: "", leastPrecision: 0.8)
    #expect(precise.crossValidated.overall.counts.precision == 0.9)
    let generous = ScoringFit(Self.judged(), basis: "", leastPrecision: 0)
    #expect((generous.crossValidated.overall.counts.recall ?? 0) >= 0.75)
    #expect(generous.model.threshold <= precise.model.threshold)
  }

  @Test("Features that no pair has weigh nothing")
  func unused() {
    let fit = ScoringFit(Self.judged(), basis: "", leastPrecision: 0)
    #expect(fit.model.weights[.defining] == 0)
  }
}
