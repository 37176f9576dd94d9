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
    let markers = PassageMarkers.cueMarkers(passage, text: scan.document.text, term: nil)
    #expect(markers.actor == body)
  }
}
