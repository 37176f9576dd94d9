import AnalysisModel
import Matching
import Testing

@Suite("Titles that complete short passages") struct LentHitsTests {
  private static let terms = [
    TestTerms.term("victim NEAR/6 legal aid", id: "near"),
    TestTerms.term("(train|training) SAME inspector", id: "same", target: .element("X-02.1")),
    TestTerms.term("shelter AND victim", id: "and", target: .element("X-03.1")),
    TestTerms.term("shelter", id: "word", target: .element("X-04.1")),
    TestTerms.term("victim NEAR/6 no legal aid", id: "against", target: .contra("X-05.1")),
    TestTerms.term("services", id: "x", target: .element("X-06.1")),
    TestTerms.term("flood victim NEAR/9 legal aid", id: "out", target: .exclusion("X-01.1")),
    TestTerms.term("lack of", id: "lack", target: .cue(.lack)),
    TestTerms.term("act on victims", id: "act", target: .cue(.instrument)),
  ]

  /// A passage under headings, the outermost first, or a row of cells under the names of their columns.
  private static func document(
    _ headings: [String], _ kind: Block.Kind, _ cells: [(column: String, text: String)]
  ) -> Document {
    var text = ""
    var blocks: [Block] = []
    var sections: [Section] = []
    for heading in headings {
      let start = text.utf8.count
      text += heading
      blocks.append(
        Block(
          kind: .heading, range: TextRange(utf8: start..<text.utf8.count), places: [],
          section: sections.count))
      sections.append(
        Section(title: heading, level: 1, parent: sections.isEmpty ? nil : sections.count - 1))
      text += "\n\n"
    }
    let start = text.utf8.count
    var made: [Cell] = []
    for cell in cells {
      if !made.isEmpty { text += " | " }
      let cellStart = text.utf8.count
      text += cell.text
      made.append(
        Cell(column: cell.column, range: TextRange(utf8: cellStart..<text.utf8.count)))
    }
    blocks.append(
      Block(
        kind: kind, range: TextRange(utf8: start..<text.utf8.count), places: [],
        section: sections.isEmpty ? nil : sections.count - 1,
        cells: kind == .tableRow ? made : []))
    return Document(
      id: "d", source: Source(path: "d.pdf", format: .pdf, bytes: 0), title: nil,
      language: LanguageTag(rawValue: "en"), text: text, pages: [], sections: sections,
      blocks: blocks)
  }

  /// The hits of the last block as "term: words under lenders".
  private static func hits(_ document: Document) throws -> [String] {
    var scanner = try TestTerms.scanner(terms)
    guard let passage = scanner.scan(document).last else { return [] }
    return passage.hits.filter { $0.suppression == nil }.map { hit in
      let words = hit.parts.map { String(document.text[$0]) }.joined(separator: " + ")
      let inside =
        passage.range.lowerBound <= hit.range.lowerBound
        && hit.range.upperBound <= passage.range.upperBound
      let lenders = hit.lenders.map(\.title).joined(separator: ", ")
      return "\(hit.term): \(inside ? words : "outside")" + (lenders.isEmpty ? "" : " < \(lenders)")
    }
  }

  struct Example {
    let name: String
    let headings: [String]
    let kind: Block.Kind
    let text: String
    let hits: [String]

    init(
      _ name: String, _ headings: [String], _ kind: Block.Kind, _ text: String, _ hits: [String]
    ) {
      self.name = name
      self.headings = headings
      self.kind = kind
      self.text = text
      self.hits = hits
    }

    /// A list item.
    init(_ name: String, _ headings: [String], _ text: String, _ hits: [String]) {
      self.init(name, headings, .listItem, text, hits)
    }
  }

  private static let long = String(repeating: "and so on ", count: 9)

  static let examples = [
    Example(
      "A heading stands before a list item", ["Services for victims"], "legal aid;",
      ["near: legal aid < Services for victims"]),
    Example(
      "and before a short paragraph", ["Services for victims"], .paragraph, "Legal aid.",
      ["near: Legal aid < Services for victims"]),
    Example(
      "A long paragraph has its own words", ["Services for victims"], .paragraph,
      "Legal aid \(long).", []),
    Example(
      "The window reaches only so far", ["Victims in all the many far districts"], "free legal aid",
      []),
    Example(
      "The nearest heading stands next to the passage", ["Victims", "Services"], "legal aid",
      ["near: legal aid < Victims"]),
    Example("The heading alone is no hit", ["Shelter for victims"], "beds", []),
    Example(
      "What the passage says itself needs no heading", ["Victims"], "legal aid for victims",
      ["near: legal aid + victims"]),
    Example(
      "A heading that says all does not hide what the passage says",
      ["Victims: legal aid"], "legal aid in courts", ["near: legal aid < Victims: legal aid"]),
    Example(
      "SAME and AND take the heading to be in the passage's first sentence",
      ["Training; shelter"], "inspectors", ["same: inspectors < Training; shelter"]),
    Example(
      "A word that is a hit by itself stands beside one that a heading completes", ["Victims"],
      "shelter", ["and: shelter < Victims", "word: shelter"]),
    Example(
      "No phrase runs from a heading into the passage", ["Free legal"], "aid for victims", []),
    Example(
      "A heading that admits a lack lends nothing", ["Lack of help for victims"], "legal aid", []),
    Example("A heading that asks lends nothing", ["What do victims get?"], "legal aid", []),
    Example("A title of a law lends nothing", ["Act on Victims"], "legal aid", []),
    Example("An exclusion that the heading completes counts", ["Flood victims"], "legal aid", []),
    Example(
      "A heading completes no contradiction", ["Victims"], "no legal aid",
      ["near: legal aid < Victims"]),
    Example("A heading is not completed by the one above", ["Victims"], .heading, "Legal aid", []),
  ]

  @Test("Headings complete list items and short paragraphs", arguments: examples)
  func headings(_ example: Example) throws {
    let document = Self.document(example.headings, example.kind, [("", example.text)])
    #expect(try Self.hits(document) == example.hits, "\(example.name)")
  }

  @Test("The name of a column completes the cells under it and no others")
  func columns() throws {
    let row = [
      ("Actions for training", "Ministry; 40 inspectors"), ("Help for victims", "inspectors"),
    ]
    #expect(
      try Self.hits(Self.document([], .tableRow, row)) == [
        "same: inspectors < Actions for training"
      ])
    #expect(
      try Self.hits(Self.document(["Victims"], .tableRow, [("Aid", "legal aid"), ("", "x")]))
        == ["near: legal aid < Victims"])
  }
}
