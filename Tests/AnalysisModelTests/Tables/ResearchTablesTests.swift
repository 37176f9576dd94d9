import AnalysisModel
import TestSupport
import Testing

@Suite("The research tables")
struct ResearchTablesTests {
  let tables = ResearchTables(
    frameworks: [SamplePlans.framework], provenance: SamplePlans.provenance,
    manifestColumns: ["region", "Status", "status", ""])

  private func rows(of table: ResearchTable) -> [[TableValue]] {
    table.fixedRows() + SamplePlans.all.flatMap { table.rows($0) }
  }

  @Test(
    "Every row has a value per field, of the field's type, and none that is required is missing")
  func values() {
    for table in tables.all {
      for row in rows(of: table) {
        #expect(row.count == table.fields.count, "\(table.name)")
        for (field, value) in zip(table.fields, row) {
          #expect(fits(value, field), "\(table.name).\(field.name): \(value)")
        }
      }
    }
  }

  private func fits(_ value: TableValue, _ field: TableField) -> Bool {
    switch (value, field.kind) {
    case (.null, _): !field.isRequired
    case (.text(let text), .string):
      (field.allowed.isEmpty || field.allowed.contains(text))
        && (!field.isRequired || !text.isEmpty || field.name == "language")
    case (.integer(let number), .integer): field.bounds?.contains(Double(number)) ?? true
    case (.real(let number), .number): field.bounds?.contains(number) ?? true
    case (.boolean, .boolean): true
    default: false
    }
  }

  @Test(
    "A title is the manifest's where it has one, else the document's",
    arguments: [("A read title", "manifest"), ("A given title", "manifest"), (nil, "document")])
  func titleSource(title: String?, source: String) throws {
    let plans = try #require(tables.all.first)
    let column = try #require(plans.fields.firstIndex { $0.name == "title_source" })
    let plan = AnalyzedPlan(
      document: RunDocument(
        plan: PlanRecord(id: "p", path: "p.pdf", title: title), status: .ok, reason: "",
        sha256: nil, pages: 1, language: nil, seconds: 0, warnings: []),
      reading: SamplePlans.read.reading)
    #expect(plans.rows(plan)[0][column] == .text(source))
  }

  @Test(
    "What an element has is on a rung that is not missing: a body that a mere mention names is neither",
    arguments: [Level.mentioned, .elaborated])
  func rungs(level: Level) throws {
    let table = try #require(tables.all.first { $0.name == "elements" })
    let reading = try #require(SamplePlans.read.reading)
    let quote = SamplePlans.passage(
      "x", "SAM-01", "SAM-01.1", level, score: 1, page: 2, quote: "The Ministry helps.",
      marked: [], markers: Markers(actor: "The Ministry"))
    let verdict = ElementVerdict(
      framework: "sample-2020", item: "SAM-01", element: "SAM-01.1", level: level,
      status: Status(level), evidence: [quote.id], markers: quote.markers,
      ladder: CommitmentLadder([quote]), flags: [])
    let plan = AnalyzedPlan(
      document: SamplePlans.read.document,
      reading: PlanReading(
        sha256: "1", format: .pdf, bytes: 1, title: nil, language: reading.language,
        hasLexicon: true, subjects: reading.subjects, isAboutSubject: true, pages: reading.pages,
        warnings: [], sectionPaths: [], sectionSubjects: [], passages: [], evidence: [quote],
        elements: [verdict], items: [], activities: []))
    let names = table.fields.map(\.name)
    let row = try #require(table.rows(plan).first { $0.contains(.text("SAM-01.1")) })
    let hasActor = row[try #require(names.firstIndex(of: "has_actor"))]
    guard case .text(let missing) = row[try #require(names.firstIndex(of: "missing_rungs"))] else {
      Issue.record("no list of rungs")
      return
    }
    #expect(hasActor == .boolean(level == .elaborated))
    #expect(missing.contains("actor") == (level == .mentioned))
  }

  @Test("No two rows have the same key")
  func primaryKeys() {
    for table in tables.all where table.name != "passages" {
      let key = table.primaryKey.compactMap { name in
        table.fields.firstIndex { $0.name == name }
      }
      #expect(key.count == table.primaryKey.count)
      let keys = rows(of: table).map { row in key.map { row[$0] } }
      #expect(Set(keys).count == keys.count, "\(table.name)")
    }
  }

  @Test("Every foreign key names the key of an earlier table")
  func foreignKeys() {
    for (position, table) in tables.all.enumerated() {
      for key in table.foreignKeys {
        let target = tables.all[..<position].first { $0.name == key.table }
        #expect(target?.primaryKey == key.references, "\(table.name)")
        #expect(key.fields.allSatisfy { name in table.fields.contains { $0.name == name } })
      }
    }
  }

  @Test("Column names are unique without regard to case, and the manifest's are kept apart")
  func columnNames() throws {
    for table in tables.all {
      let names = table.fields.map { $0.name.lowercased() }
      #expect(Set(names).count == names.count, "\(table.name)")
    }
    let plans = try #require(tables.all.first)
    #expect(
      plans.fields.suffix(4).map(\.name) == [
        "region", "manifest_Status", "manifest_manifest_status", "manifest_column",
      ])
  }

  @Test("The codebook explains every column of the package, every item and every element")
  func codebook() throws {
    let codebook = try #require(tables.all.last)
    let id = try #require(codebook.fields.firstIndex { $0.name == "id" })
    let explained = Set(codebook.fixedRows().map { $0[id] })
    for table in tables.packaged where table.name != "codebook" {
      for field in table.fields {
        #expect(explained.contains(.text("\(table.name).\(field.name)")))
      }
    }
    for item in SamplePlans.framework.items {
      #expect(explained.contains(.text(item.id.rawValue)))
      for element in item.elements { #expect(explained.contains(.text(element.id.rawValue))) }
    }
  }
}
