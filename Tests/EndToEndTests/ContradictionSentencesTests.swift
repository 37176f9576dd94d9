import Testing

/// Sentences that contradict an element, and many more that only have the words of such a contradiction.
@Suite("Contradictions")
struct ContradictionSentencesTests {
  private struct Sentence: Decodable {
    let text: String
    let lang: String
    let contra: Bool
    let element: String
  }

  private struct Match: Decodable {
    struct ItemMatch: Decodable { let flags: [String] }
    struct HitLine: Decodable {
      let element: String
      let reason: String?
    }
    let hits: [HitLine]
  }

  @Test("None is invented, and those that were written as such are found")
  func sentences() async throws {
    let matched = try await matchedSentences(
      "Contradictions.jsonl", fewest: 501, as: Sentence.self, Match.self)
    for (sentence, match) in matched {
      let contradicted = match.hits.filter { $0.reason == "contradicts the element" }
      if sentence.contra {
        #expect(!contradicted.isEmpty, "\(sentence.element): \(sentence.text)")
      } else {
        #expect(contradicted.isEmpty, "\(contradicted.map(\.element)): \(sentence.text)")
      }
    }
  }
}
