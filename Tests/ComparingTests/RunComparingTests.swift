import AnalysisModel
import Comparing
import Testing

@Suite("Two runs")
struct RunComparingTests {
  private typealias Line = Sketch.Line
  private static let text = "Victims have a reflection period of thirty days."
  private static let other = "Victims have a reflection pe riod of thirty days."

  private static func side(
    _ plan: AnalyzedPlan, digest: String = "1", version: String = "1.0",
    settings: [String: String] = ["ocr": "never"],
    limits: [String: String] = ["timeout_seconds": "60"]
  ) -> RunSide {
    RunSide(
      path: "Out",
      provenance: Provenance(
        tool: "lacuna", version: version,
        lexicons: [
          Provenance.LexiconUse(
            id: "charter", language: LanguageTag(rawValue: "en"), version: "1", digest: digest)
        ], settings: settings), frameworks: [Sketch.framework], plans: [plan],
      limits: limits)
  }

  private static func found(sha256: String = "x", _ text: String = text) -> AnalyzedPlan {
    Sketch.plan(
      "p",
      [
        Line(
          text, "C-1.1", .mentioned, words: ["reflection"],
          terms: ["charter/en#C-1.1/2", "charter/en#C-1.1/4"])
      ], sha256: sha256)
  }

  private static func missed(sha256: String = "x", _ text: String = text) -> AnalyzedPlan {
    Sketch.plan("p", [Line(text)], sha256: sha256)
  }

  struct Case: Sendable {
    let later: RunSide
    let cause: RunComparison.Cause
    let also: [RunComparison.Cause]
  }

  static let cases = [
    Case(later: side(missed(sha256: "y")), cause: .document, also: []),
    Case(later: side(missed(sha256: "y"), digest: "2"), cause: .lexicon, also: [.document]),
    Case(later: side(missed(sha256: "y", other), digest: "2"), cause: .document, also: []),
    Case(later: side(missed(other)), cause: .extraction, also: []),
    Case(
      later: side(missed(other), settings: ["ocr": "auto"]), cause: .extraction, also: [.settings]),
    Case(
      later: side(missed(other), limits: ["timeout_seconds": "5"]), cause: .extraction,
      also: [.settings]),
    Case(
      later: side(missed(), digest: "2", limits: ["timeout_seconds": "5"]), cause: .lexicon,
      also: []),
    Case(later: side(missed(other), limits: [:]), cause: .extraction, also: []),
    Case(later: side(missed(), digest: "2"), cause: .lexicon, also: []),
    Case(later: side(missed(), digest: "2", version: "1.1"), cause: .lexicon, also: [.program]),
    Case(later: side(missed(), settings: ["subject": "none"]), cause: .settings, also: []),
    Case(later: side(missed(), version: "1.1"), cause: .program, also: []),
    Case(later: side(missed()), cause: .unrecorded, also: []),
  ]

  @Test("A changed verdict is laid to what can have caused it", arguments: cases)
  func cause(_ example: Case) throws {
    let result = compare(Self.side(Self.found()), example.later)
    let change = try #require(result.documents.first?.changes.first)
    #expect(change.cause == example.cause)
    #expect(change.alsoDiffers == example.also)
    #expect(change.earlier?.quote == Self.text)
    #expect(result.documents[0].unchanged == 1)
    #expect(result.documents[0].items.first?.causes == [example.cause])
  }

  @Test(
    "The settings that change what is read are told from the others",
    arguments: zip(
      [["ocr": "auto"], ["subject": "none"], ["ocr": "never"]], [["ocr"], ["ocr"], []]))
  func readingSettings(_ settings: [String: String], names: [String]) {
    let result = compare(Self.side(Self.found()), Self.side(Self.missed(), settings: settings))
    #expect(result.readingSettings.map(\.name) == names)
  }

  @Test("The words that are no longer found are named, with their terms")
  func terms() throws {
    let result = compare(Self.side(Self.found()), Self.side(Self.missed(), digest: "2"))
    let change = try #require(result.documents.first?.changes.first)
    #expect(
      change.terms == [
        TermChange(
          isGone: true, words: "reflection",
          terms: ["charter/en#C-1.1/2", "charter/en#C-1.1/4"], stop: nil)
      ])
  }

  @Test("A term that was taken out is named, though those after it moved up")
  func shifted() throws {
    let later = Sketch.plan(
      "p",
      [Line(Self.text, "C-1.1", .elaborated, words: ["thirty"], terms: ["charter/en#C-1.1/3"])],
      sha256: "x")
    let result = compare(Self.side(Self.found()), Self.side(later, digest: "2"))
    let change = try #require(result.documents.first?.changes.first)
    #expect(change.terms.filter(\.isGone).map(\.terms) == [["charter/en#C-1.1/2"]])
    #expect(change.terms.filter { !$0.isGone }.map(\.words) == ["thirty"])
  }

  @Test("Runs that agree have no change, and documents of one run alone are named")
  func same() {
    let alone = RunSide(
      path: "Out", provenance: Self.side(Self.found()).provenance,
      frameworks: [Sketch.framework], plans: [Self.found(), Sketch.plan("q")])
    let result = compare(Self.side(Self.found()), alone)
    #expect(result.documents.flatMap(\.changes).isEmpty)
    #expect(result.documents.first?.unchanged == 2)
    #expect(result.laterOnly.map(\.id) == ["q"])
  }
}
