import Testing

/// Sentences that name who and when and how much, and some that only seem to.
@Suite("Markers in words")
struct MarkerSentencesTests {
  private struct Sentence: Decodable {
    let text: String
    let lang: String
    /// The letters of the markers that stand in it, in the order A, T, B, I.
    let markers: String
  }

  private struct Match: Decodable {
    struct ItemMatch: Decodable { let markers: [String: Int] }
    let items: [ItemMatch]
  }

  @Test("A kind of people, an allowance's months and a house's beds are no markers")
  func sentences() async throws {
    let matched = try await matchedSentences(
      "Markers.jsonl", fewest: 41, as: Sentence.self, Match.self)
    for (sentence, match) in matched {
      #expect(!match.items.isEmpty, "\(sentence.text)")
      for item in match.items {
        let found = ["A", "T", "B", "I"].filter { item.markers[$0] == 1 }.joined()
        #expect(found == sentence.markers, "\(sentence.text)")
      }
    }
  }
}
