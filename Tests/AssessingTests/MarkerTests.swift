import AnalysisModel
import TestSupport
import Testing

@testable import Assessing

@Suite("Markers")
struct MarkerTests {
  @Test("A row's filled cells are its markers, verbatim")
  func row() throws {
    let reading = Sample.assess([
      .heading("Activities"),
      .row([
        ("Activity", "New shelter"), ("Responsible", "Unit 7"), ("When", "Q3"), ("Cost", "20 000"),
        ("Indicator", "n/a"),
      ]),
    ])
    let evidence = try #require(reading.evidence.first { $0.element == "S-1.1" })
    #expect(evidence.markers.actor == "Unit 7")
    #expect(evidence.markers.time == "Q3")
    #expect(evidence.markers.budget == "20 000")
    #expect(evidence.markers.indicator == nil)
    #expect(evidence.level == .operationalised)
    #expect(evidence.quote == "New shelter | Unit 7 | Q3 | 20 000 | n/a")
  }

  @Test(
    "What an indicator counts as done is no past, and what the activity tells as done is",
    arguments: [("New shelter", "Shelter was opened", false), ("Shelter was opened", "Beds", true)])
  func countedDeed(activity: String, indicator: String, isPast: Bool) throws {
    let reading = Sample.assess([
      .heading("Activities"),
      .row([
        ("Activity", activity), ("Responsible", "Unit 7"), ("When", "Q3"), ("Indicator", indicator),
      ]),
    ])
    let evidence = try #require(reading.evidence.first { $0.element == "S-1.1" })
    #expect(evidence.flags.contains(.past) == isPast)
    #expect((evidence.level == .operationalised) == !isPast)
  }

  @Test("An empty cell is not filled from words elsewhere in the row")
  func emptyCell() throws {
    let reading = Sample.assess([
      .heading("Activities"),
      .row([
        ("Activity", "New shelter with the Ministry of Welfare"),
        ("Responsible", "to be determined"),
        ("When", "Q3"), ("Indicator", "20 beds"),
      ]),
    ])
    let evidence = try #require(reading.evidence.first { $0.element == "S-1.1" })
    #expect(evidence.markers.actor == nil)
    #expect(evidence.level == .elaborated)
  }

  @Test("Labelled lines under a heading hold for the measures under it")
  func labels() throws {
    let reading = Sample.assess([
      .heading("Activities"), .heading("Measure 4", level: 2),
      .paragraph("The State shall open a shelter."),
      .paragraph("Responsible: the welfare unit; Deadline: the end of the term"),
      .paragraph("Indicator: twenty places"), .heading("Measure 5", level: 2),
      .paragraph("The State shall open legal aid."),
    ])
    let first = try #require(reading.evidence.first { $0.element == "S-1.1" })
    #expect(first.markers.actor == "the welfare unit")
    #expect(first.markers.time == "the end of the term")
    #expect(first.markers.indicator == "twenty places")
    #expect(first.level == .operationalised)
    let second = try #require(reading.evidence.first { $0.element == "S-1.2" })
    #expect(second.markers == Markers())
  }

  @Test(
    "In a paragraph, who and when and with what are those of the commitment that is spoken of",
    arguments: [
      // The next commitment has a body and a date of its own.
      (
        "The Ministry of Welfare shall open a shelter by 2027. The Ministry of Welfare shall open legal aid.",
        "S-1.1", "AT"
      ),
      (
        "The Ministry of Welfare shall open a shelter by 2027. The Ministry of Welfare shall open legal aid.",
        "S-1.2", "A"
      ),
      // What only goes on with a commitment belongs to it, in both directions.
      ("The Ministry of Welfare shall open a shelter. The money comes by 2027.", "S-1.1", "AT"),
      (
        "The Ministry of Welfare shall act by 2027. Its services are a shelter and legal aid.",
        "S-1.2", "AT"
      ),
      // A commitment that names no body is that of the one before it.
      ("The Ministry of Welfare shall act by 2027. It shall open a shelter.", "S-1.1", "A"),
    ])
  func commitments(paragraph: String, element: Element.ID, stated: String) throws {
    let reading = Sample.assess([.heading("Activities"), .paragraph(paragraph)])
    let evidence = try #require(reading.evidence.first { $0.element == element })
    let markers = evidence.markers
    let found = [(markers.actor, "A"), (markers.time, "T"), (markers.budget, "B")]
      .filter { $0.0 != nil }.map(\.1).joined()
    #expect(found == stated)
  }

