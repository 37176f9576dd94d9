import Testing

/// Sentences that tell what was found, beside the same words as measures, in every language.
@Suite("Findings")
struct FindingSentencesTests {
  private struct Sentence: Decodable {
    let text: String
    let level: Int
  }

  private struct Match: Decodable {
    struct ItemMatch: Decodable {
      let item: String
      let level: Int
    }
    let items: [ItemMatch]
  }

  @Test("What a study tells is a mention, and the same words alone are a measure")
  func sentences() async throws {
    let matched = try await matchedSentences(
      "Findings.jsonl", as: Sentence.self, Match.self)
    for (sentence, match) in matched {
      #expect(
        match.items.contains { $0.item == "OSCE-04" }
          && match.items.allSatisfy { $0.level == sentence.level }, "\(sentence.text)")
    }
  }
}
