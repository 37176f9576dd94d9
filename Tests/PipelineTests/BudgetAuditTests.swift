internal import AnalysisModel
internal import Foundation
internal import Loading
internal import TestSupport
internal import Testing

@testable internal import Assessing
@testable internal import Pipeline

/// The shipped words for money and bodies against tables of our own wording.
@Suite("What tables say of money and bodies")
struct BudgetAuditTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var language = "en"
    /// The names of the columns behind the activity; those that hold money have "Budget", "Cost" or a year in them.
    var columns = ["Budget"]
    let rows: [[String]]
    /// What stands before the table.
    var text: [String] = []
    var caption = ""
    /// As in "3200000 crowns from state budget in 2027"; what is not stated is missing.
    let amounts: [String]
  }

  static let sources: [Case] = [
    Case(
      testDescription: "Words behind an amount name its source",
      rows: [["3.2 million crowns, state budget"], ["USD 5,000 (health insurance fund)"]],
      amounts: ["3200000 crowns from state budget", "5000 USD from health insurance fund"]),
    Case(
      testDescription: "The unit of the whole holds for its parts",
      rows: [["14.0 million crowns: state budget 8.0, donors 6.0"]],
      amounts: ["8000000 crowns from state budget", "6000000 crowns from donors"]),
    Case(
      testDescription: "Shares divide an amount, and what is left has no source",
      rows: [["USD 40,000 (80 % state budget)"]],
      amounts: ["32000 USD from state budget", "8000 USD"]),
    Case(
      testDescription: "Abbreviations that the plan explains are sources",
      rows: [["EUR 21.0 m, SB 80 %, CBCC grant 20 %"], ["EUR 2 m, SB"], ["EUR 1 m, QX"]],
      text: ["Amounts are totals. \"SB\" stands for the state budget."],
      amounts: [
        "16800000 EUR from SB (state budget)", "4200000 EUR from CBCC grant",
        "2000000 EUR from SB (state budget)", "1000000 EUR",
      ]),
    Case(
      testDescription: "Two spellings of one source are one",
      rows: [["USD 5, State budget"], ["USD 6, state budget"]],
      amounts: ["5 USD from State budget", "6 USD from State budget"]),
    Case(
      testDescription: "Several sources without shares stand together",
      rows: [["EUR 5.6 m, state budget and county budgets"], ["EUR 2, state budget; EU grant"]],
      amounts: [
        "5600000 EUR from state budget and county budgets", "2 EUR from state budget; EU grant",
      ]),
    Case(
      testDescription: "A label and a remark are no source",
      rows: [["Budget: USD 5,000"], ["USD 6,000, twelve posts"]],
      amounts: ["5000 USD", "6000 USD"]),
    Case(
      testDescription: "A column for the source is asked first",
      columns: ["Budget", "Source of funding"], rows: [["USD 5,000, EU grant", "State budget"]],
      amounts: ["5000 USD from State budget"]),
    Case(
      testDescription: "A column for the source divides the amount among any names",
      columns: ["Budget", "Source of funding"],
      rows: [
        ["USD 60", "State budget 20; IOM 40"], ["USD 45", "State 15; UNICEF 30"],
        ["USD 9", "State budget 2; IOM"],
      ],
      amounts: [
        "20 USD from State budget", "40 USD from IOM", "15 USD from State", "30 USD from UNICEF",
        "9 USD from State budget 2; IOM",
      ]),
    Case(
      testDescription: "Sources are named in French", language: "fr",
      rows: [["3,2 millions de couronnes, budget de l’État"]],
      amounts: ["3200000 couronnes from budget de l’État"]),
    Case(
      testDescription: "Sources are named in Spanish", language: "es",
      rows: [["14,0 millones de coronas: presupuesto del Estado 8,0, donantes 6,0"]],
      amounts: ["8000000 coronas from presupuesto del Estado", "6000000 coronas from donantes"]),
    Case(
      testDescription: "Sources are named in Portuguese", language: "pt",
      rows: [["7,5 milhões de coroas, fundo do seguro de saúde"]],
      amounts: ["7500000 coroas from fundo do seguro de saúde"]),
    Case(
      testDescription: "Sources are named in Russian", language: "ru",
      rows: [["12,5 млн евро: государственный бюджет 10,0, доноры 2,5"]],
      amounts: ["10000000 EUR from государственный бюджет", "2500000 EUR from доноры"]),
    Case(
      testDescription: "Sources are named in Arabic", language: "ar",
      rows: [["3.2 مليون كورونة، ميزانية الدولة"]],
      amounts: ["3200000 كورونة from ميزانية الدولة"]),
  ]

  static let years: [Case] = [
    Case(
      testDescription: "When an activity is due says nothing of when it is paid",
      columns: ["Budget", "Deadline"], rows: [["USD 5,000", "December 2029"]],
      amounts: ["5000 USD"]),
    Case(
      testDescription: "A cell names its own year",
      columns: ["Budget", "Deadline"], rows: [["USD 5,000 (2027)", "December 2029"]],
      amounts: ["5000 USD in 2027"]),
    Case(
      testDescription: "Columns of years name them, and their total is not counted again",
      columns: ["Budget / 2024", "Budget / 2025", "Budget / Total", "Deadline"],
      rows: [["100", "50", "150", "June 2025"]], amounts: ["100 in 2024", "50 in 2025"]),
    Case(
      testDescription: "A total alone is of no year",
      columns: ["Budget / 2024", "Budget / 2025", "Budget / Total", "Deadline"],
      rows: [["", "", "150", "June 2025"]], amounts: ["150"]),
    Case(
      testDescription: "A period in a column's name is no year", columns: ["Budget (2027–2032)"],
      rows: [["USD 5,000"]], amounts: ["5000 USD"]),
  ]

  static let units: [Case] = [
    Case(
      testDescription: "A column's name holds a code and a multiplier",
      columns: ["Budget / ELR 1,000"], rows: [["250"]], amounts: ["250000 ELR"]),
    Case(
      testDescription: "A column's name in brackets holds a code and a magnitude",
      columns: ["Budget (EUR thousand)"], rows: [["250"]], amounts: ["250000 EUR"]),
    Case(
      testDescription: "A magnitude may be in the plural", columns: ["Budget, ELR thousands"],
      rows: [["1,250"]], amounts: ["1250000 ELR"]),
    Case(
      testDescription: "A code may stand alone in brackets", columns: ["Budget (ELR)"],
      rows: [["250"]], amounts: ["250 ELR"]),
    Case(
      testDescription: "The name of a body in brackets is no currency", columns: ["Budget (MOF)"],
      rows: [["250"]], text: ["The Ministry of Finance (MOF) pays."], amounts: ["250"]),
    Case(
      testDescription: "Thousands may be written as noughts behind an apostrophe",
      columns: ["Budget (ELR '000)"], rows: [["250"]], amounts: ["250000 ELR"]),
    Case(
      testDescription: "The short name of a body that the table names is no currency",
      columns: ["Budget (QOM)", "Responsible"], rows: [["250", "QOM"]], amounts: ["250"]),
    Case(
      testDescription: "The line above names the currency of a column in thousands",
      columns: ["Budget (thousand)"], rows: [["250"]], caption: "Amounts in EUR",
      amounts: ["250000 EUR"]),
    Case(
      testDescription: "A unit that nobody states is none", rows: [["250"]], amounts: ["250"]),
  ]

  @Test(
    "Sources, years and units are taken from where they are stated",
    arguments: sources + years + units)
  func amounts(_ example: Case) throws {
    let audit = try Self.audit(
      example.rows.map { [("Activity", "New shelter")] + Array(zip(example.columns, $0)) },
      text: example.text, caption: example.caption, language: example.language)
    let found = audit.budget.amounts.map { amount in
      [
        "\(amount.hundredths / 100)", amount.currency,
        amount.source.isEmpty ? "" : "from \(amount.source)",
        amount.year.map { "in \($0)" } ?? "",
      ].filter { !$0.isEmpty }.joined(separator: " ")
    }
    #expect(found == example.amounts)
    #expect(audit.budget.unsummed.isEmpty)
  }

  struct Owners: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var language = "en"
    var text: [String] = []
    let cells: [String]
    /// As in "MoO (Ministry of Order): Unit 7 ×2".
    let owners: [String]
  }

  static let owners: [Owners] = [
    Owners(
      testDescription: "A body, its short name and its departments are one",
      text: ["The Ministry of the Interior (MoI) and the Ministry of Justice (MoJ) lead."],
      cells: ["MoI", "MoI, Department of Prevention", "Ministry of Interior (MoI)", "MoJ"],
      owners: [
        "MoI (Ministry of the Interior): Department of Prevention ×3",
        "MoJ (Ministry of Justice): ×1",
      ]),
    Owners(
      testDescription: "What nobody explains stays apart",
      cells: ["MoI", "Ministry of Interior"],
      owners: ["MoI: ×1", "Ministry of Interior: ×1"]),
    Owners(
      testDescription:
        "What a body does, and words that only share capitals with it, explain nothing",
      text: ["MoH: Mental Health for victims.", "MI: monitor implementation."],
      cells: ["MoH", "MI"], owners: ["MoH: ×1", "MI: ×1"]),
    Owners(
      testDescription: "Several bodies in a cell are several",
      cells: ["Ministry of Interior; Ministry of Health / NGOs"],
      owners: ["Ministry of Interior: ×1", "Ministry of Health: ×1", "NGOs: ×1"]),
    Owners(
      testDescription: "A department of a body that stands alone elsewhere belongs to it",
      cells: ["Criminal Police", "Criminal Police, Analytical Cell"],
      owners: ["Criminal Police: Analytical Cell ×2"]),
    Owners(
      testDescription: "Names with commas stay whole",
      cells: ["Ministry of Labour, Family and Sport"],
      owners: ["Ministry of Labour, Family and Sport: ×1"]),
    Owners(
      testDescription: "Departments are told in French", language: "fr",
      cells: ["Ministère de l’Intérieur", "Ministère de l’Intérieur, Direction de la prévention"],
      owners: ["Ministère de l’Intérieur: Direction de la prévention ×2"]),
    Owners(
      testDescription: "Departments are told in Arabic", language: "ar",
      cells: ["وزارة الداخلية", "وزارة الداخلية، إدارة الوقاية"],
      owners: ["وزارة الداخلية: إدارة الوقاية ×2"]),
  ]

  @Test("Bodies are told apart as the plan tells them apart", arguments: owners)
  func bodies(_ example: Owners) throws {
    let audit = try Self.audit(
      example.cells.map { [("Activity", "New shelter"), ("Responsible", $0)] }, text: example.text,
      language: example.language)
    let found = audit.owners.map { owner in
      let name = owner.fullName.map { "\(owner.name) (\($0))" } ?? owner.name
      let parts = owner.departments.joined(separator: "; ")
      return "\(name): \(parts)\(parts.isEmpty ? "" : " ")×\(owner.responsible.count)"
    }
    #expect(found == example.owners)
  }

  private static let lexicons = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Lexicons").standardizedFileURL.path()

  static func audit(
    _ rows: [[(String, String)]], text: [String], caption: String = "", after: [String] = [],
    language: String
  ) throws -> ActivityAudit {
    let vocabulary = try #require(
      try readVocabulary(
        of: LanguageTag(rawValue: language), directory: Self.lexicons, digest: { _ in "" }))
    let lines =
      [LiteralScan.Line.heading("Activities")] + text.map { .paragraph($0) }
      + (caption.isEmpty ? [] : [.paragraph(caption)]) + rows.map { .row($0) }
      + after.map { .paragraph($0) }
    let scan = LiteralScan(lines, finding: [:])
    var columns: [String: ActivityField] = [:]
    for name in rows.flatMap({ $0.map(\.0) }) {
      columns[name] =
        switch name {
        case "Activity": .activity
        case "Responsible": .responsible
        case "Deadline": .time
        case "Source of funding": .source
        default: .budget
        }
    }
    let scanned = ScannedDocument(
      document: scan.document, passages: scan.passages, columns: columns,
      emptyCells: EmptyCells(vocabulary.emptyCells), amounts: vocabulary.amounts)
    return Assessing.assess(scanned, against: [], lexicons: [], subjects: [], rubric: .standard)
      .audit
  }
}
