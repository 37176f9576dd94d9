import AnalysisModel
import TestSupport
import Testing

@testable import Assessing

@Suite("What other countries do")
struct ForeignSettingsTests {
  private static let words = Sample.words.merging([
    "Norway": .cue(.country), "Ruritania": .cue(.country),
    "other countries": .cue(.otherCountries), "embassy": .cue(.ownAbroad),
    "grants": .cue(.action), "will grant": .cue(.strongModal), "will": .cue(.ownUndertaking),
  ]) { own, _ in own }

  /// What the first element gets, in a plan whose title is the first line.
  private func verdict(_ title: String, _ lines: [LiteralScan.Line]) throws -> ElementVerdict {
    let subject = Array(repeating: "trafficking", count: 8).joined(separator: " ")
    let scan = LiteralScan(
      [.heading(title), .paragraph(subject)] + lines, finding: Self.words,
      pages: [Page(number: 1, label: nil, width: 595, height: 842, quality: 1, state: .readable)])
    let reading = Assessing.assess(
      ScannedDocument(
        document: scan.document, passages: scan.passages, columns: [:], emptyCells: [],
        countryLeads: ["in", "the government of"]),
      against: [Sample.framework], lexicons: [Sample.framework.id], subjects: Sample.subjects,
      rubric: .standard)
    return try #require(reading.elements.first { $0.element == "S-1.1" })
  }

  @Test(
    "A sentence that begins with another country tells of that country",
    arguments: [
      "In Norway, the State grants shelter.", "The government of Norway grants shelter.",
      "Norway grants shelter.", "In other countries the State grants shelter.",
    ])
  func foreign(sentence: String) throws {
    let verdict = try verdict("Plan of Ruritania", [.paragraph(sentence)])
    #expect(verdict.level == .mentioned)
    #expect(verdict.flags == [.external])
  }

  @Test(
    "A country elsewhere in the sentence, as a label, or where the plan's own State acts changes nothing",
    arguments: [
      "The State grants shelter to those who return from Norway.",
      "Norway: the State grants shelter.",
      "With Norway the State grants shelter.", "In Norway, the embassy grants shelter.",
      "In Norway, Ruritania grants shelter.",
      "Shelter. In Norway, rain falls. The State grants shelter.",
    ])
  func own(sentence: String) throws {
    let verdict = try verdict("Plan of Ruritania", [.paragraph(sentence)])
    #expect(verdict.level == .elaborated)
    #expect(verdict.flags == [])
  }

  @Test("The plan's own country is the one that its title names, or that it names most elsewhere")
  func ownCountry() throws {
    let sentence = LiteralScan.Line.paragraph("In Norway, the State grants shelter.")
    #expect(try verdict("Plan of Norway", [sentence]).flags == [])
    let mentions = Array(
      repeating: LiteralScan.Line.paragraph("The people of Norway know it."), count: 3)
    #expect(try verdict("Plan", mentions + [sentence]).flags == [])
    #expect(try verdict("Plan", mentions.prefix(2) + [sentence]).flags == [.external])
  }

  @Test(
    "What another country will do is no measure of the plan's own, where it is known which country that is"
  )
  func undertakings() throws {
    let sentence = LiteralScan.Line.paragraph("In Norway, the State will grant shelter.")
    #expect(try verdict("Plan of Ruritania", [sentence]).flags == [.external])
    #expect(try verdict("Plan", [sentence]).flags == [])
    #expect(try verdict("Plan of Norway", [sentence]).flags == [])
    let others = Array(repeating: LiteralScan.Line.paragraph("Rain falls."), count: 30)
    #expect(try verdict("Plan", [sentence] + others).flags == [.external])
    #expect(try verdict("Plan", [sentence, sentence, sentence] + others).flags == [])
  }

  @Test("A list of measures names where they are carried out")
  func entries() throws {
    let item = LiteralScan.Line.item("In Norway, shelter.")
    let verdict = try verdict("Plan of Ruritania", [.heading("Activities"), item])
    #expect(verdict.level == .elaborated)
    #expect(verdict.flags == [])
  }
}
