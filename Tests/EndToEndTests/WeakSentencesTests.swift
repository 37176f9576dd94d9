import Testing

/// Sentences that leave the doing open, and some that bind.
@Suite("Weak wordings")
struct WeakSentencesTests {
  private struct Sentence: Decodable {
    let text: String
    let lang: String
    let isWeak: Bool
  }

  private struct Match: Decodable {
    struct ItemMatch: Decodable { let level: Int }
    let items: [ItemMatch]
  }

  @Test("What a sentence leaves open is mentioned, what it binds to is more")
  func sentences() async throws {
    let matched = try await matchedSentences(
      "Weak.jsonl", fewest: 70, as: Sentence.self, Match.self)
    for (sentence, match) in matched {
      let levels = match.items.map(\.level).filter { $0 > 0 }
      #expect(!levels.isEmpty, "\(sentence.text)")
      #expect(levels.allSatisfy { sentence.isWeak ? $0 == 1 : $0 > 1 }, "\(sentence.text)")
    }
  }
}
