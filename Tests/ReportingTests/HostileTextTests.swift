import AnalysisModel
import Reporting
import TestSupport
import Testing

/// Texts that have broken reports, tables and databases elsewhere.
private let hostile = [
  "<script>alert(1)</script>", "\"\u{301} onmouseover=\"alert(1)", "' onclick='x", "&lt;b&gt;",
  "</style><script>", "<!-- ", "]]>", "{{{css}}} {{title}}", "=cmd|'/c calc'!A1", "+1", "-1", "@x",
  "\u{202E}gnp.exe\u{202C}", "\u{0}\u{1}\u{1B}[31m", "a\nb\r\nc\rd", "a,b;c\td", " lead and trail ",
  "\"", "\"\"\"", "# heading", "1. list", "- item", "```", "| cell |", "[x](javascript:alert(1))",
  "![i](x)", "$x$", "\\", "    code", "\u{FFFE}\u{FFFF}", "\u{1F600}\u{200D}", "e\u{301}",
  "\"\u{20DD},x", "<\u{301}b>", "`\u{301}x`",
]

@Suite("Hostile text")
struct HostileTextTests {
  /// The hostile texts one by one, then 150 seeds for two or three in a row.
  static let cases = Array(0..<hostile.count + 150)

  static func text(_ number: Int) -> String {
    guard number >= hostile.count else { return hostile[number] }
    var random = SeededGenerator(seed: UInt64(number))
    return (0..<Int.random(in: 2...3, using: &random))
      .compactMap { _ in hostile.randomElement(using: &random) }.joined()
  }

  static func plan(_ text: String, isSubject: Bool = false) -> AnalyzedPlan {
    let evidence = SamplePlans.passage(
      "e", "SAM-01", "SAM-01.1", .elaborated, score: 0.5, page: 1, quote: text,
      marked: [String(text.prefix(2))], markers: Markers(actor: text))
    let verdict = ElementVerdict(
      framework: "sample-2020", item: "SAM-01", element: "SAM-01.1", level: .elaborated,
      status: .elaborated, evidence: ["e"], markers: evidence.markers, flags: [])
    let record = PlanRecord(
      id: "p", path: text, country: text, title: text, authority: text, sourceURL: text,
      extra: [PlanRecord.ExtraField(name: "extra", value: text)])
    return AnalyzedPlan(
      document: RunDocument(
        plan: record, status: .partial, reason: text, sha256: nil, pages: 1, language: nil,
        seconds: 0, warnings: [IngestWarning(page: nil, kind: .lowText, message: text)]),
      reading: PlanReading(
        sha256: "", format: .pdf, bytes: 0, title: text, language: .undetermined, hasLexicon: true,
        subjects: SubjectFigures(
          words: 1,
          all: [
            SubjectFigure(
              subject: Subject(id: "trafficking", name: text, planName: text), hits: 1,
              isInTitle: false, isAbout: isSubject)
          ]), isAboutSubject: isSubject, pages: [], warnings: [],
        sectionPaths: [[text]], sectionSubjects: [[]],
        passages: [
          PassageRecord(
            page: 1, role: .body, section: 0, wordCount: 3, subjects: [:], text: text)
        ], evidence: [evidence],
        elements: [verdict], items: [],
        activities: []))
  }

  let renderer: ReportRenderer

  init() throws {
    renderer = try ReportRenderer(
      frameworks: [SamplePlans.framework], subjects: SamplePlans.subjects,
      provenance: SamplePlans.provenance)
  }

