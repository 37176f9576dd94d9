internal import Testing

@testable import Ingesting

@Suite("Columns of prose taken for tables")
struct ProseColumnsTests {
  /// Whether eight lines in two columns, taken for a table of eight rows, are prose that runs down them.
  private func runsDown(beginning left: String, ending end: String) -> Bool {
    let line: [(text: String, left: Float)] = [
      (left, 60), (end, 160), (left, 320), (end, 420),
    ]
    let page = PageWords(
      LetteredPage(Array(repeating: line, count: 8)).text,
      typefaces: [Typeface(size: 10, isBold: false, isItalic: false, color: 0)])
    let segments = page.segments.sorted { $0.middle < $1.middle }
    let first = segments.filter { $0.box.left < 300 }.map { Line([$0]) }
    let second = segments.filter { $0.box.left > 300 }.map { Line([$0]) }
    let rows = zip(first, second).map { TableGrid.Row(cells: [[$0], [$1]]) }
    return ProseColumns.runDown([first, second], throughRows: rows, on: page)
  }

  @Test("Sentences that run down two columns from row to row make no table")
  func running() {
    #expect(runsDown(beginning: "sheltersareopenedby", ending: "and"))
  }

  @Test("Cells whose sentences end in them are a table's")
  func cells() {
    #expect(!runsDown(beginning: "sheltersareopenedby", ending: "us."))
  }

  @Test("Cells that begin with capitals are a table's")
  func capitals() {
    #expect(!runsDown(beginning: "Sheltersareopenedby", ending: "and"))
  }

  /// Whether a list of six items in the first column, two to a row, is one that a table's rows were found beside.
  private func isBesideList(_ items: [String], text: String) -> Bool {
    let lines = items.map { item -> [(text: String, left: Float)] in
      [(item, 60), ("shelters", 74), (text, 320)]
    }
    let page = PageWords(
      LetteredPage(lines).text,
      typefaces: [Typeface(size: 10, isBold: false, isItalic: false, color: 0)])
    let segments = page.segments.sorted { $0.middle < $1.middle }
    let first = segments.filter { $0.box.left < 300 }.map { Line([$0]) }
    let second = segments.filter { $0.box.left > 300 }.map { Line([$0]) }
    let rows = stride(from: 0, to: items.count, by: 2).map { index -> TableGrid.Row in
      let left: [Line] = Array(first[index...index + 1])
      let right: [Line] = Array(second[index...index + 1])
      return TableGrid.Row(cells: [left, right])
    }
    return ProseColumns.areBesideList(rows, on: page)
  }

  @Test("A numbered list whose items begin within cells stands beside text and is no table")
  func list() {
    #expect(isBesideList(["1.", "2.", "3.", "4.", "5.", "6."], text: "Guestsareheardeachyear"))
  }

  @Test("Measures numbered anew in every row, or beside short cells, are a table's")
  func measures() {
    #expect(!isBesideList(["1.", "2.", "1.", "2.", "1.", "2."], text: "Guestsareheardeachyear"))
    #expect(!isBesideList(["1.", "2.", "3.", "4.", "5.", "6."], text: "Ministry"))
  }
}
