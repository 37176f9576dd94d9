import AnalysisModel
import Loading
import TestSupport
import Testing

@Suite("Reading judgements.yaml")
struct JudgementsFileTests {
  private static let whole = """
    date: 2026-03-31
    documents: 12
    basis: "Two readers"
    evidence: {right: 90, judged: 100}
    absences: {right: 40, judged: 50, interval: [0.6, 0.9]}
    languages:
      en: {evidence: {right: 50, judged: 55}}

    """

  private static func library(_ judgements: String?) throws -> LexiconLibrary {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    if let judgements { try folder.write(judgements, to: "judgements.yaml") }
    return try LexiconLibrary(directory: folder.path, digest: { "\($0.count)" })
  }

  @Test("A sample is read with its counts and intervals; without a file there is none")
  func whole() throws {
    #expect(try Self.library(nil).judged == nil)
    let sample = try #require(try Self.library(Self.whole).judged)
    #expect(sample.date == "2026-03-31" && sample.documents == 12 && sample.basis == "Two readers")
    #expect(sample.whole.evidence?.value == 0.9)
    #expect(sample.whole.evidence?.interval == Interval.share(90, of: 100))
    #expect(sample.whole.absences?.interval == Interval(low: 0.6, high: 0.9))
    #expect(sample.languages[LanguageTag(rawValue: "en")]?.evidence?.judged == 55)
  }

  @Test(
    "Mistakes are named",
    arguments: [
      ("date: 2026-03-31", "date: last week", "\"date\" must be an ISO 8601 date"),
      ("documents: 12", "documents: many", "\"documents\" must be a count"),
      ("right: 90", "right: 900", "\"evidence\" has more right than were judged"),
      ("[0.6, 0.9]", "[60, 90]", "\"interval\" must be two shares"),
      ("basis:", "bases:", "unknown key \"bases\""),
      ("judged: 100", "looked: 100", "unknown key \"looked\""),
    ])
  func mistakes(correct: String, wrong: String, problem: String) throws {
    let error = #expect(throws: LexiconError.self) {
      try Self.library(Self.whole.replacing(correct, with: wrong))
    }
    #expect(error?.description.contains(problem) == true)
  }
}
