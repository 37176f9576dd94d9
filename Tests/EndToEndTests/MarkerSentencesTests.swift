import Foundation
import TestSupport
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
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Markers.jsonl")
    let sentences = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Sentence.self, from: Data($0.utf8))
    }
    try #require(sentences.count > 40)
    let result = try await Program.run(["match", "--passages", file.path()])
    #expect(result.exitCode == 0, "\(result.messages)")
    let matches = try result.output.split(separator: "\n").map {
      try JSONDecoder().decode(Match.self, from: Data($0.utf8))
    }
    try #require(matches.count == sentences.count)
    for (sentence, match) in zip(sentences, matches) {
      #expect(!match.items.isEmpty, "\(sentence.text)")
      for item in match.items {
        let found = ["A", "T", "B", "I"].filter { item.markers[$0] == 1 }.joined()
        #expect(found == sentence.markers, "\(sentence.text)")
      }
    }
  }
}
