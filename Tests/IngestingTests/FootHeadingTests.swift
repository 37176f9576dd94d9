internal import AnalysisModel
internal import Ingesting
internal import Testing

@Suite("Names of columns alone at the foot of a page")
struct FootHeadingTests {
  private static let document = try? Fixture("foot-headings.pdf").document()

  private func rows(onPage page: Int) throws -> [[(name: String, text: String)]] {
    let document = try #require(Self.document)
    return document.blocks.filter { $0.kind == .tableRow && $0.places.first?.page == page }
      .map { row in row.cells.map { ($0.column, String(document[$0.range])) } }
  }

  /// A page at whose foot names stand, and what they are.
  struct Heading: CustomTestStringConvertible {
    let page: Int
    let look: String
    let names: [String]

    var testDescription: String { look }
  }

  @Test(
    "They name the columns of the rows that begin the next page",
    arguments: [
      Heading(
        page: 1, look: "between borders",
        names: ["Measure", "Who answers", "By when", "Crowns (thousands)"]),
      Heading(
        page: 3, look: "without borders, above a page number",
        names: ["Promise", "Body", "Until", "Sum"]),
      Heading(
        page: 5, look: "centred in their cells",
        names: ["Deed", "Who leads", "Year", "Price (crowns)"]),
    ])
  func names(heading: Heading) throws {
    let head = try rows(onPage: heading.page)
    try #require(head.count == 1)
    // A row of names is known by cells that name themselves, and is no passage.
    #expect(head[0].map(\.name) == heading.names)
    #expect(head[0].map(\.text) == heading.names)
    let body = try rows(onPage: heading.page + 1)
    #expect(body.count == 4)
    for row in body { #expect(row.map(\.name) == heading.names) }
    #expect(
      body.first?.map(\.text) == [
        "Open three houses for those who were harmed at sea", "Ministry of Harbours", "2031", "600",
      ])
  }

  @Test("Prose at the foot names nothing, nor do rows of a table that goes on", arguments: [7, 9])
  func noNames(page: Int) throws {
    for row in try rows(onPage: page) + rows(onPage: page + 1) {
      #expect(row.allSatisfy { $0.name.isEmpty })
    }
  }

  @Test("A column that begins higher than its neighbour goes on with its list, beneath the title")
  func higherColumn() throws {
    let document = try Fixture("higher-column.pdf").document()
    let texts = document.blocks.map { String(document[$0.range]) }
    func place(_ beginning: String) throws -> Int {
      try #require(texts.firstIndex { $0.hasPrefix(beginning) })
    }
    let order = try [
      "What we do", "Republic", "What we will do", "Print", "Teach", "Ask", "What was",
    ]
    .map(place)
    #expect(order == order.sorted())
  }
}
