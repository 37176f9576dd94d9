import Foundation
import TestSupport
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
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Denials.jsonl")
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
      #expect(match.items.map(\.level).max() ?? 0 == sentence.level, "\(sentence.text)")
      let asks = match.items.contains { $0.flags.contains("question") }
      #expect(asks == (sentence.level == 1), "\(sentence.text)")
    }
  }
}