  @Test(
    "A cell that says that it is open says nothing",
    arguments: [
      ("To be determined", false), ("By order, to be determined", false),
      ("June 2027, to be determined", true), ("By order of the unit", true),
    ])
  func openCell(text: String, isStated: Bool) throws {
    let reading = Sample.assess([
      .heading("Activities"),
      .row([("Activity", "New shelter"), ("Responsible", "Unit 7"), ("When", text)]),
    ])
    let evidence = try #require(reading.evidence.first { $0.element == "S-1.1" })
    #expect((evidence.markers.time != nil) == isStated)
  }

  @Test("A body is named without the date and the verb that stand in its wording")
  func body() throws {
    let reading = Sample.assess([.paragraph("In the south the unit by 2027 shall open a shelter.")])
    let evidence = try #require(reading.evidence.first { $0.element == "S-1.1" })
    #expect(evidence.markers.actor == "the unit")
    #expect(evidence.markers.time == "by 2027")
  }

  @Test("A lone labelled item of a list says nothing of the items before it")
  func labelledItem() throws {
    let reading = Sample.assess([
      .heading("Activities"), .paragraph("The following is done."),
      .item("The State shall open a shelter."), .item("The State shall open legal aid."),
      .item("Indicator: twenty places"),
    ])
    for element in ["S-1.1", "S-1.2"] {
      let evidence = try #require(reading.evidence.first { $0.element.rawValue == element })
      #expect(evidence.markers.indicator == nil)
    }
  }

  @Test("Rows that state a measure are the plan's activities")
  func activities() throws {
    let reading = Sample.assess([
      .heading("Activities"),
      .row([("Activity", "New shelter"), ("Responsible", ""), ("When", "Q3")], page: 1),
      .row([("Name", "Ada"), ("When", "Q3")]),
    ])
    #expect(reading.activities.count == 1)
    #expect(
      reading.activities.first?.fields == [.activity: "New shelter", .responsible: "", .time: "Q3"])
  }

  @Test("A row that repeats its columns' names is a header and no activity")
  func header() {
    let reading = Sample.assess([
      .row([("Activity", "ACTIVITY"), ("Responsible", "Responsible"), ("When", "When")]),
      .row([("Activity", "New shelter"), ("Responsible", "Unit 7"), ("When", "Q3")]),
    ])
    #expect(reading.activities.map { $0.fields[.activity] } == ["New shelter"])
  }

  @Test("Amounts under years are no time, and objectives with money alone no activities")
  func budget() {
    let reading = Sample.assess([
      .row([("Objective", "Prevention"), ("2031", "16.2"), ("2032", "26.4")]),
      .row([("Objective", "Prevention"), ("Cost", "42.6")]),
      .row([("Activity", "New shelter"), ("2031", "3.1"), ("2032", "X")]),
    ])
    #expect(reading.activities.map { $0.fields[.activity] } == ["New shelter"])
    #expect(reading.activities.first?.fields[.budget] == "3.1")
    #expect(reading.activities.first?.fields[.time] == "2032")
  }
}

@Suite("Bodies behind their verbs")
struct VerbFirstTests {
  static let cases: [(text: String, words: [String: Term.Target], body: String)] = [
    (
      "يتعين أن تجتمع اللجنة كل سنة",
      [
        "يتعين أن تجتمع اللجنة": .cue(.actor), "يتعين": .cue(.strongModal),
        "تجتمع اللجنة": .cue(.action),
      ], "اللجنة"
    ),
    ("وزارة العمل", ["وزارة العمل": .cue(.actor), "العمل": .cue(.action)], "وزارة العمل"),
    (
      "لجنة العمل الوطنية", ["لجنة العمل الوطنية": .cue(.actor), "العمل": .cue(.action)],
      "لجنة العمل الوطنية"
    ),
    (
      "Ministry of Finance", ["Ministry of Finance": .cue(.actor), "Finance": .cue(.action)],
      "Ministry of Finance"
    ),
  ]

  @Test("A body is named without the verb before it", arguments: cases)
  func body(text: String, words: [String: Term.Target], body: String) throws {
    let scan = LiteralScan([.paragraph(text)], finding: words)
    let passage = try #require(scan.passages.first)
    let scanned = ScannedDocument(
      document: scan.document, passages: scan.passages, columns: [:], emptyCells: [])
    let markers = PassageMarkers.cueMarkers(passage, in: scanned, term: nil)
    #expect(markers.actor == body)
  }
}

