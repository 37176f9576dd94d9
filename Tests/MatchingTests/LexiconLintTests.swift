import AnalysisModel
import Foundation
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

  private func lint(
    _ lexicons: [Lexicon], _ terms: [Term] = [], wantsNotes: Bool = false
  ) -> [String] {
    let english = LanguageTag(rawValue: "en")
    let vocabulary = Vocabulary(
      language: english, version: "1", digest: "", terms: terms, abbreviations: [], emptyCells: [])
    return LexiconLint.problems(
      in: lexicons, of: english, with: vocabulary, wantsNotes: wantsNotes
    ).map(\.description)
  }

  struct Pair: CustomTestStringConvertible, Sendable {
    let first: String
    let second: String
    /// What is said of the terms, the first at line 1: "2=1" that the second matches the same, "2<1" that it is covered, and
    /// "" that nothing is.
    let relation: String
    var testDescription: String { "\(first) | \(second)" }
  }

  @Test(
    "Terms that match the same texts, or whatever another matches, are told",
    arguments: [
      Pair(first: "safe-house", second: "Safe Houses", relation: "2=1"),
      Pair(
        first: "(shelter|refuge) NEAR/4 child", second: "(refuge|shelters) NEAR/4 child",
        relation: "2=1"),
      Pair(first: "shelter NEAR/4 child", second: "child NEAR/4 shelter", relation: "2=1"),
      Pair(first: "shelter PRE/4 child", second: "child PRE/4 shelter", relation: ""),
      Pair(first: "shelter OR refuge", second: "(refuge|shelter)", relation: "1~2"),
      Pair(first: "shelter", second: "open shelter", relation: "2<1"),
      Pair(first: "open shelter", second: "shelter", relation: "1<2"),
      Pair(first: "shelter", second: "\"Shelters\"", relation: "2<1"),
      Pair(first: "shelt*", second: "shelter*", relation: "2<1"),
      Pair(first: "shelt*", second: "shelter", relation: ""),
      Pair(first: "(open|safe) shelter", second: "safe shelters", relation: "2<1"),
      Pair(first: "safe shelters", second: "(open|safe) shelter", relation: "1<2"),
      Pair(first: "shelter NEAR/8 child", second: "shelter PRE/4 (child|minor)", relation: ""),
      Pair(first: "shelter NOT child", second: "shelter", relation: "1~2"),
      Pair(first: "shelter NEAR/8 (child|minor)", second: "child PRE/4 shelter", relation: "2~1"),
      Pair(first: "shelter AND child", second: "child SAME shelter", relation: "2~1"),
      Pair(first: "shelter SAME child", second: "child AND shelter", relation: "1~2"),
      Pair(first: "house NEAR/4 child", second: "safe house NEAR/4 child", relation: ""),
    ])
  func repetition(_ pair: Pair) {
    let lexicon = lexicon(terms: [(pair.first, .supporting), (pair.second, .supporting)])
    let told = lint([lexicon], wantsNotes: true).compactMap { line -> String? in
      let own = line.dropFirst("en.yaml:".count).prefix { $0 != ":" }
      let other = line.components(separatedBy: "line ").last?.prefix { $0.isNumber } ?? ""
      if line.contains("matches the same texts") { return "\(own)=\(other)" }
      guard line.contains("finds whatever this finds") else { return nil }
      return line.contains("warning") ? "\(own)<\(other)" : "\(own)~\(other)"
    }
    #expect(told.joined(separator: " ") == pair.relation)
  }

  @Test("A weightier term is never called needless for a lighter one")
  func weights() {
    let covered = lexicon(terms: [("shelter", .contextual), ("open shelter", .defining)])
    #expect(lint([covered]).isEmpty)
    let same = lexicon(terms: [("shelters", .contextual), ("shelter", .defining)])
    #expect(
      lint([same]) == [
        "en.yaml:1:9: warning: This matches the same texts as the term at line 2; remove one of them."
      ])
  }

  @Test("A term that its own element excludes is an error")
  func contradiction() {
    let lexicon = lexicon(terms: [("safe house", .supporting)], exclude: ["safe-house"])
    #expect(
      lint([lexicon]) == [
        "en.yaml:1:9: error: The exclusion at line 100 takes every hit of this term away; remove one of them."
      ])
  }

  @Test(
    "One common word, or a few letters, is too broad a term",
    arguments: [
      ("report", Term.Weight.supporting, "it is a cue"),
      ("(borehole|report)", .defining, "it is a cue"),
      ("borehole OR report", .supporting, "it is a cue"),
      ("report NOT borehole", .supporting, "it is a cue"),
      ("plan", .supporting, "it stands in 5 lists"), ("re*", .supporting, "fewer than 3 letters"),
      ("rep*", .defining, "fewer than 4 letters"),
      ("eu", .supporting, "it has fewer than 3 letters"),
      ("report NEAR/4 borehole", .supporting, ""), ("report borehole", .supporting, ""),
      ("\"report\"", .supporting, ""), ("rep*", .supporting, ""), ("borehole", .defining, ""),
      ("report", .contextual, ""),
    ])
  func breadth(notation: String, weight: Term.Weight, reason: String) {
    let cue = TestTerms.term("report", id: "c", target: .cue(.indicator))
    let roles: [SectionRole] = [.foreword, .contents, .legal, .budget, .annex]
    let headings = roles.enumerated().map { index, role in
      TestTerms.term("the plan \(index)", id: "h\(index)", target: .heading(role))
    }
    let found = lint([lexicon(terms: [(notation, weight)])], [cue] + headings)
    #expect(found.count == (reason.isEmpty ? 0 : 1), "\(found)")
    #expect(reason.isEmpty || found.first?.contains(reason) == true, "\(found)")
  }

  @Test("A word of many elements is common")
  func manyElements() {
    let lexicons = (1...4).map { number in
      lexicon(terms: [("training", .defining)], element: Element.ID(rawValue: "X-0\(number).1"))
    }
    #expect(lint(Array(lexicons.prefix(3))).isEmpty)
    #expect(!lint(lexicons).isEmpty)
  }

  @Test(
    "What is wrong within a notation is told at its own place",
    arguments: [
      ("\"*port\" base", 9, "are no wildcards"),
      ("(rock|stone|Rock) base", 21, "stands here twice"),
      ("(open-air|open air) base", 19, "stands here twice"),
      ("(rock|rocks) base", 15, "has the stem of"),
      ("(rock|\"Rocks\") base", 15, "has the stem of"), ("ro* base", 9, "fewer than 3 letters"),
    ])
  func spelling(notation: String, column: Int, message: String) {
    let found = lint([lexicon(terms: [(notation, .supporting)])], wantsNotes: true)
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix("en.yaml:1:\(column):") == true, "\(found)")
    #expect(found.first?.contains(message) == true, "\(found)")
  }

  @Test(
    "What is right within a notation is let be",
    arguments: [
      "20?? base", "\"why?\"", "(rock|\"stone\") (rock|stone)",
      "(rock NEAR/3 base) OR (rock NEAR/3 top)",
      "(\"Rock\"|\"rock\") base",
    ])
  func rightSpelling(notation: String) {
    #expect(lint([lexicon(terms: [(notation, .supporting)])], wantsNotes: true).isEmpty)
  }

  @Test(
    "An exclusion that no hit can overlap is told",
    arguments: [
      ("horse", true), ("(horse|dog)", true), ("horse shelters", false), ("shel*", false),
      ("*er", false), ("horse NEAR/4 dog", false), ("\"Shelter\"", false),
    ])
  func idleExclusions(exclusion: String, isIdle: Bool) {
    let found = lint([
      lexicon(terms: [("open shelter NEAR/4 child", .supporting)], exclude: [exclusion])
    ])
    #expect(found.contains { $0.contains("This excludes nothing") } == isIdle, "\(found)")
  }

  @Test(
    "Stems of two letters and Arabic articles do not make an exclusion look needless",
    arguments: [
      ("ru", "опыт* PRE/3 жертв*", "опыт показыва*"), ("ar", "المهاجر* NEAR/4 مأوى", "مهاجرين"),
    ])
  func shortStems(language: String, term: String, exclusion: String) {
    let found = LexiconLint.problems(
      in: [lexicon(terms: [(term, .supporting)], exclude: [exclusion])],
      of: LanguageTag(rawValue: language), with: nil)
    #expect(!found.contains { $0.message.contains("This excludes nothing") }, "\(found)")
  }

  @Test("An unknown group is told once, and hides nothing else")
  func unknownGroup() {
    let lexicon = lexicon(terms: [
      ("<nope> base", .supporting), ("<nope> top", .supporting), ("to*", .supporting),
    ])
    let found = lint([lexicon])
    #expect(found.count == 2, "\(found)")
    #expect(found.first?.hasSuffix("1 more term names it.") == true, "\(found)")
    // Without a vocabulary nobody knows its groups.
    let rest = LexiconLint.problems(
      in: [lexicon], of: LanguageTag(rawValue: "en"), with: nil)
    #expect(rest.map(\.location.line) == [3])
  }

  @Test("Words of sentences that share a stem with another element's term are notes")
  func sharedStems() {
    let first = lexicon(terms: [("experiment NEAR/4 course", .supporting)], element: "X-01.1")
    let second = lexicon(
      terms: [("shelter", .supporting)],
      match: ["Shelter for people of experience.", "Courses and shelters."],
      element: "X-02.1")
    let found = lint([first, second], wantsNotes: true)
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.contains("has the stem of \"experience\"") == true, "\(found)")
    #expect(lint([first, second]).isEmpty)
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
        "en.yaml:203:9: error: This must match X-01.1, but x/en#X-01.1/2 does not count (the term counts only where the passage or its section names the framework's subject).",
        "en.yaml:205:9: error: This must not match X-01.1, but x/en#X-01.1/1 finds \"Safe houses\".",
      ])
  }
}
