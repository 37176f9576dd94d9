internal import AnalysisModel
internal import Ingesting
internal import Testing

@Suite("Prose that pictures, indents and wide lines cut")
struct ProseLayoutTests {
  private func document() throws -> Document { try Fixture("prose-layouts.pdf").document() }

  private func texts(onPage number: Int) throws -> [String] {
    let document = try document()
    let blocks = document.blocks.filter { block in
      block.places[0].page == number && block.kind != .runningHeader
    }
    return blocks.map { String(document[$0.range]) }
  }

  @Test("Columns of a page whose paragraphs begin at one height three times are no table")
  func pageColumns() throws {
    let texts = try texts(onPage: 1)
    let titles = texts.filter { $0.hasPrefix("Course") }
    #expect(titles == (1...6).map { "Course \($0)" })
  }

  @Test("A sentence goes on in the next column past a text beneath a picture")
  func pastPicture() throws {
    let texts = try texts(onPage: 2)
    #expect(texts.count == 2)
    #expect(
      texts.first?.contains("asks each of the districts to open a house and to pay its staff")
        ?? false)
  }

  @Test("An item that is indented on its first line alone goes on at the margin")
  func indentedItem() throws {
    let items = try document().texts(.listItem)
    #expect(items.contains { $0.hasPrefix("(a)") && $0.hasSuffix("in a place that is locked.") })
    #expect(items.contains("(b) Each guest may read it."))
  }

  @Test("A paragraph that is set wider than the rest of the page is one")
  func widelySet() throws {
    let texts = try texts(onPage: 3)
    #expect(texts.contains { $0.hasPrefix("The council has read") && $0.hasSuffix("the annex.") })
    #expect(texts.contains { $0.hasPrefix("6. As the council") && $0.hasSuffix("government.") })
  }

  @Test("A page number that a bar parts from its word is one")
  func barredNumber() throws {
    let numbers = ["i", "ii", "iii", "iv", "v"]
    #expect(
      try document().texts(.runningHeader) == numbers.map { "Plan of Vardia \($0)|Page" })
  }

  @Test("A sentence in larger type that the page's end cuts is no heading")
  func cutByPage() throws {
    let document = try document()
    #expect(
      document.texts(.listItem).contains {
        $0.hasPrefix("3. The third measure") && $0.hasSuffix("into a house.")
      })
    #expect(!document.texts(.heading).contains { $0.contains("third measure") })
  }

  @Test("Boxes of which no two begin side by side are no table")
  func boxes() throws {
    let document = try document()
    #expect(document.texts(.tableRow).isEmpty)
    let labels = try Array(texts(onPage: 5).prefix(3))
    #expect(labels == ["Shelters", "Clinics", "Courts"].map { "\($0) of all districts" })
  }
}
