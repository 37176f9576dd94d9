import AnalysisModel
import TestSupport
import Testing

@testable import Reporting

@Suite("A reading over pictures of its pages")
struct ReadingDrawingTests {
  private static func html(
    _ text: String, box: Box? = Box(left: 72, top: 90, right: 300, bottom: 120),
    width: Double = 595, column: String = "Body"
  ) throws -> String {
    let range = TextRange(utf8: 0..<text.utf8.count)
    let document = Document(
      id: "test", source: Source(path: "plans/<b>.pdf", format: .pdf, bytes: 0), title: text,
      language: LanguageTag(rawValue: "en"), text: text,
      pages: [
        Page(number: 1, label: nil, width: width, height: 842, quality: 1, state: .readable)
      ],
      sections: [],
      blocks: [
        Block(
          kind: .tableRow, range: range, places: [Place(page: 1, box: box, range: range)],
          cells: [Cell(column: column, range: range)])
      ], warnings: [IngestWarning(page: 1, kind: .lowText, message: text)])
    return try ReadingDrawing(
      document, roles: [.activities], sectionRoles: [], pages: document.pages,
      pictures: [1: "iVBORw0KGgo="], notes: []
    ).html()
  }

  @Test("Nothing of the file becomes markup")
  func escaping() throws {
    let hostile = "</script><script>alert(1)</script>\"' onload=x <svg>"
    let page = try Self.html(hostile, column: hostile)
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("</script><script>"))
    #expect(page.contains("&lt;script&gt;alert"))
    #expect(!page.contains("plans/<b>"))
  }

  @Test("Each block has its box, number, role and cells, and each page its picture")
  func content() throws {
    let page = try Self.html("Wells are dug.")
    #expect(page.contains("<rect x=\"72.0\" y=\"90.0\" width=\"228.0\" height=\"30.0\"/>"))
    #expect(page.contains("href=\"#b1\""))
    #expect(page.contains("id=\"x1\""))
    #expect(page.contains(">activities</span>"))
    #expect(page.contains("<dt>Body</dt><dd>Wells are dug.</dd>"))
    #expect(page.contains("data:image/png;base64,iVBORw0KGgo="))
  }

  @Test("Impossible sizes and missing boxes draw nothing and end well")
  func broken() throws {
    #expect(try !Self.html("Wells.", width: 0).contains("<div class=\"paper\""))
    #expect(try !Self.html("Wells.", width: .infinity).contains("<div class=\"paper\""))
    #expect(try !Self.html("Wells.", box: nil).contains("<rect"))
    let endless = Box(left: -.infinity, top: .nan, right: .infinity, bottom: 3)
    #expect(try Self.html("Wells.", box: endless).contains("<rect"))
  }
}
