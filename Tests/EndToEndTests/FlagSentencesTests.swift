import Testing

/// Sentences that report, restate, make conditions or quote others, and some that do none of it.
@Suite("Flags")
struct FlagSentencesTests {
  private struct Sentence: Decodable {
    let text: String
    let lang: String
    /// `past`, `declaratory`, `conditional`, `external`, `denied` or `none`.
    let flag: String
  }

  private struct Match: Decodable {
    struct ItemMatch: Decodable {
      let level: Int
      let flags: [String]
    }
    struct HitLine: Decodable { let reason: String? }
    let items: [ItemMatch]
    let hits: [HitLine]
  }

  private static let flags: Set = [
    "past", "declaratory", "conditional", "external", "negated", "gap_admitted", "contra",
  ]

  @Test("A sentence is flagged for what it does, and for nothing else")
  func sentences() async throws {
    let matched = try await matchedSentences(
      "Flags.jsonl", fewest: 201, as: Sentence.self, Match.self)
    for (sentence, match) in matched {
      let counting = match.items.filter { $0.level > 0 }
      if sentence.flag == "denied" {
        let isDenied = match.hits.contains { $0.reason?.contains("denied") == true }
        #expect(counting.isEmpty && isDenied, "\(sentence.text)")
        continue
      }
      #expect(!counting.isEmpty, "\(sentence.text)")
      let expected: Set<String> = sentence.flag == "none" ? [] : [sentence.flag]
      for item in counting {
        #expect(Self.flags.intersection(item.flags) == expected, "\(sentence.text)")
      }
    }
  }
}
