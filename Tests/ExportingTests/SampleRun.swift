import AnalysisModel
import Foundation

/// A run with a plan whose places are right, for exports that depend on them.
enum SampleRun {
  static let framework = Framework(
    id: "sample-2020", title: "Sample & <principles>", shortTitle: "Sample", source: "Tests, 2020",
    version: "1.0.0", scope: "", subject: nil,
    items: [
      item(
        "SAM-01", "Aid", relations: [Relation(kind: .related, target: "OTH-01")],
        elements: ["SAM-01.1", "SAM-01.2"]),
      item(
        "SAM-02", "Order", relations: [Relation(kind: .related, target: "SAM-02.1")],
        elements: ["SAM-02.1"]),
    ], digest: "d1")

  static let other = Framework(
    id: "other", title: "Others", shortTitle: "Other", source: "Tests", version: "2", scope: "",
    subject: nil,
    items: [
      item(
        "OTH-01", "Other aid",
        relations: [
          Relation(kind: .same, target: "SAM-01"), Relation(kind: .partOf, target: "SAM-02"),
        ], elements: ["OTH-01.1"])
    ], digest: "d2")

  static let tables = ResearchTables(
    frameworks: [framework, other],
    provenance: Provenance(
      tool: "lacuna", version: "9.9.9",
      lexicons: [
        Provenance.LexiconUse(
          id: "sample-2020", language: LanguageTag(rawValue: "en"), version: "1",
          digest: String(repeating: "ab", count: 32))
      ], settings: ["ocr": "auto"]), manifestColumns: ["Region", "year"])

  /// A plan whose text is the passages, with a running header before each and a tail after the last.
  ///
  /// Every passage is evidence of SAM-01.1 at level 2, and of SAM-02.1 at level 0.
  static func plan(
    _ id: PlanRecord.ID = "plan-1", title: String = "A <plan>", passages: [String],
    format: Source.Format = .pdf, extra: String = "South"
  ) -> AnalyzedPlan {
    let record = PlanRecord(
      id: id, path: "plans/\(id).pdf", country: "ATL", title: title, adopted: "2024-05",
      language: LanguageTag(rawValue: "en"), sourceURL: "https://example.org/plan.pdf",
      extra: [
        PlanRecord.ExtraField(name: "Region", value: extra),
        PlanRecord.ExtraField(name: "year", value: "first"),
      ])
    return AnalyzedPlan(
      document: RunDocument(
        plan: record, status: .ok, reason: "Read.", sha256: String(repeating: "2", count: 64),
        pages: 3, language: record.language, seconds: 0, warnings: []),
      reading: reading(passages: passages, format: format))
  }

  static let failed = AnalyzedPlan(
    document: RunDocument(
      plan: PlanRecord(id: "lost", path: "lost.pdf"), status: .failed, reason: "Not found.",
      sha256: nil, pages: 0, language: nil, seconds: 0, warnings: []), reading: nil)

  private static func item(
    _ id: Item.ID, _ name: String, relations: [Relation], elements: [Element.ID]
  ) -> Item {
    Item(
      id: id, name: name, definition: "The plan speaks of \(name).", source: "Principle \"1\"",
      relations: relations, contraIndicators: ["None is given."],
      elements: elements.map {
        Element(
          id: $0, name: "Part of \(name)", definition: "A part.", isCore: true, source: "",
          anchors: ["P6"], starter: "")
      })
  }

  private static func reading(passages: [String], format: Source.Format) -> PlanReading {
    let before = passages.indices.map { $0 == 0 ? "Header\n\n" : "\n\nHeader \($0)\n\n" }
    var place = 0
    var evidence: [Evidence] = []
    for (lead, passage) in zip(before, passages) {
      place += lead.unicodeScalars.count
      for (element, level): (Element.ID, Level) in [
        ("SAM-01.1", .elaborated), ("SAM-02.1", .absent),
      ] {
        evidence.append(
          Evidence(
            id: Evidence.ID(rawValue: "plan-1/\(element)@\(place)"), framework: "sample-2020",
            item: "SAM-01", element: element, level: level, score: 0.5, page: 2, box: nil,
            start: place, end: place + passage.unicodeScalars.count, role: .activities,
            section: ["4 Aid"], language: LanguageTag(rawValue: "en"), quote: passage, marked: [],
            terms: [Term.ID(rawValue: "sample-2020/en#\(element)/1")], modality: .measure,
            markers: Markers(actor: "Ministry"), flags: level == .absent ? [.negated] : [],
            anchor: nil))
      }
      place += passage.unicodeScalars.count
    }
    return PlanReading(
      sha256: String(repeating: "2", count: 64), format: format, bytes: 9, title: nil,
      language: LanguageTag(rawValue: "en"), hasLexicon: true,
      subjects: SubjectFigures(words: 9, all: []), isAboutSubject: true, pages: [], warnings: [],
      sectionPaths: [], sectionSubjects: [],
      passages: zip(before, passages).map { lead, passage in
        PassageRecord(
          page: 2, role: .activities, section: nil, wordCount: 4, subjects: [:], text: passage,
          textBefore: lead)
      }, textAfterPassages: "\n\nThe end", evidence: evidence, elements: [], items: [],
      activities: [])
  }
}
