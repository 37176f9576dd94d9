internal import AnalysisModel
internal import Testing

@Suite("Quotes beneath headings, and notes beneath tables")
struct InsetsAndNotesTests {
  @Test(
    "A quote on the left that the text flows around is read after it, in the section it stands in")
  func quote() throws {
    var pages = WrittenPages()
    pages.add(["Shelters"], left: 150, top: 80, size: 18, isBold: true)
    pages.add(
      Array(
        repeating: "The ministry opens a shelter in each of the nine districts this year", count: 5),
      left: 150, top: 110)
    pages.add(
      Array(repeating: "and pays for the staff who look after them all", count: 7), left: 250,
      top: 170)
    pages.add(
      ["A bed for", "all who ask", "for one"], left: 100, top: 196, size: 13, pitch: 16)
    pages.add(
      Array(
        repeating: "as long as the guests of the houses need a place to stay in safety", count: 5),
      left: 150, top: 266)
    let document = try pages.document()
    let texts = document.blocks.map { String(document[$0.range]) }
    let heading = try #require(texts.firstIndex(of: "Shelters"))
    let quote = try #require(texts.firstIndex { $0.hasPrefix("A bed for all") })
    let beside = try #require(texts.firstIndex { $0.contains("and pays for the staff") })
    #expect(heading < beside && beside < quote)
  }

  /// A table of two columns on each of two pages, whose second begins with a row that goes on; a rule at the first one's foot.
  private func table(note: String) -> WrittenPages {
    var pages = WrittenPages()
    func grid(_ rows: [(String, [String])], top: Double) -> Double {
      var y = top
      pages.rule(60, y, 535, y)
      for (name, texts) in rows {
        pages.add([name], left: 66, top: y + 14)
        pages.add(texts, left: 156, top: y + 14)
        let end = y + 8 + 12 * Double(texts.count)
        for x in [60.0, 150, 535] { pages.rule(x, y, x, end) }
        pages.rule(60, end, 535, end)
        y = end
      }
      return y
    }
    let end = grid(
      ["Police", "Courts", "Press", "Labour", "Health"].map { name in
        (name, ["Train all who work there and meet guests of the houses", "of each district"])
      }, top: 500)
    if !note.isEmpty {
      pages.add(["1"], left: 66, top: end + 17, size: 6)
      pages.add([note], left: 71, top: end + 22)
      for x in [60.0, 535] { pages.rule(x, end, x, end + 32) }
      pages.rule(60, end + 32, 535, end + 32)
    }
    pages.addPage()
    _ = grid(
      [("", ["Give them a card with which clinics of all districts see them", "next time"])]
        + ["Schools", "Border", "Youth", "Post", "Roads"].map { name in
          (name, ["Tell all who work there where they can ask for help with", "what they saw"])
        }, top: 200)
    return pages
  }

  @Test("A note that a rule encloses with a table is no row of it")
  func note() throws {
    let document = try table(note: "Guests are those who ask for a bed, whatever they are called.")
      .document()
    #expect(document.texts(.tableRow).count == 11)
    let others = document.blocks.filter { $0.kind != .tableRow }
    #expect(others.contains { document[$0.range].contains("Guests are those who ask") })
  }

  @Test(
    "A row that goes on with the wide column alone is no title, and has the name of the page before"
  )
  func goesOn() throws {
    let document = try table(note: "").document()
    let row = try #require(
      document.blocks.first { String(document[$0.range]).hasPrefix("Give them a card") })
    #expect(row.cells.map { String(document[$0.range]) }.first == "Health")
    #expect(row.cells.count == 2)
  }
}
