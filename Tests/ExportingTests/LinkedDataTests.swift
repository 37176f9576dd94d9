import AnalysisModel
import Foundation
import TestSupport
import Testing

@testable import Exporting

struct LinkedDataTests {
  private static func object(_ line: some StringProtocol) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test("Annotations are as recorded")
  func annotations() throws {
    let decision = CoderDecision(
      id: "1", element: "SAM-01.2", level: .absent, coder: "Ana", time: "2026-01-02T03:04:05Z",
      reason: "No.", range: 8..<12)
    try expectGolden(
      WebAnnotationWriter(SampleRun.tables).lines(
        SampleRun.plan(passages: ["Shelters 😀 are open."]), decisions: [decision]),
      named: "annotations.jsonl")
  }

  @Test(
    "An annotation's quote and place are the passage's, whatever the text",
    arguments: HostileText.all + [HostileText.long])
  func quotesStand(text: String) throws {
    let plan = SampleRun.plan(passages: ["Before.", text])
    let writer = WebAnnotationWriter(SampleRun.tables)
    let whole = Array(writer.text(of: try #require(plan.reading)).unicodeScalars)
    let lines = writer.lines(plan).split(separator: "\n")
    #expect(lines.count == 4)
    let targets = try #require(try Self.object(lines[2])["target"] as? [[String: Any]])
    let quote = try #require(
      (targets[0]["selector"] as? [String: Any])?["refinedBy"] as? [String: Any])
    let place = try #require(targets[1]["selector"] as? [String: Any])
    let start = try #require(place["start"] as? Int)
    let end = try #require(place["end"] as? Int)
    let exact = try #require(quote["exact"] as? String)
    #expect(Array(exact.unicodeScalars) == Array(text.scrubbed.unicodeScalars))
    #expect(Array(whole[start..<end]) == Array(exact.unicodeScalars))
    let prefix = try #require(quote["prefix"] as? String)
    #expect(Array(whole[..<start].suffix(32)) == Array(prefix.unicodeScalars))
  }

  @Test("Frameworks as concepts are as recorded")
  func concepts() throws {
    let translation = FrameworkTranslation(
      framework: "sample-2020", language: LanguageTag(rawValue: "fr"), title: "Exemple",
      items: ["SAM-01": FrameworkTranslation.Texts(name: "Aide", definition: "Le plan…")],
      elements: [:], digest: "")
    let location = SourceLocation(file: "en.yaml", line: 1, column: 1)
    let lexicon = Lexicon(
      framework: "sample-2020", language: LanguageTag(rawValue: "en"), version: "1", digest: "d",
      entries: [
        LexiconEntry(
          element: "SAM-01.1",
          terms: ["\"legal aid\"", "victim NEAR/8 aid", "Part of Aid", "help", "help"].enumerated()
            .map { index, notation in
              Term(
                id: Term.ID(rawValue: "t\(index)"), target: .element("SAM-01.1"),
                notation: notation, weight: .defining, location: location)
            }, exclusions: [], contra: [], tests: [], location: location)
      ])
    try expectGolden(
      ConceptSchemeWriter(
        [SampleRun.framework, SampleRun.other], translations: [translation],
        labels: ConceptLabels([lexicon])
      ).turtle(), named: "frameworks.ttl")
  }

  @Test("What breaks Turtle is escaped", arguments: HostileText.all + [HostileText.long])
  func turtle(text: String) {
    var writer = TurtleWriter(prefixes: [:])
    writer.add(
      ResourceName.concept(text, in: "f"),
      [("skos:definition", .text(text, language: LanguageTag(rawValue: text)))])
    // Every quotation mark in the literal is escaped, and no line ends in it.
    let lines = writer.text.split(separator: "\n", omittingEmptySubsequences: true)
    #expect(lines.count == 1)
    #expect(!writer.text.unicodeScalars.contains("\u{0}"))
  }

  @Test("The crate of a run is as recorded, and any text leaves it JSON")
  func crate() throws {
    let parts = [
      RunCrate.Part(path: "plans/", name: "Reports", format: nil),
      RunCrate.Part(
        path: "data/my table.csv", name: "Items", format: "text/csv", size: 12, sha256: "ab"),
    ]
    let plans = [SampleRun.plan(passages: []), SampleRun.failed]
    try expectGolden(
      RunCrate(
        provenance: SampleRun.tables.provenance, documents: plans.map(\.document), parts: parts
      ).json(), named: "ro-crate-metadata.json")
    for text in HostileText.all + [HostileText.long] {
      let crate = RunCrate(
        provenance: Provenance(
          tool: text, version: text,
          lexicons: [
            Provenance.LexiconUse(
              id: text, language: LanguageTag(rawValue: text), version: text, digest: text)
          ], settings: [text: text]),
        documents: [
          SampleRun.plan(PlanRecord.ID(rawValue: text), title: text, passages: []).document
        ], parts: parts)
      #expect(try Self.object(crate.json())["@graph"] != nil)
    }
  }
}
