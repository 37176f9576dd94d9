import AnalysisModel
import Testing

@testable import Matching

@Suite("What names can make a difference to")
struct NameReachTests {
  /// A document of paragraphs, and of rows whose first cell stands under the column given.
  private func document(_ contents: [(text: String, column: String?)]) -> Document {
    var text = ""
    var blocks: [Block] = []
    for (content, column) in contents {
      let start = text.utf8.count
      text += content
      let range = TextRange(utf8: start..<text.utf8.count)
      text += "\n\n"
      blocks.append(
        Block(
          kind: column == nil ? .paragraph : .tableRow, range: range, places: [],
          cells: column.map { [Cell(column: $0, range: range)] } ?? []))
    }
    return Document(
      id: "d", source: Source(path: "d.pdf", format: .pdf, bytes: 0), title: nil,
      language: LanguageTag(rawValue: "en"), text: text, pages: [], sections: [], blocks: blocks)
  }

  @Test(
    "A block is within reach where a name's first word stands in it or in the title of a column",
    arguments: [
      ("Open Door helps", nil, true), ("It is helped by Open", nil, true),
      ("The door is open", nil, false), ("", nil, false), ("", "Open Door", true),
      ("Helps", "What Open Door does", true), ("Helps", "Measure", false),
      // More than needs be is no mistake.
      ("Openly", nil, true),
    ] as [(String, String?, Bool)])
  func reach(text: String, column: String?, isWithin: Bool) throws {
    let document = document([("Before it", nil), (text, column), ("Behind it", nil)])
    var reach = NameReach(
      StandingNames(["Open Door", "Lantern"], standingFor: "NGO"), in: document)
    let within = document.blocks.map { reach.includes($0) }
    #expect(within == [false, isWithin, false])
  }

  @Test("A heading that holds a name brings the text under it within reach")
  func headings() {
    let text = "Open Door\n\nHelps victims"
    let document = Document(
      id: "d", source: Source(path: "d.pdf", format: .pdf, bytes: 0), title: nil,
      language: LanguageTag(rawValue: "en"), text: text, pages: [],
      sections: [Section(title: "Open Door", level: 1, parent: nil)],
      blocks: [
        Block(kind: .listItem, range: TextRange(utf8: 11..<24), places: [], section: 0)
      ])
    var reach = NameReach(StandingNames(["Open Door"], standingFor: "NGO"), in: document)
    let isWithin = reach.includes(document.blocks[0])
    #expect(isWithin)
  }
}