  @Test("HTML keeps its structure whatever a plan says", arguments: cases)
  func html(number: Int) {
    let text = Self.text(number)
    let link = PlanLink(path: text)
    let calm = Self.plan("calm words")
    let plan = Self.plan(text)
    #expect(
      tags(renderer.planReports(plan, link: link).page)
        == tags(renderer.planReports(calm, link: PlanLink(path: "calm")).page))
    #expect(
      tags(renderer.index([PlanSummary(plan)])) == tags(renderer.index([PlanSummary(calm)])))
  }

  @Test(
    "An item's page and the lines of the index keep their structure whatever plans say",
    arguments: cases)
  func itemPages(number: Int) {
    let text = Self.text(number)
    for (hostile, calm) in zip(itemPages(text), itemPages("calm words")) {
      #expect(tags(hostile) == tags(calm))
      #expect(!hostile.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
      #expect(!hostile.unicodeScalars.contains { $0.value == 0 })
    }
  }

  private func itemPages(_ text: String) -> [String] {
    var wordings = ModelWordings()
    let plan = Self.plan(text, isSubject: true)
    renderer.gather(plan, link: PlanLink(path: text), into: &wordings)
    return renderer.itemPages.map {
      renderer.render($0, over: [PlanSummary(plan)], wordings: wordings)
    }
  }

  @Test(
    "The method page keeps its structure whatever a framework or a judgement says",
    arguments: 0..<hostile.count
  )
  func method(number: Int) throws {
    #expect(tags(try Self.method(Self.text(number))) == tags(try Self.method("calm words")))
  }

  private static func method(_ text: String) throws -> String {
    let framework = Framework(
      id: "own", title: text, shortTitle: text, source: text, version: text, scope: text,
      subject: nil, items: [], digest: text)
    let judged = JudgedSample(
      date: text, documents: 2, basis: "basis \(text)",
      whole: JudgedSample.Figures(evidence: nil, absences: nil))
    return try ReportRenderer(
      frameworks: [framework], subjects: [],
      provenance: Provenance(tool: text, version: text, lexicons: [], settings: ["a": text]),
      method: SamplePlans.method(judged: judged, basis: "basis \(text)")
    ).method()
  }

  @Test(
    "The crosswalk keeps its structure whatever frameworks call their items",
    arguments: 0..<hostile.count)
  func crosswalk(number: Int) throws {
    #expect(tags(try Self.crosswalk(Self.text(number))) == tags(try Self.crosswalk("calm words")))
  }

  private static func crosswalk(_ text: String) throws -> String {
    let own = SampleCrosswalk.framework(
      "own", item: "OWN-1", name: text,
      relations: [
        Relation(kind: .same, target: "SAM-01"), Relation(kind: .related, target: "X \(text)"),
      ])
    return try ReportRenderer(
      frameworks: [SamplePlans.framework, own], subjects: [], provenance: SamplePlans.provenance
    ).planReports(Self.plan("calm")).page
  }

  @Test("Nothing turns the direction of text around in a report", arguments: cases)
  func direction(number: Int) {
    let text = Self.text(number)
    let plan = Self.plan(text)
    for page in [renderer.planReports(plan).page, renderer.planReports(plan, link: nil).markdown] {
      #expect(!page.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
      #expect(!page.unicodeScalars.contains { $0.value == 0 })
    }
  }

  @Test("Markdown has no markup but its own", arguments: cases)
  func markdown(number: Int) {
    let text = Self.text(number)
    let calm = skeleton(renderer.planReports(Self.plan("calm words"), link: nil).markdown)
    #expect(skeleton(renderer.planReports(Self.plan(text), link: nil).markdown) == calm)
  }

  @Test("A CSV reader gets back every value", arguments: cases)
  func csv(number: Int) {
    let text = Self.text(number)
    let table = ResearchTables(
      frameworks: [SamplePlans.framework], provenance: SamplePlans.provenance,
      manifestColumns: ["extra"])
    for table in table.packaged {
      let rows = table.rows(Self.plan(text))
      let expected = rows.map { $0.map(field) }
      #expect(parseCSV(CSVWriter().lines(rows)) == expected)
    }
  }

  private func field(_ value: TableValue) -> String {
    switch value {
    case .null: ""
    case .text(let text): text
    case .integer(let number): "\(number)"
    case .real(let number): "\(number)"
    case .boolean(let truth): "\(truth)"
    }
  }

  /// The names of tags and attributes in order, as a browser's tokenizer splits them.
  private func tags(_ html: String) -> [String] {
    var names: [String] = []
    var rest = Array(html.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(open + 1)...]
      var tag: [UInt8] = []
      var quote: UInt8?
      for byte in rest {
        if let current = quote {
          if byte == current { quote = nil }
          continue
        }
        if byte == UInt8(ascii: ">") { break }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
        tag.append(byte)
      }
      names.append(String(decoding: tag, as: UTF8.self))
    }
    // A style sheet and a script hold no tags, and a quote's marks may fall elsewhere.
    return names.filter { $0 != "mark" && $0 != "/mark" }
  }

  /// The unescaped markup characters of each line, and how many lines there are.
  private func skeleton(_ markdown: String) -> [String] {
    markdown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var marks = ""
      var isEscaped = false
      for scalar in line.unicodeScalars {
        if isEscaped {
          isEscaped = false
        } else if scalar == "\\" {
          isEscaped = true
        } else if "`_[]<>#|~&$!".unicodeScalars.contains(scalar) {
          marks.unicodeScalars.append(scalar)
        }
      }
      return marks
    }
  }

  /// A reader of RFC 4180 over bytes, so that it shares nothing with the writer.
  private func parseCSV(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      switch (byte, isQuoted) {
      case (UInt8(ascii: "\""), true) where bytes.first == UInt8(ascii: "\""):
        cell.append(byte)
        bytes = bytes.dropFirst()
      case (UInt8(ascii: "\""), _): isQuoted.toggle()
      case (UInt8(ascii: ","), false):
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
      case (UInt8(ascii: "\n"), false):
        row.append(String(decoding: cell, as: UTF8.self))
        rows.append(row)
        (row, cell) = ([], [])
      default: cell.append(byte)
      }
    }
    return rows
  }
}
