import AnalysisModel
import Evaluating
import Testing

@Suite("How far readers agree") struct ReaderSharesTests {
  private static let passages = [
    EvaluationTests.passage("1", items: ["A": 1, "B": 2], disputed: ["C"]),
    EvaluationTests.passage("2", lang: "fr", items: ["A": 1], disputed: ["B"]),
    EvaluationTests.passage("3", items: nil, disputed: ["A"]),
  ]

  @Test("What one reader alone gave counts against both, by language and item")
  func shares() {
    let readers = ReaderShares(JudgedPairs(Self.passages, predictions: [:]))
    // Three items given by both, two by one: 6 / 8.
    #expect(readers.f1() == 0.75)
    #expect(readers.f1(item: "A") == 1)
    #expect(readers.f1(language: LanguageTag(rawValue: "fr")) == 2.0 / 3)
    #expect(readers.f1(language: LanguageTag(rawValue: "fr"), item: "C") == nil)
  }

  @Test("Where nothing is disputed nothing is known of the readers")
  func undisputed() {
    let judged = JudgedPairs([EvaluationTests.passage("1", items: ["A": 1])], predictions: [:])
    #expect(ReaderShares(judged).f1() == nil)
    let table = EvaluationTable(
      Evaluation(judged, threshold: 0), readers: ReaderShares(judged),
      other: Evaluation(judged, threshold: 0))
    for figure in ["other P", "other R", "other F1"] {
      #expect(table.description.contains(figure))
    }
    #expect(!EvaluationTable(Evaluation(judged, threshold: 0)).description.contains("readers"))
  }
}
