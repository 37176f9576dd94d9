import Foundation
import TestSupport
import Testing

/// The sentences of a file beside these tests, each with what `lacuna match` says of it.
///
/// `fewest` is how many there must be, so that a lost file is no success.
func matchedSentences<Sentence: Decodable, Match: Decodable>(
  _ name: String, fewest: Int = 1, as _: Sentence.Type, _: Match.Type
) async throws -> [(sentence: Sentence, match: Match)] {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: name)
  let sentences = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
    try JSONDecoder().decode(Sentence.self, from: Data($0.utf8))
  }
  try #require(sentences.count >= fewest)
  let result = try await Program.run(["match", "--passages", file.path()])
  #expect(result.exitCode == 0, "\(result.messages)")
  let matches = try result.output.split(separator: "\n").map {
    try JSONDecoder().decode(Match.self, from: Data($0.utf8))
  }
  try #require(matches.count == sentences.count)
  return Array(zip(sentences, matches)).map { (sentence: $0, match: $1) }
}
