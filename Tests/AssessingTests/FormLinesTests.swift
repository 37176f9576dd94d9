import AnalysisModel
import TestSupport
import Testing

@testable import Assessing

@Suite("Labels and lines that state no measure")
struct FormLinesTests {
  private func activities(_ lines: [LiteralScan.Line]) -> [Activity] {
    Sample.assess([.heading("Activities")] + lines).activities
  }

  private let measures: [LiteralScan.Line] = [
    .paragraph("The unit keeps a list of all houses."),
    .paragraph("Responsible: Unit 7; Deadline: spring 2028"),
    .paragraph("The town opens a new house."),
    .paragraph("Responsible: Unit 9; Deadline: spring 2030"),
  ]

  @Test(
    "Explained labels, contacts and what is said of the document are no activities",
    arguments: [
      ["Responsible: the body that leads it", "Deadline: the date by which it ends"],
      ["Responsible: the body that leads it. Deadline: the date by which it ends. Indicator: beds"],
      ["Responsible:", "the body that leads it", "Deadline:", "the date by which it ends"],
      ["Responsible: Anna", "Phone: 01 234", "Deadline? See the date."],
      ["Responsible: Anna", "Head of all units", "12 Main Street", "Phone 01 234"],
      ["Responsible: Anna", "anna@example.org"],
      ["Version: 2.1", "Deadline: spring", "Version: 3"],
      ["Version: 2.1", "Responsible: Anna"],
    ])
  func forms(lines: [String]) {
    let form =
      [LiteralScan.Line.paragraph("The shelter of the town stands here.")]
      + lines.map { .paragraph($0) }
    #expect(
      activities(form + [.paragraph("A text of more than some few words ends it.")] + measures)
        .count == 2)
    #expect(activities(measures + form).count == 2)
  }

  @Test("Measures keep their lines beside a contact, an explained value or a version")
  func measuresStay() {
    let found = activities([
      .paragraph("Open a shelter for women."),
      .paragraph("Responsible: Unit 1"), .paragraph("Deadline: spring 2028"),
      .paragraph("Phone: 01 234"),
      .paragraph("Keep a list of shelters."),
      .paragraph("Responsible: the body that leads it"), .paragraph("Deadline: spring 2029"),
    ])
    #expect(found.map { $0.fields[.responsible] } == ["Unit 1", "the body that leads it"])
  }

  @Test("A text that names a telephone number, or ends in labels and contacts, keeps its level")
  func textsWithContacts() {
    let reading = Sample.assess([
      .heading("Activities"), .paragraph("The State shall open a shelter with the Phone 117."),
      .paragraph("The State shall open legal aid (Responsible: Unit 7; Phone: 01 234; Phone: 56)."),
      .paragraph("The State shall open a shelter (Responsible: Unit 7; Deadline: 2031; Phone: 1)."),
    ])
    #expect(
      reading.evidence.map(\.level) == [.elaborated, .elaborated, .elaborated])
    #expect(Set(reading.evidence.map(\.markers.time)) == [nil, "2031"])
  }

  @Test("A contact that a text runs into is told by the lines behind it")
  func runIn() {
    let form: [LiteralScan.Line] = [
      .paragraph("What the town does is told here. Responsible: Anna"), .paragraph("Phone: 01 234"),
    ]
    #expect(activities(measures + form + measures).count == 4)
  }

  @Test("Lines that explain labels are mentions")
  func levels() {
    let reading = Sample.assess(
      [.heading("Activities")] + [
        .paragraph("Responsible: the body that leads it"),
        .paragraph("Deadline: the date by which the State shall open a shelter"),
        .paragraph("Indicator: beds, as the State shall open legal aid"),
      ] + measures)
    #expect(reading.evidence.map(\.level) == [.mentioned, .mentioned])
    #expect(reading.evidence.map(\.markers.actor) == [nil, nil])
  }

  @Test("Dashes and questions make labels beside others, or in brackets at the end")
  func marks() {
    let found = activities(
      [
        .paragraph("Open a shelter for women."),
        .paragraph("Responsible – Unit 1"), .paragraph("Deadline — spring 2028"),
        .paragraph("Keep a list of shelters."),
        .paragraph("Responsible? Unit 2; Deadline - spring 2029"),
        .paragraph("Write a guide for all (Responsible – Unit 3)."),
      ] + measures)
    #expect(
      found.map { $0.fields[.responsible] }
        == ["Unit 1", "Unit 2", "Unit 3", "Unit 7", "Unit 9"])
    #expect(found.prefix(2).map { $0.fields[.time] } == ["spring 2028", "spring 2029"])
  }

  @Test(
    "A dash alone is punctuation, and so is one behind what is done",
    arguments: [
      "Deadline – a word that all fear.", "Activity – open a shelter", "Open it. Budget-Deadline",
    ])
  func punctuation(line: String) throws {
    let reading = Sample.assess(
      [.heading("Activities"), .paragraph("The State shall open a shelter."), .paragraph(line)])
    let evidence = try #require(reading.evidence.first { $0.element == "S-1.1" })
    #expect(evidence.markers == Markers())
  }
}
