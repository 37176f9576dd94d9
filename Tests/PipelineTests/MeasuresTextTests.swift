import AnalysisModel
import Evaluating
import Loading
import TestSupport
import Testing

@testable import Pipeline

@Suite("What was measured, kept beside the lexicons")
struct MeasuresTextTests {
  private static let english = LanguageTag(rawValue: "en")

  /// Four passages of two documents: one right, one missed, one silent, one wrong.
  private static var judged: JudgedPairs {
    let labels: [[String: Int]] = [["W-1": 2], ["W-2": 1], [:], [:]]
    let passages = labels.enumerated().map { index, items in
      LabelledPassage(
        id: "p\(index)", text: "", lang: "en", source: "d\(index % 2)", role: nil, section: nil,
        items: items, disputed: nil, coders: nil)
    }
    let found = ItemPrediction(
      item: "W-1", level: 2, score: 0.9)
    return JudgedPairs(passages, predictions: ["p0": [found], "p3": [found]])
  }

  @Test("The file that evaluate writes is read back, and goes stale with the lexicons")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let library = try AnalysisSettings(lexiconDirectory: folder.path).library()
    let judged = Self.judged
    let text = MeasuresText(
      Evaluation(judged, threshold: 0), of: judged, basis: "passages \"as cut\"", library: library
    ).text
    try folder.write(text, to: "measures.yaml")

    let measured = try AnalysisSettings(lexiconDirectory: folder.path).library()
    let measures = try #require(measured.measures)
    #expect(measures.basis == "passages \"as cut\"")
    let measure = try #require(measures[Self.english])
    #expect(measure.passages == 4 && measure.sources == 2)
    #expect(measure.items["W-1"] == ItemMeasure(right: 1, wrong: 1, missed: 0))
    #expect(measure.recall?.value == 0.5 && measure.precision?.value == 0.5)
    let label = LexiconLabel(measured, audit: nil)
    #expect(label.trust[Self.english]?.isCurrent == true)

    try folder.write(SampleLexicons.lexicon + "# changed\n", to: "water/en.yaml")
    let changed = try AnalysisSettings(lexiconDirectory: folder.path).library()
    #expect(LexiconLabel(changed, audit: nil).trust[Self.english]?.isCurrent == false)
    #expect(LexiconLabel(changed, audit: nil).key == label.key)
    let audit = AuditRecord(
      rates: [
        Self.english: MissRate(looked: 9, missed: 1, silent: 90, found: 10, items: ["W-1": 1])
      ])
    #expect(LexiconLabel(changed, audit: audit).key != label.key)
  }

  @Test(
    "What is wrong in the file is named",
    arguments: [
      ("    recall: [2]\n", "must be a share"), ("    passages: few\n", "must be a count"),
      ("    items:\n      W-1: [1]\n", "needs three counts"), ("    hits: 3\n", "unknown key"),
    ])
  func problems(line: String, words: String) throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let head = "basis: \"b\"\nlanguages:\n  en:\n    state: \"s\"\n    sources: 1\n"
    let rest = line.contains("passages") ? line : "    passages: 1\n" + line
    try folder.write(head + rest, to: "measures.yaml")
    let error = #expect(throws: LexiconError.self) {
      try LexiconLibrary(directory: folder.path) { "\($0.count)" }
    }
    #expect(error?.description.contains("measures.yaml:") == true)
    #expect(error?.description.contains(words) == true)
  }
}
