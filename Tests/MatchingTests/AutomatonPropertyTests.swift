import AnalysisModel
import Matching
import TestSupport
import Testing

@Suite("The automaton against a naive matcher") struct AutomatonPropertyTests {
  /// Hits as text, so that a difference can be read.
  private func naive(_ notations: [String], _ text: RandomText) throws -> [String] {
    let matcher = NaiveMatcher(words: text.words)
    return try notations.enumerated().flatMap { index, notation in
      let root = try TermExpression(parsing: notation).root
      return matcher.matches(root).map { found in
        let parts = found.parts.map { part in
          let last = text.words[part.upperBound - 1]
          return "\(text.words[part.lowerBound].start)-\(last.start + last.text.utf8.count)"
        }
        return "\(index): \(parts)"
      }
    }.sorted()
  }

  private func automaton(_ text: RandomText, _ scanner: inout PassageScanner) -> [String] {
    scanner.hits(in: text.text).map { hit in
      let parts = hit.parts.map { "\($0.lowerBound.utf8)-\($0.upperBound.utf8)" }
      return "\(hit.term): \(parts)"
    }.sorted()
  }

  @Test("Random terms have the same hits in random sentences", arguments: 1...150)
  func sameHits(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let notations = (0..<12).map { _ in
      RandomText.expression(depth: Int.random(in: 0...2, using: &generator), using: &generator)
    }.filter { TermExpression.syntaxErrors(in: $0).isEmpty }
    let terms = notations.enumerated().map { TestTerms.term($1, id: "\($0)") }
    var scanner = try TestTerms.scanner(terms)
    for _ in 0..<6 {
      let text = RandomText(count: Int.random(in: 1...30, using: &generator), using: &generator)
      let expected = try naive(notations, text)
      let actual = automaton(text, &scanner)
      #expect(
        actual == expected,
        "seed \(seed), text \(text.text), terms \(Array(notations.enumerated()))")
    }
  }

  @Test("The random terms and texts do meet")
  func generatorIsUseful() throws {
    var generator = SeededGenerator(seed: 7)
    var hits = 0
    var valid = 0
    for _ in 0..<200 {
      let notation = RandomText.expression(depth: 2, using: &generator)
      let text = RandomText(count: 20, using: &generator)
      guard TermExpression.syntaxErrors(in: notation).isEmpty else { continue }
      valid += 1
      hits += try naive([notation], text).isEmpty ? 0 : 1
    }
    #expect(valid > 150)
    #expect((50...180).contains(hits))
  }
}
