import AnalysisModel
import TestSupport
import Testing

@testable import Pipeline

/// What `lexicon test` makes of sentences that deny, or that are about something else.
@Suite("Sentences of lexicons") struct LexiconSentencesTests {
  private static func failures(_ old: String, _ new: String) throws -> [String] {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    // "dug" is no form of "dig" to a stemmer.
    let lexicon = SampleLexicons.lexicon.replacing("Ten wells will be dug.", with: "Dig ten wells.")
    try folder.write(
      old.isEmpty ? lexicon : lexicon.replacing(old, with: new), to: "water/en.yaml")
    try folder.write(
      SampleLexicons.vocabulary.replacing("cues:", with: "cues:\n  negation: ['no', 'never']")
        .replacing("subjects:", with: "subjects:\n  oil: ['oil']"), to: "common/en.yaml")
    try folder.write(
      SampleLexicons.subjects + "  - {id: oil, name: oil, plan: an oil plan, displaces: [water]}\n",
      to: "common/subjects.yaml")
    return try LexiconInspection(directory: folder.path).test(frameworks: []).failures
      .map(\.message)
  }

  @Test("The sample's sentences hold")
  func sample() throws {
    #expect(try Self.failures("", "") == [])
  }

  @Test("A sentence that denies does not match", arguments: ["no", "never a"])
  func denied(word: String) throws {
    let sentence = "There was \(word) borehole."
    let failures = try Self.failures("The borehole serves two villages.", sentence)
    #expect(failures.count == 1)
    #expect(failures.first?.contains("denied or admitted to be lacking") == true, "\(failures)")
    #expect(try Self.failures("He slept soundly.", sentence) == [])
  }

  @Test("A sentence about what displaces the subject does not match either")
  func displaced() throws {
    let sentence = "The borehole brought oil."
    let failures = try Self.failures("The borehole serves two villages.", sentence)
    #expect(failures.count == 1, "\(failures)")
    #expect(try Self.failures("He slept soundly.", sentence) == [])
  }
}
