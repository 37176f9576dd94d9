import AnalysisModel
import TestSupport
import Testing

@testable import Loading

/// Names bytes by their count: tests of loading need no real digest.
private func count(_ bytes: [UInt8]) -> String { "\(bytes.count)" }

@Suite("Reading a lexicon folder")
struct LexiconLibraryTests {
  @Test("A folder gives frameworks, lexicons and vocabularies with every detail")
  func whole() throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let library = try LexiconLibrary(directory: folder.path, digest: count)
    let framework = try #require(library.frameworks.first)
    #expect(framework.id == "water")
    #expect(framework.items.map(\.id) == ["W-1", "W-2"])
    let element = try #require(framework.items.first?.elements.first)
    #expect(element.isCore)
    #expect(element.anchors == ["A1"])
    #expect(element.caps == [.context: .operationalised])
    #expect(element.filled == [.responsible])
    #expect(element.cells == [.responsible])
    #expect(element.together == [MeasureGroup(members: ["W-2", "W-2.1"])])
    #expect(library.frameworks[0].items.map(\.worksheets) == [[.situation, .budget], []])
    #expect(framework.items.first?.relations == [Relation(kind: .related, target: "W-2")])
    let entry = try #require(library.lexicons.first?.entries.first)
    #expect(entry.terms.map(\.id.rawValue).prefix(2) == ["water/en#W-1.1/1", "water/en#W-1.1/2"])
    #expect(entry.terms[0].weight == .supporting)
    #expect(entry.terms[1].weight == .defining)
    #expect(entry.terms[1].isVerified)
    #expect(entry.exclusions.map(\.target) == [.exclusion("W-1.1")])
    #expect(entry.tests.count == 4)
    #expect(library.languages.map(\.rawValue) == ["en"])
    #expect(library.uses.map(\.id) == ["water/framework", "water", "common", "subjects"])
  }

  @Test("The folder's scoring file is read, and what is wrong in it is named")
  func scoring() throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    #expect(try LexiconLibrary(directory: folder.path, digest: count).scoring == nil)
    try folder.write(
      "basis: \"A set\"\nintercept: 0.5\nweights: {measure: 1.5}\nthreshold: 0.4\n",
      to: "scoring.yaml")
    let library = try LexiconLibrary(directory: folder.path, digest: count)
    #expect(
      library.scoring?.model
        == ScoringModel(
          intercept: 0.5, weights: [.measure: 1.5], threshold: 0.4, basis: "A set"))
    #expect(library.uses.last?.id == "scoring")
    #expect(library.uses.last?.version == "unversioned")
    try folder.write(
      "version: \"1.4.2\"\nbasis: \"A set\"\nintercept: 0.5\nweights: {}\nthreshold: 0.4\n",
      to: "scoring.yaml")
    #expect(
      try LexiconLibrary(directory: folder.path, digest: count).uses.last?.version == "1.4.2")
    try folder.write(
      "basis: \"A set\"\nintercept: half\nweights: {luck: 1}\nthreshold: 4\n",
      to: "scoring.yaml")
    let problems = LexiconLibrary.inspecting(directory: folder.path, digest: count).problems
    #expect(problems.map(\.location.line) == [2, 3, 4])
  }

  @Test("A lexicon's terms may name the vocabulary's word groups and its own")
  func wordGroups() throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    try folder.write(
      SampleLexicons.vocabulary.replacing("cues:", with: "groups: {one: [a1]}\ncues:"),
      to: "common/en.yaml")
    try folder.write(
      SampleLexicons.lexicon.replacing(
        "elements:", with: "groups: {two: [b1, <one>]}\nelements:", maxReplacements: 1
      ).replacing("- 'new well'", with: "- 'new <two>'"),
      to: "water/en.yaml")
    let library = try LexiconLibrary(directory: folder.path, digest: count)
    #expect(library.vocabularies.first?.groups.names == ["one"])
    let terms = try #require(library.lexicons.first?.entries.first?.terms)
    #expect(terms.map(\.groups.names) == [[], [], ["two"], []])
    #expect(terms[2].groups.notation(of: "two") == "(b1|(a1))")
    try folder.write(
      SampleLexicons.lexicon.replacing(
        "elements:", with: "groups: {one: [b1]}\nelements:", maxReplacements: 1),
      to: "water/en.yaml")
    let problems = LexiconLibrary.inspecting(directory: folder.path, digest: count).problems
    #expect(problems.map(\.message).contains("the word group <one> stands in common/ already"))
  }

  @Test("A term's place is that of its first character, past the quote")
  func location() throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let library = try LexiconLibrary(directory: folder.path, digest: count)
    let terms = try #require(library.lexicons.first?.entries.first?.terms)
    let file = "\(folder.path)/water/en.yaml"
    #expect(terms[0].location == SourceLocation(file: file, line: 7, column: 10))
    #expect(terms[1].location == SourceLocation(file: file, line: 8, column: 17))
  }

  struct Mistake: CustomTestStringConvertible, Sendable {
    let file: String
    let correct: String
    let wrong: String
    let problem: String
    var testDescription: String { problem }
  }

  static let mistakes = [
    Mistake(
      file: "water/framework.yaml", correct: "core: true", wrong: "core: yes",
      problem: "\"core\" must be true or false, not \"yes\""),
    Mistake(
      file: "water/framework.yaml", correct: "kind: related", wrong: "kind: cousin",
      problem: "a relation is same, part_of or related, not \"cousin\""),
    Mistake(
      file: "water/framework.yaml", correct: "caps: {context: 3}", wrong: "caps: {context: 9}",
      problem: "the cap of context must be a level from 0 to 3"),
    Mistake(
      file: "water/framework.yaml", correct: "filled: [responsible]", wrong: "filled: [colour]",
      problem:
        "a cell is one of \(ActivityField.allCases.map(\.rawValue).joined(separator: ", ")), not \"colour\""
    ),
    Mistake(
      file: "water/framework.yaml", correct: "- [W-2, W-2.1]", wrong: "- W-2",
      problem: "every entry of \"together\" must be a list"),
    Mistake(
      file: "water/framework.yaml", correct: "- [W-2, W-2.1]", wrong: "- [W-2, {a: b}]",
      problem: "every entry of \"together\" must be a list of texts"),
    Mistake(
      file: "water/framework.yaml", correct: "worksheets: [situation, budget]",
      wrong: "worksheets: [situation, sitation]",
      problem:
        "a worksheet is one of situation, stakeholders, budget, monitoring, children, not \"sitation\""
    ),
    Mistake(
      file: "water/framework.yaml", correct: "worksheets: [situation, budget]",
      wrong: "worksheets: [budget, budget]", problem: "the worksheet budget is named twice"),
    Mistake(
      file: "water/framework.yaml", correct: "id: W-2.1", wrong: "id: V-2.1",
      problem: "V-2.1 stands under W-2 but its id does not begin so"),
    Mistake(
      file: "water/en.yaml", correct: "exclude:", wrong: "exlude:",
      problem: "W-1.1 has an unknown key \"exlude\""),
    Mistake(
      file: "water/en.yaml", correct: "weight: defining", wrong: "weight: heavy",
      problem: "a weight is defining, supporting, contextual or cell, not \"heavy\""),
    Mistake(
      file: "water/en.yaml", correct: "  W-2.1:", wrong: "  W-9.1:",
      problem: "water has no element W-9.1"),
    Mistake(
      file: "water/en.yaml", correct: "framework: water", wrong: "framework: fire",
      problem: "there is no framework fire"),
    Mistake(
      file: "common/en.yaml", correct: "cues:",
      wrong: "groups: {one: [a1], two: ['b1 <three>']}\ncues:",
      problem: "there is no word group <three> before <two>"),
    Mistake(
      file: "common/en.yaml", correct: "cues:", wrong: "groups: {Two: [b1]}\ncues:",
      problem: "the name of a word group has only small letters a to z, digits and underscores"),
    Mistake(
      file: "common/en.yaml", correct: "cues:", wrong: "groups: {two: []}\ncues:",
      problem: "the word group <two> has no words"),
    Mistake(
      file: "water/en.yaml", correct: "language: en", wrong: "language: fr",
      problem: "the language is \"fr\" but the file is named \"en\""),
    Mistake(
      file: "common/en.yaml", correct: "language: en", wrong: "language: xq",
      problem: "\"xq\" is no code of a language"),
    Mistake(
      file: "water/en.yaml", correct: "He slept soundly.", wrong: "Ten wells will be dug.",
      problem: "this sentence stands under match too, at line 15"),
    Mistake(
      file: "water/en.yaml", correct: "- {term: 'borehole', weight: defining,",
      wrong: "- {term: 'borehole', term: 'hole', weight: defining,",
      problem: "the key \"term\" stands at line 8 already"),
    Mistake(
      file: "common/en.yaml", correct: "actor:", wrong: "actors:",
      problem: "there is no \"actors\" among the cues"),
  ]

  @Test("A mistake is named with its file, line and sentence", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let text = try folder.read(mistake.file)
    try #require(text.contains(mistake.correct))
    let broken = text.replacing(mistake.correct, with: mistake.wrong, maxReplacements: 1)
    try folder.write(broken, to: mistake.file)
    let error = try #require(throws: LexiconError.self) {
      _ = try LexiconLibrary(directory: folder.path, digest: count)
    }
    let problem = try #require(
      error.problems.first { $0.message.hasPrefix(mistake.problem) }, "\(error)")
    #expect(problem.location.file.hasSuffix(mistake.file))
  }

  static let slips = [
    Mistake(
      file: "water/en.yaml", correct: "- 'new well'", wrong: "- new well #1 base",
      problem: ":9:18: warning: YAML takes \" #1 base\" for a comment, so this ends at \"new well\""
    ),
    Mistake(
      file: "water/en.yaml", correct: "- 'new well'", wrong: "- new well # base",
      problem: ":9:18: warning: YAML takes \" # base\" for a comment, so this ends at \"new well\""
    ),
    Mistake(
      file: "water/en.yaml", correct: "- 'new well'", wrong: "- No",
      problem: ":9:9: warning: YAML takes No without quotes for a truth value"),
    Mistake(
      file: "water/en.yaml", correct: "- 'new well'", wrong: "- on",
      problem: ":9:9: warning: YAML takes on without quotes for a truth value"),
    Mistake(
      file: "water/en.yaml", correct: "- 'new well'", wrong: "- 2026-01-01",
      problem: ":9:9: warning: YAML takes 2026-01-01 without quotes for a date"),
    Mistake(
      file: "water/en.yaml", correct: "version: \"1.0.0\"", wrong: "version: 1.20",
      problem: ":3:10: warning: YAML takes 1.20 without quotes for a number"),
    Mistake(
      file: "common/en.yaml", correct: "abbreviations: [Dr]", wrong: "abbreviations: [Dr, no]",
      problem: ":11:21: warning: YAML takes no without quotes for a truth value"),
    Mistake(
      file: "water/en.yaml", correct: "- 'new well'", wrong: "- 'new \u{0434}\u{043E}\u{043C}'",
      problem: ":9:14: warning: \"\u{0434}\u{043E}\u{043C}\" is in Cyrillic letters"),
    Mistake(
      file: "water/en.yaml", correct: "- 'new well'", wrong: "- 'new w\u{0435}ll'",
      problem:
        ":9:14: warning: \"w\u{0435}ll\" has letters of two scripts that look alike (Cyrillic and Latin)"
    ),
    Mistake(
      file: "water/en.yaml", correct: "The tide rises.", wrong: "The t\u{0456}de rises.",
      problem: ":32:16: warning: \"t\u{0456}de\" has letters of two scripts"),
    Mistake(
      file: "water/en.yaml", correct: "elements:", wrong: "groups: {well: [pit]}\nelements:",
      problem: ":4:10: warning: no term names the word group <well>"),
    Mistake(
      file: "common/en.yaml", correct: "cues:", wrong: "groups: {well: [pit]}\ncues:",
      problem: ":3:10: note: no term names the word group <well>"),
  ]

  @Test("What can be read but hardly as it was meant is told at its place", arguments: slips)
  func slip(_ slip: Mistake) throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let text = try folder.read(slip.file)
    try #require(text.contains(slip.correct))
    try folder.write(
      text.replacing(slip.correct, with: slip.wrong, maxReplacements: 1), to: slip.file)
    let told = LexiconLibrary.inspecting(directory: folder.path, digest: count).problems
      .map(\.description)
    #expect(told.contains { $0.contains(slip.file + slip.problem) }, "\(told)")
    _ = try LexiconLibrary(directory: folder.path, digest: count)
  }

  @Test(
    "Texts that only look like dates and numbers are let be",
    arguments: ["2024-2028", "24-7", "12e", "1.2.0", "3-fold"])
  func noOtherType(_ text: String) throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    try folder.write(
      SampleLexicons.lexicon.replacing("- 'new well'", with: "- \(text)"), to: "water/en.yaml")
    let problems = LexiconLibrary.inspecting(directory: folder.path, digest: count).problems
    #expect(!problems.contains { $0.description.contains("YAML takes") }, "\(problems)")
  }

  @Test("A comment after a term, and a group that another names, are let be")
  func noSlips() throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    try folder.write(
      SampleLexicons.lexicon.replacing("- 'new well'", with: "- <two> well  # a comment")
        .replacing(
          "elements:", with: "groups: {one: [a1], two: [<one>, b1]}\nelements:", maxReplacements: 1),
      to: "water/en.yaml")
    let problems = LexiconLibrary.inspecting(directory: folder.path, digest: count).problems
    #expect(problems.isEmpty, "\(problems)")
  }

  @Test("A key that stands twice hides no other mistake of the file")
  func doubledKey() throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    try folder.write(
      SampleLexicons.lexicon.replacing("W-2.1:", with: "W-1.1:")
        .replacing("exclude:", with: "exlude:").replacing("version:", with: "varsion:"),
      to: "water/en.yaml")
    let told = LexiconLibrary.inspecting(directory: folder.path, digest: count).problems
      .map(\.description).filter { $0.contains("error") }
    #expect(
      told.contains { $0.contains(":20:3: error: the key \"W-1.1\" stands at line 5 already") })
    #expect(told.contains { $0.contains(":11:5: error: W-1.1 has an unknown key \"exlude\"") })
    #expect(told.contains { $0.contains(":3:1: error: the lexicon has an unknown key") })
    #expect(told.count == 4, "\(told)")
  }

  @Test("A list that English has and another language lacks is told")
  func missingList() throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    try folder.write(
      SampleLexicons.vocabulary.replacing("language: en", with: "language: fr")
        .replacing("abbreviations: [Dr]", with: "abbreviations: []")
        .replacing("actor: ['ministry of water']", with: "time: ['demain']"),
      to: "common/fr.yaml")
    let told = LexiconLibrary.inspecting(directory: folder.path, digest: count).problems
      .filter { $0.location.file.hasSuffix("fr.yaml") }.map(\.message)
    #expect(told.count == 2, "\(told)")
    #expect(told.contains { $0.hasPrefix("cues: actor has no entry here") })
    #expect(told.contains { $0.hasPrefix("abbreviations has no entry here") })
  }

  @Test("A missing vocabulary is told once, and its groups are not called unknown")
  func missingVocabulary() throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    try folder.write(
      SampleLexicons.lexicon.replacing("language: en", with: "language: fr")
        .replacing("'new well'", with: "'new <common>'")
        .replacing("elements:", with: "groups: {own: [<common>]}\nelements:", maxReplacements: 1),
      to: "water/fr.yaml")
    let told = LexiconLibrary.inspecting(directory: folder.path, digest: count).problems
    let errors = told.filter { $0.severity == .error }
    #expect(errors.count == 1, "\(errors)")
    #expect(errors.first?.message.hasPrefix("there is no common/fr.yaml") == true)
  }

  @Test("Broken YAML in two files is named in both, with line and column")
  func brokenYAML() throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    try folder.write("framework: [water\nlanguage: en\n", to: "water/en.yaml")
    try folder.write("language: en\n\tcues: x\n", to: "common/en.yaml")
    let error = try #require(throws: LexiconError.self) {
      _ = try LexiconLibrary(directory: folder.path, digest: count)
    }
    let places = error.problems.map { "\($0)" }
    #expect(places.contains { $0.contains("water/en.yaml:2:") && $0.contains("broken YAML") })
    #expect(places.contains { $0.contains("common/en.yaml:2:") && $0.contains("broken YAML") })
  }

  @Test("A character that YAML has no room for is named where it stands")
  func characterOutsideYAML() throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    try folder.write("framework: water\nlanguage: e\u{0}n\n", to: "water/en.yaml")
    let error = try #require(throws: LexiconError.self) {
      _ = try LexiconLibrary(directory: folder.path, digest: count)
    }
    let places = error.problems.map { "\($0)" }
    #expect(
      places.contains {
        $0.contains("water/en.yaml:2:12:") && $0.contains("the character U+0000 may not stand")
      }, "\(places)")
  }

  @Test("A folder that is not there is named with what to do")
  func missing() throws {
    let error = try #require(throws: LexiconError.self) {
      _ = try LexiconLibrary(directory: "/nonexistent", digest: count)
    }
    #expect(error.problems.first?.message.contains("--lexicons") == true)
  }

  @Test("A second framework is one more folder")
  func second() throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let other = SampleLexicons.framework.replacing("W-", with: "A-").replacing(
      "id: water", with: "id: air")
    try folder.write(other, to: "air/framework.yaml")
    let library = try LexiconLibrary(directory: folder.path, digest: count)
    #expect(library.frameworks.map(\.id) == ["air", "water"])
    #expect(library.selecting(["air"]).frameworks.map(\.id) == ["air"])
  }
}
