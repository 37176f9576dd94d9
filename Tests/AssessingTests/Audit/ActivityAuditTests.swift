import AnalysisModel
import Foundation
import TestSupport
import Testing

@testable import Assessing

@Suite("The audit of action tables")
struct ActivityAuditTests {
  private func audit(_ lines: [LiteralScan.Line]) -> ActivityAudit {
    Sample.assess([.heading("Activities")] + lines).audit
  }

  private func row(
    _ activity: String, _ responsible: String = "Unit 7", when: String = "2031",
    cost: String = "20"
  ) -> LiteralScan.Line {
    .row([("Activity", activity), ("Responsible", responsible), ("When", when), ("Cost", cost)])
  }

  @Test("What is missing is told apart from what is empty and from what is left open")
  func lacks() throws {
    let audit = audit([
      row("New shelter"), row("New beds", ""), row("New doors", "–", when: "To be determined"),
      row("New roof", cost: "n/a"),
    ])
    let lacks = Dictionary(uniqueKeysWithValues: audit.lacks.map { ($0.aspect, $0) })
    #expect(lacks[.responsible]?.empty == [1, 2])
    #expect(lacks[.deadline]?.undetermined == [2])
    #expect(lacks[.budget]?.undetermined == [3])
    #expect(lacks[.indicator]?.noColumn == [0, 1, 2, 3])
    #expect(audit.lacks(of: 2) == [.responsible, .deadline, .indicator])
  }

  @Test("Commas part bodies where what follows begins with a wording for one, and no name")
  func commas() {
    let audit = audit([
      row("New shelter", "Ministry of Welfare, Red Cross, NHC"),
      row("New beds", "Ministry of Order, Science and Sport, Red Cross"),
    ])
    #expect(
      Set(audit.owners.map(\.name)) == [
        "Ministry of Welfare", "Red Cross", "NHC", "Ministry of Order, Science and Sport",
      ])
  }

  @Test("An objective with nothing but participants and results is no activity")
  func meetings() {
    let audit = audit([
      .row([("", "Yearly review"), ("Objective", "See to progress"), ("With", "All units")]),
      .row([("Objective", "Open a shelter"), ("With", "All units"), ("Responsible", "Unit 7")]),
      .row([("Activity", "Open a shelter"), ("With", "All units")]),
    ])
    #expect(audit.activities.count == 2)
  }

  @Test("A timetable beside tables that say more is left out")
  func timetable() {
    let audit = audit([row("New shelter"), .row([("Activity", "First stone"), ("When", "2030")])])
    #expect(audit.activities == [0])
    #expect(audit.timetable == [1])
  }

  @Test("Where a timetable is all there is, it is looked at")
  func onlyTimetable() {
    #expect(audit([.row([("Activity", "First stone"), ("When", "2030")])]).activities == [0])
  }

  @Test("An objective beside an empty activity is one without activities")
  func orphans() {
    func line(_ objective: String, _ activity: String, _ unit: String) -> LiteralScan.Line {
      .row([("Objective", objective), ("Activity", activity), ("Responsible", unit)])
    }
    let audit = audit([
      line("1.1 Safe houses", "New shelter", "Unit 7"), line("1.2 Happy children", "", ""),
    ])
    #expect(audit.objectives.orphans.map(\.text) == ["1.2 Happy children"])
    #expect(audit.objectives.statedCount == 2)
  }

  @Test("Objectives that a paragraph lists are each held against the tables")
  func listedObjectives() {
    let lines: [LiteralScan.Line] = [
      .heading("Objectives"),
      .paragraph("Objective 1: safe houses ; Objective 2: fair trials ; Objective 3: fast cars."),
      .heading("Activities"), .row([("", "Objective 1: Safe houses")]), row("New shelter"),
      .row([("", "Objective 2: Fair trials")]), row("New judges"),
    ]
    let audit = Sample.assess(lines).audit
    #expect(audit.objectives.orphans.map(\.text) == ["Objective 3: fast cars."])
    #expect(audit.objectives.unstated.isEmpty)
  }

  @Test("Objectives of the text are held against the tables where these follow them")
  func textObjectives() {
    let lines: [LiteralScan.Line] = [
      .heading("Objectives"), .item("Objective 1: Safe houses"), .item("Objective 2: Fair trials"),
      .heading("Activities"), .row([("", "Objective 1: Safe houses")]), row("New shelter"),
      .row([("", "Objective 7: Fast cars")]), row("New cars"),
    ]
    let audit = Sample.assess(lines).audit
    #expect(audit.objectives.orphans.map(\.text) == ["Objective 2: Fair trials"])
    #expect(audit.objectives.unstated == [1: "Objective 7: Fast cars"])
  }

  @Test("An activity serves the items that its row is counted evidence of")
  func items() {
    let audit = audit([row("The State shall open a shelter"), row("The State shall paint doors")])
    #expect(audit.items == [0: ["S-1"]])
    #expect(audit.servingNone == [1])
    #expect(audit.served == ["S-1": 1])
  }

  @Test("A target in an activity's own words is no column of indicators, and is counted apart")
  func targets() throws {
    let audit = audit([row("New shelter, number of beds"), row("New doors")])
    let lack = try #require(audit.lacks.first { $0.aspect == .indicator })
    #expect(lack.noColumn == [0, 1])
    #expect(lack.inText == [0])
    #expect(audit.lacks.flatMap(\.inText) == [0])
  }

  @Test("Names that an element's own cells hold prove its item, though no activity is for it")
  func provenItems() {
    let framework = Sample.framework([Sample.element("S-1.1", cells: [.partners])])
    let lines: [LiteralScan.Line] = [
      .heading("Activities"),
      .row([("Activity", "Paint the doors"), ("With", "Open Door"), ("When", "2031")]),
      .row([("Activity", "Ask Open Door"), ("With", "Unit 7"), ("When", "2031")]),
    ]
    let audit = Sample.assess(lines, framework: framework, weights: ["Open Door": .cell]).audit
    #expect(audit.itemsOfCells == [0: ["S-1"]])
    #expect(audit.provenByCells == ["S-1"])
    #expect(audit.servingNone == [0, 1])
  }

  @Test("An audit that was kept before can still be read")
  func formerAudit() throws {
    let audit = audit([row("New shelter, number of beds")])
    let data = try JSONEncoder().encode(audit)
    var object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    object["itemsOfCells"] = nil
    object["lacks"] = (object["lacks"] as? [[String: Any]])?.map { lack in
      lack.filter { $0.key != "inText" }
    }
    let former = try JSONDecoder().decode(
      ActivityAudit.self, from: try JSONSerialization.data(withJSONObject: object))
    #expect(former.activities == audit.activities)
    #expect(former.budget.total == nil)
  }

  @Test("Words of the objective that several rows share are none of the activity's")
  func objectiveWords() {
    let audit = audit([
      .row([
        ("Objective", "1.1 The State shall open a shelter"), ("Activity", "Paint the doors"),
        ("Responsible", "Unit 7"),
      ])
    ])
    #expect(audit.servingNone == [0])
  }

  @Test("A column for ticking is none for money")
  func ticks() {
    let audit = audit([row("New shelter", cost: "x"), row("New beds", cost: "")])
    #expect(audit.lacks.first { $0.aspect == .budget }?.noColumn == [0, 1])
  }

  @Test("Amounts are summed by the year that they state, and the time of an activity is none")
  func sums() {
    let audit = audit([
      row("New shelter", cost: "1,000"), row("New beds", when: "2030 to 2032", cost: "500"),
      row("New roof", cost: "some"),
    ])
    let years = audit.budget.sums { $0.year ?? 0 }
    #expect(Set(years.map { "\($0.key) \($0.hundredths)" }) == ["0 150000"])
    #expect(audit.budget.unsummed.map(\.reason) == [.noAmount])
  }

  @Test("A reading kept before there was an audit has an empty one")
  func oldReading() throws {
    let reading = Sample.assess([.heading("Activities"), row("New shelter")])
    var kept = try #require(
      try JSONSerialization.jsonObject(with: JSONEncoder().encode(reading)) as? [String: Any])
    kept["audit"] = nil
    let activities = try #require(kept["activities"] as? [[String: Any]])
    kept["activities"] = activities.map { $0.filter { $0.key != "start" && $0.key != "end" } }
    let read = try JSONDecoder().decode(
      PlanReading.self, from: JSONSerialization.data(withJSONObject: kept))
    #expect(read.audit == ActivityAudit())
    #expect(read.activities.map(\.start) == [0])
    #expect(read.activities.count == reading.activities.count)
  }
}

