import AnalysisModel
import Loading
import TestSupport
import Testing

@Suite("The subjects of a lexicon folder")
struct SubjectsFileTests {
  private func count(_ bytes: [UInt8]) -> String { "\(bytes.count)" }

  private func messages(
    _ files: [String: String]
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    for (name, text) in files { try folder.write(text, to: name) }
    return LexiconLibrary.inspecting(directory: folder.path, digest: count).problems
      .map { "\($0.severity) \($0.message)" }
  }

  @Test("Subjects, their names in a language and in a lexicon of its own are read")
  func reading() throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    try folder.write(
      SampleLexicons.lexicon.replacing(
        "elements:", with: "subjects: {water: ['river', 'lake']}\nelements:", maxReplacements: 1),
      to: "water/en.yaml")
    let library = try LexiconLibrary(directory: folder.path, digest: count)
    #expect(library.subjects == [Subject(id: "water", name: "water", planName: "a water plan")])
    #expect(library.frameworks.first?.subject == "water")
    let names = library.vocabularies.flatMap(\.terms) + library.lexicons.flatMap(\.subjects)
    #expect(names.count { $0.target == .subject("water") } == 3)
  }

  @Test("A subject that nothing names, or that nobody knows, is a problem")
  func problems() throws {
    let stranger = SampleLexicons.framework.replacing("subject: water", with: "subject: fire")
    #expect(
      try messages(["water/framework.yaml": stranger]).contains {
        $0.contains("there is no subject fire")
      })
    let nameless = SampleLexicons.vocabulary.replacing("water: ['water']", with: "{}")
    #expect(
      try messages(["common/en.yaml": nameless]).contains {
        $0.hasPrefix("warning the subject water has no names in en")
      })
    let twice = SampleLexicons.subjects + "  - {id: water, name: w, plan: p}\n"
    #expect(
      try messages(["common/subjects.yaml": twice]).contains { $0.contains("stands here twice") })
    let rival = SampleLexicons.subjects + "  - {id: fire, name: f, plan: p, displaces: [wind]}\n"
    #expect(
      try messages(["common/subjects.yaml": rival]).contains {
        $0.contains("fire displaces wind, which is no subject")
      })
    let unknown = SampleLexicons.vocabulary.replacing("water: ['water']", with: "wind: ['wind']")
    #expect(
      try messages(["common/en.yaml": unknown]).contains {
        $0.contains("there is no subject wind")
      })
  }

  @Test("A framework without a subject needs no names")
  func anySubject() throws {
    #expect(
      try messages([
        "water/framework.yaml": SampleLexicons.framework.replacing("subject: water\n", with: "")
      ]).isEmpty)
  }

  @Test("Double quotes that YAML keeps for itself are noted where terms stand, not in sentences")
  func lostQuotes() throws {
    let lexicon = SampleLexicons.lexicon.replacing("- 'new well'", with: "- \"WELL\"")
    let found = try messages(["water/en.yaml": lexicon])
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("warning YAML takes these double quotes away") == true)
  }
}