@Suite("Names of bodies in running text")
struct BodyNamingTests {
  static let words = AmountWords(
    frames: [
      "o", "a", "in",
      "by", "the", "is", "le", "la", "l", "entrusted", "with", "run", "chaired", "presides", "da",
      "أن",
    ],
    links: ["of", "for", "the", "de", "da", "do", "des", "la", "l"], conjunctions: ["and", "e"])

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let wordings: [String]
    let body: String?
    init(_ text: String, _ wordings: [String], _ body: String?) {
      testDescription = text
      self.wordings = wordings
      self.body = body
    }
  }

  static let cases = [
    Case("Officers are entrusted with searches.", ["entrusted with"], nil),
    Case("The list is kept by the door.", ["by the"], nil),
    Case("Shelters are run by Harbour House in the south.", ["run by"], "Harbour House"),
    Case("The High Secretary presides over it.", ["presides"], "High Secretary"),
    Case(
      "The panel, chaired by the Minister of Peace, is entrusted with it.",
      ["chaired by", "entrusted with"], "Minister of Peace"),
    Case("It is led by the Unit of Velm.", ["by the", "Unit"], "Unit of Velm"),
    Case("The Tourism Board will bind hotels.", ["Board"], "Tourism Board"),
    Case("O Ministério da Educação paga.", ["Ministério"], "Ministério da Educação"),
    Case("A Direção de Paz paga.", ["Direção de"], "Direção de Paz"),
    Case("Le ministère de l’Eau paie.", ["Le ministère"], "ministère de l’Eau"),
    Case("Une agence d’emploi paie.", ["agence d"], "agence d’emploi"),
    Case("تدفع وزارة العدل ذلك", ["وزارة"], "وزارة العدل"),
    Case("تقدم وزارة الشؤون الاجتماعية تقريرا", ["وزارة"], "وزارة الشؤون الاجتماعية"),
    Case("تقدم اللجنة التقرير", ["اللجنة"], "اللجنة"),
    Case(
      "Drugs are for the Bureau of Drugs. This one", ["Bureau of Drugs. This"], "Bureau of Drugs"),
    Case(
      "Le ministère des Affaires sociales paie.", ["ministère des"],
      "ministère des Affaires sociales"),
    Case(
      "La Direction de la protection de l’eau paie.", ["Direction de la"],
      "Direction de la protection de l’eau"),
    Case("L’Inspection paie.", ["Inspection"], "Inspection"),
    Case("The Office of the Envoy meets.", ["Office", "Envoy"], "Office of the Envoy"),
    Case("Отчёт Совета готов.", ["Совета"], "Совета"),
    Case("An institute in 2027 looks at it.", ["institute in 2027"], "institute"),
    Case(
      "The Council, which obeys nobody, reports.", ["Council, which obeys nobody"], "Council"),
    Case(
      "The Ministry of Peace and Police meet.", ["Ministry of Peace", "Police"], "Ministry of Peace"
    ),
  ]

  @Test(
    "A number is read to its end, and a year is whole",
    arguments: [
      ("Print at least 50 000 leaflets.", "at least 50", "at least 50 000"),
      ("Print at least 1 500 000 leaflets.", "at least 1", "at least 1 500 000"),
      ("Print at least 50 leaflets.", "at least 50", "at least 50"),
      ("Print at least 50 20000 leaflets.", "at least 50", "at least 50"),
      ("Train in 2026 100 judges.", "in 2026", "in 2026"),
    ])
  func numbers(text: String, wording: String, whole: String) throws {
    let scan = LiteralScan([.paragraph(text)], finding: [wording: .cue(.indicator)])
    let scanned = ScannedDocument(
      document: scan.document, passages: scan.passages, columns: [:], emptyCells: [])
    let passage = try #require(scan.passages.first)
    #expect(PassageMarkers.cueMarkers(passage, in: scanned, term: nil).indicator == whole)
  }

  @Test("A name is read to its end, and a wording alone names nobody", arguments: cases)
  func names(_ example: Case) throws {
    let scan = LiteralScan(
      [.paragraph(example.testDescription)],
      finding: Dictionary(
        uniqueKeysWithValues: example.wordings.map { ($0, Term.Target.cue(.actor)) }))
    let scanned = ScannedDocument(
      document: scan.document, passages: scan.passages, columns: [:], emptyCells: [],
      amounts: Self.words)
    let passage = try #require(scan.passages.first)
    #expect(PassageMarkers.cueMarkers(passage, in: scanned, term: nil).actor == example.body)
  }
}
