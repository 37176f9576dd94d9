import Foundation
import TestSupport
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
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Contradictions.jsonl")
    let sentences = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Sentence.self, from: Data($0.utf8))
    }
    try #require(sentences.count > 500)
    let result = try await Program.run(["match", "--passages", file.path()])
    #expect(result.exitCode == 0, "\(result.messages)")
    let matches = try result.output.split(separator: "\n").map {
      try JSONDecoder().decode(Match.self, from: Data($0.utf8))
    }
    try #require(matches.count == sentences.count)
    for (sentence, match) in zip(sentences, matches) {
      let contradicted = match.hits.filter { $0.reason == "contradicts the element" }
      if sentence.contra {
        #expect(!contradicted.isEmpty, "\(sentence.element): \(sentence.text)")
      } else {
        #expect(contradicted.isEmpty, "\(contradicted.map(\.element)): \(sentence.text)")
      }
    }
  }
}
