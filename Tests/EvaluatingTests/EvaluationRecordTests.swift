import AnalysisModel
import Evaluating
import Foundation
import Testing

@Suite("An evaluation for other programs") struct EvaluationRecordTests {
  private static let use = Provenance.LexiconUse(
    id: "f", language: LanguageTag(rawValue: "en"), version: "1.2.0", digest: "abc")

  private static func object(_ record: EvaluationRecord) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(record.json.utf8))
    return try #require(object as? [String: Any])
  }

  @Test("It names lexicons and threshold, and holds the readers and the comparison")
  func whole() throws {
    let passages = [
      EvaluationTests.passage("1", items: ["A": 1], disputed: ["B"]),
      EvaluationTests.passage("2", items: ["B": 1]),
    ]
    let judged = JudgedPairs(passages, predictions: ["1": [EvaluationTests.prediction("A")]])
    let older = JudgedPairs(passages, predictions: ["2": [EvaluationTests.prediction("A")]])
    let changes = ChangedSide.between(
      before: older, beforeThreshold: 0, after: judged, afterThreshold: 0)
    let object = try Self.object(
      EvaluationRecord(
        judged, Evaluation(judged, threshold: 0.5), lexicons: [Self.use], threshold: 0.5,
        other: EvaluationComparison(
          folder: "older", lexicons: [], threshold: 0.25,
          evaluation: Evaluation(older, threshold: 0.25), changes: changes)))
    #expect(object["threshold"] as? Double == 0.5)
    let lexicons = try #require(object["lexicons"] as? [[String: Any]])
    #expect(lexicons.first?["version"] as? String == "1.2.0")
    let readers = try #require(object["readers"] as? [String: Any])
    #expect(readers["f1"] as? Double == 0.8)
    #expect((readers["items"] as? [String: Double])?["A"] == 1)
    let against = try #require(object["against"] as? [String: Any])
    #expect(against["folder"] as? String == "older")
    #expect((against["all"] as? [String: Any])?["right"] as? Int == 0)
    let kinds = (against["changes"] as? [[String: String]])?.map {
      "\($0["kind"] ?? "") \($0["passage"] ?? "")"
    }
    #expect(kinds == ["gained 1", "mended 2"])
  }

  @Test("Without dispute and comparison it has neither")
  func alone() throws {
    let judged = JudgedPairs([EvaluationTests.passage("1", items: ["A": 1])], predictions: [:])
    let object = try Self.object(
      EvaluationRecord(judged, Evaluation(judged, threshold: 0), lexicons: [], threshold: 0))
    #expect(object["readers"] == nil && object["against"] == nil)
  }
}
