internal import AnalysisModel
internal import Testing

@testable internal import Ingesting

@Suite struct HTMLTableTests {
  /// The table rows of a page, each cell as "column=text".
  private func rows(_ html: String) throws -> [[String]] {
    try readPage(html).blocks.filter { $0.kind == .tableRow }.map { block in
      block.cells.map { "\($0.column)=\($0.text)" }
    }
  }

  @Test("Cells carry the names of their columns, empty cells too")
  func columns() throws {
    let html = """
      <table><caption>Measures</caption>
      <tr><th>Activity</th><th>Body</th></tr>
      <tr><td>Train <b>judges</b><br>yearly</td><td></td></tr>
      <tr><td><p>Open</p><p>shelters</p></td><td>Ministry</td></tr></table>
      """
    #expect(
      try rows(html) == [
        ["Activity=Train judges yearly", "Body="], ["Activity=Open shelters", "Body=Ministry"],
      ])
    #expect(try readPage(html).blocks.first?.kind == .caption)
  }

  @Test("Two rows are a table where one names the other or both are names and figures")
  func twoRows() throws {
    #expect(
      try rows("<table><tr><td><b>Body</b><td><b>Time</b><tr><td>Police<td>2026</table>")
        == [["Body=Police", "Time=2026"]])
    #expect(
      try rows("<table><tr><td>Year<td>2012<td>2019<tr><td>Victims<td>692<td>803</table>").count
        == 2)
    #expect(try rows("<table><tr><td>Home<td>News<tr><td>Welcome<td>More</table>").isEmpty)
  }

  @Test("A cell that spans rows stands in each of them")
  func rowSpans() throws {
    let html = """
      <table><thead><tr><th>Objective<th>Activity<th>Time</thead>
      <tr><td rowspan=2>Protect<td>Shelters<td>2025
      <tr><td>Hotline<td>2026
      <tr><td>Prevent<td>Campaign<td>2027</table>
      """
    #expect(
      try rows(html) == [
        ["Objective=Protect", "Activity=Shelters", "Time=2025"],
        ["Objective=Protect", "Activity=Hotline", "Time=2026"],
        ["Objective=Prevent", "Activity=Campaign", "Time=2027"],
      ])
  }

  @Test("Headings over headings are joined, and a cell over two columns names both")
  func columnSpans() throws {
    let html = """
      <table><tr><th rowspan=2>Activity<th colspan=2>Time</tr><tr><th>Start<th>End</tr>
      <tr><td>Training<td>2025<td>2026</tr><tr><td>Review<td colspan=2>yearly</tr></table>
      """
    #expect(
      try rows(html) == [
        ["Activity=Training", "Time / Start=2025", "Time / End=2026"],
        ["Activity=Review", "Time / Start / Time / End=yearly"],
      ])
  }

  @Test("Headings that come again are no rows, and a cell over all columns is one without a column")
  func repeatedHeadings() throws {
    let head = "<tr><th>Activity<th>Body</tr>"
    let html = """
      <table>\(head)<tr><td>One<td>A</tr>\(head)<tr><td>Two<td>B</tr>
      <tr><th colspan=2>Goal 2</tr><tr><td>Three<td>C</tr></table>
      """
    #expect(
      try rows(html) == [
        ["Activity=One", "Body=A"], ["Activity=Two", "Body=B"], ["=Goal 2"],
        ["Activity=Three", "Body=C"],
      ])
  }

  @Test("A first row in bold names the columns where no cell is marked as a heading")
  func boldHeadings() throws {
    let html = """
      <table><tr><td><b>Activity</b><td><strong>Body</strong></tr>
      <tr><td>One<td>A</tr><tr><td>Two<td>B</tr></table>
      """
    #expect(try rows(html) == [["Activity=One", "Body=A"], ["Activity=Two", "Body=B"]])
  }

  struct Layout: Sendable, CustomTestStringConvertible {
    let name: String
    let html: String
    var testDescription: String { name }
  }

  @Test(
    "A table that lays out the page gives paragraphs",
    arguments: [
      Layout(
        name: "one column", html: "<table><tr><td>Victims<tr><td>get help<tr><td>now</table>"),
      Layout(name: "one row", html: "<table><tr><td>Menu<td>Victims get help</table>"),
      Layout(
        name: "role",
        html: "<table role=presentation><tr><td>a<td>b<tr><td>Victims<td>c<tr><td>d<td>e</table>"),
      Layout(
        name: "nested table",
        html: "<table><tr><td>a<td><table><tr><td>b</table><tr><td>c<td>Victims</table>"),
      Layout(
        name: "headings inside",
        html: "<table><tr><td><h1>a</h1><td>b<tr><td>c<td>Victims<tr><td>d<td>e</table>"),
    ])
  func layouts(_ example: Layout) throws {
    let blocks = try readPage(example.html).blocks
    #expect(!blocks.contains { $0.kind == .tableRow })
    #expect(blocks.contains { $0.text.contains("Victims") })
  }

  @Test("Spans of a hostile table do not fill the memory, and its text is kept")
  func hostileSpans() throws {
    let cell = "<td rowspan=99999 colspan=99999>Victims</td>"
    let html = "<table><tr><th>A<th>B" + String(repeating: "<tr>\(cell)", count: 500) + "</table>"
    let blocks = try readPage(html).blocks
    #expect(blocks.contains { $0.text.contains("Victims") })
    #expect(blocks.count < 2000)
  }
}
