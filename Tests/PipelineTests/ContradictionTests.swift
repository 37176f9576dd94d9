import AnalysisModel
import Assessing
import Loading
import TestSupport
import Testing

@testable import Pipeline

@Suite("Contradictions in passages") struct ContradictionTests {
  @Test(
    "A negation between the words of a contradiction undoes it",
    arguments: [
      ("Strangers are barred from the borehole.", true),
      ("Strangers are never, in any season, barred from the borehole.", false),
    ])
  func between(text: String, isContradiction: Bool) throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    try folder.write(
      SampleLexicons.lexicon.replacing(
        "    exclude:\n      - 'as well'",
        with: "    contra:\n      - 'stranger PRE/8 barred'\n    exclude:\n      - 'as well'"),
      to: "water/en.yaml")
    try folder.write(
      SampleLexicons.vocabulary.replacing("cues:", with: "cues:\n  negation: ['never']"),
      to: "common/en.yaml")
    let library = try AnalysisSettings(lexiconDirectory: folder.path, frameworks: []).library()
    let observed = try Analyzer(library: library).observe(
      PassageInput(text: text, language: "en", role: nil))
    #expect(observed.findings.contains { $0.flags.contains(.contra) } == isContradiction)
  }
}
