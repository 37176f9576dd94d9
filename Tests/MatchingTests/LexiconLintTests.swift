import AnalysisModel
import Matching
import Testing

@Suite("Checking lexicons") struct LexiconLintTests {
  /// A lexicon of one element; each term stands on the line of its place in the list, from 1.
  private func lexicon(
    terms: [(String, Term.Weight)] = [], exclude: [String] = [], match: [String] = [],
    noMatch: [String] = [], element: Element.ID = "X-01.1"
  ) -> Lexicon {
    func made(_ notations: [(String, Term.Weight)], _ target: Term.Target, _ line: Int) -> [Term] {
      notations.enumerated().map { index, entry in
        TestTerms.term(
          entry.0, id: "x/en#\(element)/\(line + index)", target: target, weight: entry.1,
          location: TestTerms.place(line + index, 9))
      }
    }
    let tests = (match.map { ($0, true) } + noMatch.map { ($0, false) }).enumerated().map {
      index, test in
      LexiconTest(text: test.0, mustMatch: test.1, location: TestTerms.place(200 + index, 9))
    }
    return Lexicon(
      framework: "x", language: LanguageTag(rawValue: "en"), version: "1", digest: "",
      entries: [
        LexiconEntry(
          element: element, terms: made(terms, .element(element), 1),
          exclusions: made(exclude.map { ($0, .supporting) }, .exclusion(element), 100),
          contra: [], tests: tests, location: TestTerms.place(1, 1))
      ])
  }

  private func vocabulary(_ terms: [Term] = []) -> Vocabulary {
    Vocabulary(
      language: LanguageTag(rawValue: "en"), version: "1", digest: "", terms: terms,
      abbreviations: [], emptyCells: [])
  }

  private func lint(_ lexicons: [Lexicon], _ terms: [Term] = []) -> [String] {
    LexiconLint(lexicons: lexicons, vocabulary: vocabulary(terms)).problems().map(\.description)
  }

  @Test("A term that repeats another is named")
  func repetition() {
    let lexicon = lexicon(terms: [
      ("safe-house", .supporting), ("shelter", .supporting), ("Safe House", .supporting),
    ])
    #expect(
      lint([lexicon]) == ["en.yaml:3:9: warning: This says the same as the term at line 1."])
  }

  @Test("A term that its own element excludes is an error")
  func contradiction() {
    let lexicon = lexicon(terms: [("safe house", .supporting)], exclude: ["safe-house"])
    #expect(
      lint([lexicon]) == [
        "en.yaml:1:9: error: The exclusion at line 100 takes every hit of this term away."
      ])
  }

  @Test("A common word cannot be defining, a rare one can")
  func breadth() {
    let cue = TestTerms.term("report", id: "c", target: .cue(.indicator))
    let lexicon = lexicon(terms: [
      ("reports", .defining), ("report", .defining), ("report", .supporting),
      ("trafficking", .defining), ("re*", .defining), ("traffick*", .defining),
      ("\"report\"", .defining),
    ])
    #expect(
      lint([lexicon], [cue]) == [
        "en.yaml:2:9: warning: \"report\" is one common word, which alone cannot be defining.",
        "en.yaml:3:9: warning: This says the same as the term at line 2.",
        "en.yaml:5:9: warning: \"re*\" begins too many words to be defining.",
      ])
  }

  @Test("A word of many elements is common")
  func manyElements() {
    let lexicons = (1...4).map { number in
      lexicon(terms: [("training", .defining)], element: Element.ID(rawValue: "X-0\(number).1"))
    }
    #expect(lint(Array(lexicons.prefix(3))).isEmpty)
    #expect(lint(lexicons).count == 4)
  }

  @Test("A test that does not hold says why")
  func failures() throws {
    let lexicon = lexicon(
      terms: [("safe house", .supporting), ("training", .contextual)], exclude: ["toy safe house"],
      match: [
        "A safe house.", "No house.", "A toy safe house.", "Training for all.",
        "Training on trafficking.",
      ],
      noMatch: ["Safe houses!", "A toy safe house.", "Training for all."])
    let subject = TestTerms.term("trafficking", id: "subject", target: .subject("trafficking"))
    let terms = lexicon.entries.flatMap { $0.terms + $0.exclusions } + [subject]
    var scanner = try TestTerms.scanner(terms)
    let failures = LexiconTesting.failures(of: lexicon, about: "trafficking", using: &scanner)
      .map(\.description)
    #expect(
      failures == [
        "en.yaml:201:9: error: This must match X-01.1, but none of its terms occurs.",
        "en.yaml:202:9: error: This must match X-01.1, but x/en#X-01.1/1 does not count (excluded by x/en#X-01.1/100).",
        "en.yaml:203:9: error: This must match X-01.1, but x/en#X-01.1/2 does not count (neither the passage nor its document is about the framework's subject).",
        "en.yaml:205:9: error: This must not match X-01.1, but x/en#X-01.1/1 finds \"Safe houses\".",
      ])
  }
}
