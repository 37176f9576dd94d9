import Testing

/// Sentences that deny or ask what others commit to.
@Suite("Denials and questions")
struct DenialSentencesTests {
  private struct Sentence: Decodable {
    let text: String
    let level: Int
  }

  private struct Match: Decodable {
    struct ItemMatch: Decodable {
      let level: Int
      let flags: [String]
    }
    let items: [ItemMatch]
  }

  @Test("Two negations commit, one denies, and a question does neither")
  func sentences() async throws {
    let matched = try await matchedSentences(
      "Denials.jsonl", as: Sentence.self, Match.self)
    for (sentence, match) in matched {
      #expect(match.items.map(\.level).max() ?? 0 == sentence.level, "\(sentence.text)")
      let asks = match.items.contains { $0.flags.contains("question") }
      #expect(asks == (sentence.level == 1), "\(sentence.text)")
    }
  }
}
