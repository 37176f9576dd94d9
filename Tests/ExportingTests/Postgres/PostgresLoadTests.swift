import AnalysisModel
import Foundation
import TestSupport
import Testing

@testable import Exporting

@Suite(
  "Loading into PostgreSQL",
  .enabled(
    if: PostgresServer.programs != nil,
    "no PostgreSQL server is installed; `./setup test` installs one"))
struct PostgresLoadTests {
  private static let tables = ResearchTables(
    frameworks: [SamplePlans.framework], provenance: SamplePlans.provenance,
    manifestColumns: [
      "region", "Select \"x\"", String(repeating: "long name ", count: 10),
      String(repeating: "long name ", count: 10) + "2",
    ]
  ).all

  private func load(
    _ plans: [AnalyzedPlan], into server: PostgresServer, schema: String = "lacuna",
    only selection: RowSelection = .all
  ) throws {
    try PostgresLoad(
      into: server.address, schema: schema, tables: Self.tables, selection: selection
    ).run { table, body in
      let rows = table.fixedRows() + plans.flatMap(table.rows)
      let conditions = selection.conditions(on: table)
      try body(
        rows.filter { row in
          conditions.allSatisfy { condition in
            guard let column = table.fields.firstIndex(where: { $0.name == condition.column }),
              case .text(let value) = row[column]
            else { return false }
            return condition.values.contains(value)
          }
        })
    }
  }

  private func counts(
    _ server: PostgresServer, schema: String = "lacuna"
  ) throws -> [String: String] {
    var counts: [String: String] = [:]
    for table in Self.tables {
      counts[table.name] = try server.answer(
        "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM \(schema.quotedName).\(table.name) t"
      )
    }
    return counts
  }

  @Test(
    "A second load leaves the same rows, a smaller one takes away what is gone, and other plans stay"
  )
  func loads() throws {
    let server = try PostgresServer()
    try load(SamplePlans.all, into: server)
    let first = try counts(server)
    for table in Self.tables {
      let expected = table.fixedRows().count + SamplePlans.all.flatMap(table.rows).count
      #expect(first[table.name]?.hasPrefix("\(expected) ") == true, "\(table.name)")
    }
    try load(SamplePlans.all, into: server)
    let second = try counts(server)
    #expect(second == first)

    // The same plan without a reading has no evidence any more.
    let emptied = AnalyzedPlan(document: SamplePlans.read.document, reading: nil)
    try load([emptied], into: server)
    let sql = "SELECT count(*) FROM lacuna.evidence WHERE plan_id = "
    #expect(try server.answer(sql + "'atl-2024'") == "0")
    #expect(try server.answer(sql + "'bor-2019'") == "1")
    #expect(try server.answer("SELECT count(*) FROM lacuna.plans") == "\(SamplePlans.all.count)")

    try load(SamplePlans.all, into: server)
    let again = try counts(server)
    #expect(again == first)
  }

  @Test("Only the plans and frameworks asked for are touched")
  func selection() throws {
    let server = try PostgresServer()
    try load(SamplePlans.all, into: server)
    let before = try counts(server)
    try load(
      SamplePlans.all, into: server, only: RowSelection(plans: ["bor-2019"], frameworks: ["other"]))
    let after = try counts(server)
    #expect(after == before)
  }

  @Test("Columns have the types, keys and checks of the field list")
  func types() throws {
    let server = try PostgresServer()
    try load(SamplePlans.all, into: server, schema: "My \"schema\"")
    let types = try server.answer(
      "SELECT string_agg(column_name || ' ' || data_type, ', ' ORDER BY ordinal_position) FROM information_schema.columns WHERE table_name = 'pages'"
    )
    #expect(
      types
        == "plan_id text, page bigint, label text, width double precision, height double precision, state text, text_quality double precision, ocr boolean"
    )
    for (sql, name) in [
      ("UPDATE \"My \"\"schema\"\"\".items SET level = 4", "level"),
      ("UPDATE \"My \"\"schema\"\"\".items SET status = 'x'", "status"),
      ("DELETE FROM \"My \"\"schema\"\"\".plans", "foreign key"),
    ] {
      let error = #expect(throws: PostgresServer.Failure.self) { try server.answer(sql) }
      #expect(error?.description.contains(name) == true)
    }
  }

  @Test("What a plan may hold comes back byte for byte")
  func hostile() throws {
    let server = try PostgresServer()
    let plans = HostileTexts.all.enumerated().map { number, text in
      AnalyzedPlan(
        document: RunDocument(
          plan: PlanRecord(
            id: PlanRecord.ID(rawValue: "p\(number)"), path: text, title: text,
            extra: [PlanRecord.ExtraField(name: "Select \"x\"", value: text)]), status: .failed,
          reason: text, sha256: nil, pages: 0, language: nil, seconds: 0, warnings: []),
        reading: nil)
    }
    try load(plans, into: server)
    for (number, text) in HostileTexts.all.enumerated() {
      let stored = try server.answer(
        "SELECT encode(convert_to(title, 'UTF8'), 'hex') FROM lacuna.plans WHERE plan_id = 'p\(number)' AND \"Select \"\"x\"\"\" = title"
      )
      #expect(
        stored.filter { $0 != "\n" }
          == text.scrubbed.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    }
  }

  @Test("A load that fails changes nothing, and a server that is not there is a sentence")
  func failures() throws {
    let server = try PostgresServer()
    try load([SamplePlans.read], into: server)
    let before = try counts(server)
    // Evidence is refused after plans, items and elements have gone in.
    _ = try server.answer("ALTER TABLE lacuna.evidence ADD CHECK (quote = '') NOT VALID")
    let error = #expect(throws: PostgresError.self) {
      try load([SamplePlans.read, SamplePlans.partial], into: server)
    }
    #expect(
      error?.description.hasPrefix("PostgreSQL refused the load, and nothing was changed") == true)
    let after = try counts(server)
    #expect(after == before)
    let nobody = #expect(throws: PostgresError.self) {
      try PostgresLoad(
        into: "postgresql://u:secret@/x?host=/nowhere", schema: "s", tables: [], selection: .all
      ).run { _, _ in }
    }
    #expect(nobody?.description.contains("cannot be reached") == true)
    #expect(nobody?.description.contains("secret") == false)
  }
}
