import Foundation
import TestSupport
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
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Findings.jsonl")
    let sentences = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Sentence.self, from: Data($0.utf8))
    }
    let result = try await Program.run(["match", "--passages", file.path()])
    #expect(result.exitCode == 0, "\(result.messages)")
    let matches = try result.output.split(separator: "\n").map {
      try JSONDecoder().decode(Match.self, from: Data($0.utf8))
    }
    try #require(matches.count == sentences.count)
    for (sentence, match) in zip(sentences, matches) {
      #expect(
        match.items.contains { $0.item == "OSCE-04" }
          && match.items.allSatisfy { $0.level == sentence.level }, "\(sentence.text)")
    }
  }
}
