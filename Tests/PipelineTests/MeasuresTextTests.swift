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

  @Test("Of a framework alone, the figures of its items are told; of none of its items, none")
  func restricted() throws {
    let measure = LanguageMeasure(
      language: Self.english, state: "s", passages: 40, sources: 9,
      precision: MeasuredShare(value: 0.5, interval: nil),
      recall: MeasuredShare(value: 0.5, interval: nil), f1: nil,
      items: [
        "W-1": ItemMeasure(right: 6, wrong: 2, missed: 4),
        "X-1": ItemMeasure(right: 1, wrong: 9, missed: 9),
      ])
    #expect(measure.restricted(to: ["W-1", "X-1", "Y-1"]) == measure)
    let own = measure.restricted(to: ["W-1"])
    #expect(own.precision?.value == 0.75 && own.recall?.value == 0.6)
    #expect(own.f1?.value == 12.0 / 18)
    #expect(own.recall?.interval == Interval.share(6, of: 10))
    #expect(own.passages == 40 && own.cases == 12 && own.items.count == 1)
    let none = measure.restricted(to: ["Y-1"])
    #expect(none.precision == nil && none.recall == nil && none.f1 == nil)
  }

  @Test("An audit of other lexicons than these is told as such, language by language")
  func auditedLexicons() throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let library = try AnalysisSettings(lexiconDirectory: folder.path).library()
    let rate = MissRate(looked: 9, missed: 1, silent: 90, found: 10, items: [:])
    let audit = AuditRecord(rates: [Self.english: rate], lexicons: library.uses)
    #expect(audit.lexiconDigest == LexiconStamp(library).digest)
    #expect(LexiconLabel(library, audit: audit).trust[Self.english]?.isAuditCurrent == true)
    try folder.write(SampleLexicons.lexicon + "# changed\n", to: "water/en.yaml")
    let changed = try AnalysisSettings(lexiconDirectory: folder.path).library()
    #expect(LexiconLabel(changed, audit: audit).trust[Self.english]?.isAuditCurrent == false)
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
