import AnalysisModel
import TestSupport
import Testing

@testable import Assessing

@Suite("Names that a plan gives to bodies that are no part of the State")
struct OrganisationNamesTests {
  @Test(
    "A name counts where the plan says what it is the name of",
    arguments: [
      (
        "Two NGOs, the Lantern House and Open Door, sent delegates.",
        ["Lantern House", "Open Door"]
      ),
      ("A house is run by the NGO Safe Harbour.", ["Safe Harbour"]),
      ("Open Door (NGO) runs a house.", ["Open Door"]),
      (
        "They asked NGOs (Open Door, Safe Harbour and the Lantern House).",
        ["Lantern House", "Open Door", "Safe Harbour"]
      ),
      // What is not closed, what begins with a lone capital, and what the State does.
      ("For NGOs, the Children Act provides for grants.", []),
      ("Among NGOs, Parliament, and others, it was debated.", []),
      ("Two NGOs, Open Door and the Ministry of Welfare, met.", ["Open Door"]),
      ("NGOs. The Lantern House, and others, met.", []),
      ("NGOs report that children work.", []),
    ])
  func stated(text: String, names: [String]) throws {
    let scan = LiteralScan(
      [.paragraph(text)],
      finding: [
        "NGOs": .cue(.organisation), "NGO": .cue(.organisation), "Ministry of": .cue(.actor),
      ])
    let found = OrganisationNames.stated(
      in: scan.passages, text: scan.document.text, blocks: scan.document.blocks,
      words: BodyNamingTests.words)
    #expect(found.sorted() == names)
  }

  @Test("A row of names says nothing of what they are")
  func row() {
    let scan = LiteralScan(
      [.row([("Partners", "NGOs, Lantern House, Open Door.")])],
      finding: ["NGOs": .cue(.organisation)])
    let found = OrganisationNames.stated(
      in: scan.passages, text: scan.document.text, blocks: scan.document.blocks,
      words: BodyNamingTests.words)
    #expect(found.isEmpty)
  }
}
