import AnalysisModel
import Reporting
import TestSupport
import Testing

@Suite("Planning worksheets")
struct PlanWorksheetsTests {
  private static func workbook(_ plan: AnalyzedPlan) throws -> Workbook {
    try #require(
      try PlanWorksheets(frameworks: [SamplePlans.framework], provenance: SamplePlans.provenance)
        .workbook(of: plan))
  }

  /// The rows of a sheet by its columns' keys, each cell as the CSV file has it but unquoted.
  private static func rows(
    _ plan: AnalyzedPlan, _ code: String
  ) throws -> [[String: WorkbookCell]] {
    let sheet = try #require(try workbook(plan).sheets.first { $0.code == code })
    return sheet.rows.map { row in
      Dictionary(uniqueKeysWithValues: zip(sheet.columns.map(\.key), row))
    }
  }

  private static func text(_ cell: WorkbookCell?) -> String {
    switch cell?.content {
    case .text(let text): text
    case .choice(let code, _): code
    case .number(let number): String(number)
    case .empty, nil: ""
    }
  }

  private static func activity(
    _ id: String, _ fields: [ActivityField: String], unfilled: [ActivityField] = []
  ) -> Activity {
    Activity(
      id: Activity.ID(rawValue: "atl/\(id)"), page: 2, box: nil, section: ["5 Actions"],
      fields: fields, unfilled: unfilled,
      text: ActivityField.allCases.compactMap { fields[$0] }.joined(separator: " | "))
  }

  /// The sample plan with other rows in its action table.
  private static func plan(
    _ activities: [Activity], evidence: [Evidence] = [], audit: ActivityAudit = ActivityAudit()
  ) throws
    -> AnalyzedPlan
  {
    let old = try #require(SamplePlans.read.reading)
    let elements = old.elements.map { verdict in
      let own = evidence.filter { $0.element == verdict.element }
      guard let level = own.map(\.level).max() else { return verdict }
      return ElementVerdict(
        framework: verdict.framework, item: verdict.item, element: verdict.element, level: level,
        status: Status(level), evidence: own.map(\.id), markers: Markers(), flags: [])
    }
    return AnalyzedPlan(
      document: SamplePlans.read.document,
      reading: PlanReading(
        sha256: old.sha256, format: old.format, bytes: old.bytes, title: old.title,
        language: old.language, hasLexicon: true, subjects: old.subjects, isAboutSubject: true,
        pages: old.pages, warnings: [], sectionPaths: [], sectionSubjects: [], passages: [],
        evidence: old.evidence + evidence, elements: elements, items: old.items,
        activities: activities, audit: audit))
  }

  @Test("The first sheet explains, and seven follow")
  func sheets() throws {
    let workbook = try Self.workbook(SamplePlans.read)
    #expect(
      workbook.sheets.map(\.code) == ["readme", "ws1", "ws2", "ws3", "ws4", "ws5", "ws6", "ws7"])
    let tail = ["element_id", "source_quote", "page", "lang", "origin", "status"]
    for sheet in workbook.sheets {
      #expect(sheet.name.utf16.count <= 31)
      #expect(sheet.rows.allSatisfy { $0.count == sheet.columns.count })
      #expect(Set(sheet.columns.map(\.key)).count == sheet.columns.count)
      if !sheet.isText { #expect(sheet.columns.suffix(6).map(\.key) == tail) }
      for column in sheet.columns {
        #expect(column.choices.joined(separator: ",").utf16.count <= 255, "\(column.key)")
      }
    }
  }

  @Test("A silent element gets a definition and a suggestion, but no lead, cost or date")
  func silent() throws {
    let row = try #require(
      try Self.rows(SamplePlans.read, "ws3").first { Self.text($0["element_id"]) == "SAM-01.3" })
    #expect(Self.text(row["origin"]) == "gap")
    #expect(Self.text(row["level"]) == "0")
    #expect(Self.text(row["activity"]) == "Adopt a rule on information.")
    #expect(Self.text(row["specific_objective"]) == "The plan speaks of information.")
    #expect(
      Self.text(row["lead_hint"]) == "Body named for SAM-01.1 in the plan: The Ministry (p. 1)")
    for column in ["lead_agency", "cost_and_currency", "start", "end_or_frequency", "status"] {
      #expect(Self.text(row[column]) == "", "\(column)")
    }
  }

  @Test("Levels 1 to 3 quote the plan, and only level 2 asks for what is missing")
  func levels() throws {
    let rows = try Self.rows(SamplePlans.read, "ws3")
    func row(_ element: String) throws -> [String: String] {
      try #require(rows.first { Self.text($0["element_id"]) == element }).mapValues(Self.text)
    }
    let mentioned = try row("SAM-02.2")
    #expect(mentioned["activity"] == "Turn the commitment on p. 2 into a measure.")
    #expect(mentioned["remarks"] == mentioned["source_quote"])
    #expect(mentioned["lead_agency"] == "")
    let elaborated = try row("SAM-02.1")
    #expect(elaborated["activity"] == elaborated["source_quote"])
    #expect(elaborated["lead_agency"] == "لجنة وطنية")
    #expect(elaborated["lang"] == "ar")
    #expect(elaborated["end_or_frequency"] == "?")
    #expect(elaborated["cost_and_currency"] == "?")
    #expect(elaborated["indicator"] == "?")
    let whole = try row("SAM-01.1")
    #expect(whole["end_or_frequency"] == "by 2025")
    #expect(whole["cost_and_currency"] == "")
    #expect(whole["status"] == "")
    #expect(whole["page"] == "1")
  }

  @Test("A contradiction stands first in priority with its quote")
  func contradiction() throws {
    for code in ["ws3", "ws6"] {
      let rows = try Self.rows(SamplePlans.read, code).filter {
        Self.text($0["element_id"]) == "SAM-01.2"
      }
      let row = try #require(rows.first)
      #expect(rows.count == 1)
      #expect(Self.text(row["priority"]) == "1")
      #expect(Self.text(row["source_quote"]) == "Victims are not exempt from punishment.")
    }
  }

  @Test("What refuses an element is quoted, as a gap")
  func denial() throws {
    let refusal = SamplePlans.passage(
      "e1", "SAM-01", "SAM-01.3", .absent, score: 1, page: 2,
      quote: "The plan does not inform victims.", marked: [], flags: [.negated])
    let row = try #require(
      try Self.rows(try Self.plan([], evidence: [refusal]), "ws3")
        .map { $0.mapValues(Self.text) }.first { $0["element_id"] == "SAM-01.3" })
    #expect(row["source_quote"] == refusal.quote)
    #expect(row["page"] == "2")
    #expect(row["origin"] == "gap")
    #expect(row["activity"] == "Adopt a rule on information.")
    #expect(
      row["remarks"]
        == "The plan refuses or lacks it: see the quote. The activity is a suggestion.")
  }

  @Test("Nothing is called missing where pages could not be read")
  func unreadable() throws {
    for plan in [SamplePlans.partial, SamplePlans.unassessable] {
      for row in try Self.rows(plan, "ws3") where Self.text(row["level"]) == "not_assessable" {
        #expect(Self.text(row["origin"]) == "human")
        #expect(Self.text(row["activity"]) == "")
        #expect(Self.text(row["priority"]) == "")
      }
    }
    #expect(
      try PlanWorksheets(frameworks: [], provenance: SamplePlans.provenance)
        .workbook(of: SamplePlans.failed) == nil)
  }

  @Test("A silence in a document about something else is no gap")
  func otherSubject() throws {
    for code in ["ws3", "ws6"] {
      #expect(try Self.rows(SamplePlans.otherSubject, code).isEmpty)
    }
  }

  @Test("A row of the plan's table keeps its cells, and an unfilled one is a question mark")
  func tableRow() throws {
    let activity = Self.activity(
      "A1", [.activity: "Open a shelter", .responsible: "Ministry", .budget: "tbd", .end: "2027"],
      unfilled: [.budget])
    let evidence = SamplePlans.passage(
      "e1", "SAM-01", "SAM-01.3", .elaborated, score: 1, page: 2, quote: activity.text, marked: [],
      markers: Markers(actor: "Ministry", time: "2027"))
    let rows = try Self.rows(try Self.plan([activity], evidence: [evidence]), "ws3")
      .map { $0.mapValues(Self.text) }.filter { $0["element_id"] == "SAM-01.3" }
    let row = try #require(rows.first)
    #expect(rows.count == 1)
    #expect(row["activity"] == "Open a shelter")
    #expect(row["lead_agency"] == "Ministry")
    #expect(row["end_or_frequency"] == "2027")
    #expect(row["cost_and_currency"] == "?")
    #expect(row["strategic_goal"] == "5 Actions")
  }

  @Test(
    "The same activity with another body, deadline or cost is flagged in both rows",
    arguments: [
      ([ActivityField.responsible: "Police"], true), ([.end: "2030"], true),
      ([.budget: "5.2 million"], true), ([.remarks: "Other"], false), ([.responsible: ""], false),
    ])
  func duplicates(change: [ActivityField: String], isFlagged: Bool) throws {
    let fields: [ActivityField: String] = [
      .activity: "1.1 Train judges", .responsible: "Ministry", .end: "2027", .budget: "3.2 million",
    ]
    var other = fields.merging(change) { _, new in new }
    other[.activity] = "4.7 Train judges."
    let rows = try Self.rows(
      try Self.plan([Self.activity("A1", fields), Self.activity("A2", other)]), "ws3")
    let flagged = rows.filter { Self.text($0["remarks"]).contains("Contradictory duplicate") }
    #expect(flagged.count == (isFlagged ? 2 : 0))
  }

  @Test("Bodies, costs and indicators of the plan's table are listed as they are written")
  func listed() throws {
    let plan = try Self.plan(
      [
        Self.activity(
          "A1", [.activity: "a", .responsible: "Police", .budget: "5", .indicator: "n"]),
        Self.activity("A2", [.activity: "b", .responsible: "Police", .partners: "NGO"]),
      ],
      audit: ActivityAudit(owners: [
        ActivityOwner(name: "Police", responsible: [0, 1], partner: []),
        ActivityOwner(name: "NGO", responsible: [], partner: [1]),
      ]))
    let bodies = try Self.rows(plan, "ws2").map { $0.mapValues(Self.text) }
    #expect(bodies.map { $0["actor"] } == ["Police", "NGO"])
    #expect(bodies.map { $0["role_now"] } == ["responsible for A1, A2", "takes part in A2"])
    #expect(bodies.allSatisfy { $0["sector"] == "" && $0["contact"] == "" })
    let costs = try Self.rows(plan, "ws4").map { $0.mapValues(Self.text) }
    #expect(costs.map { $0["cost_in_plan"] } == ["5", "?"])
    #expect(costs.allSatisfy { $0["unit_cost"] == "" && $0["year_1"] == "" })
    let indicators = try Self.rows(plan, "ws5").map { $0.mapValues(Self.text) }
    #expect(indicators.map { $0["indicator"] } == ["n"])
  }

  @Test("A body stands once, with what the plan says of its short name and its parts")
  func bodies() throws {
    let audit = ActivityAudit(
      activities: [0, 1],
      owners: [
        ActivityOwner(
          name: "MoO", fullName: "Ministry of Order", departments: ["Unit 7"],
          responsible: [0, 1], partner: []),
        ActivityOwner(name: "Police", responsible: [], partner: [0]),
      ])
    let plan = try Self.plan(
      [
        Self.activity("A1", [.activity: "a", .responsible: "MoO, Unit 7; Police"]),
        Self.activity("A2", [.activity: "b", .responsible: "MoO"]),
      ], audit: audit)
    let bodies = try Self.rows(plan, "ws2").map { $0.mapValues(Self.text) }
    #expect(bodies.map { $0["actor"] } == ["MoO", "Police"])
    let note = try #require(bodies.first?["note"])
    #expect(note.contains("Ministry of Order") && note.contains("Unit 7"))
  }

  @Test("CSV files have a byte order mark and no formulas", arguments: HostileTextTests.cases)
  func csv(number: Int) throws {
    let text = HostileTextTests.text(number)
    let workbook = try Self.workbook(HostileTextTests.plan(text))
    for sheet in workbook.sheets {
      #expect(sheet.csv.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
      for cell in sheet.rows.joined() {
        let scalars = Self.text(cell).unicodeScalars
        #expect(!scalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
        #expect(!scalars.contains { (0x202A...0x202E).contains($0.value) })
      }
    }
    let matrix = try #require(workbook.sheets.first { $0.code == "ws3" })
    if text == "+1" { #expect(matrix.csv.contains(",'+1,")) }
  }
}