@Suite("Names of bodies in cells")
struct OwnerNamesTests {
  static let words = AmountWords(leads: ["lead"], partners: ["partner"])

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let names: [String]
    init(_ cell: String, _ names: [String]) {
      testDescription = cell
      self.names = names
    }
  }

  static let cases = [
    Case("Ministry of Justice; Police", ["Ministry of Justice", "Police"]),
    Case("MoI/MoJ", ["MoI", "MoJ"]),
    Case("Youth and/or family services", ["Youth and/or family services"]),
    Case("Ministry of Justice, MoI", ["Ministry of Justice", "MoI"]),
    Case("Ministry of Labour, Family and Sport", ["Ministry of Labour, Family and Sport"]),
    Case("Ministry of Justice, Police", ["Ministry of Justice", "Police"]),
    Case("Lantern, under contract", ["Lantern, under contract"]),
    Case("Police (lead); partner: Red House", ["Police lead", "Red House partner"]),
    Case("وزارة العدل، وزارة العمل", ["وزارة العدل", "وزارة العمل"]),
    Case("MoI TRI RRI", ["MoI", "TRI", "RRI"]),
    Case("MoI TRI", ["MoI TRI"]),
    Case(
      "Ministry of Labour of the NA Ministry of Health",
      ["Ministry of Labour of the NA", "Ministry of Health"]),
    Case(
      "Ministry of Labour and Ministry of Health", ["Ministry of Labour and Ministry of Health"]),
    Case("Unit for the Unit Fund", ["Unit for the Unit Fund"]),
  ]

  @Test("A cell is divided where names are known to end", arguments: cases)
  func names(_ example: Case) {
    let cells = ["Police", "Ministry of Justice", "وزارة العمل", "وزارة العدل"]
    let names = OwnerNames(Self.words, cells: cells).names(in: example.testDescription)
    #expect(
      names.map { $0.text + ($0.isPartner ? " partner" : "") + ($0.isLead ? " lead" : "") }
        == example.names)
  }
}
