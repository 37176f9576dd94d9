import AnalysisModel
internal import TestSupport
import TestSupport
import Testing

@testable internal import Ingesting

@Suite struct HTMLTreeReadingTests {
  private func tree(_ html: String) throws -> HTMLTree {
    try HTMLTree(utf8: Array(html.utf8), path: "page.html")
  }

  @Test("Nodes stand in document order, each with the end of its descendants")
  func order() throws {
    let tree = try tree("<html><body><p id=a>One<b>two</b></p><p>three</p></body></html>")
    let names = tree.nodes.indices.map { tree.element($0)?.name ?? "'\(tree.text($0) ?? "")'" }
    #expect(names == ["html", "body", "p", "'One'", "b", "'two'", "p", "'three'"])
    #expect(tree.nodes.map(\.end) == [8, 8, 6, 4, 6, 6, 8, 8])
    #expect(tree.nodes.map(\.parent) == [nil, 0, 1, 2, 2, 4, 1, 6])
    #expect(tree.element(2)?["id"] == "a")
    #expect(Array(tree.children(of: 1)) == [2, 6])
  }

  @Test("Every node lies within its parent, whatever the page looks like")
  func shape() throws {
    for seed in UInt64(1)...40 {
      var generator = SeededGenerator(seed: seed)
      let html = (0..<200).map { _ in Self.scraps.randomElement(using: &generator) ?? "" }.joined()
      let tree = try tree(html)
      for (index, node) in tree.nodes.enumerated() {
        #expect(node.end > index && node.end <= tree.nodes.count, "seed \(seed)")
        guard let parent = node.parent else { continue }
        #expect(parent < index && node.end <= tree.nodes[parent].end, "seed \(seed)")
      }
    }
  }

  private static let scraps = [
    "<p>", "</p>", "<div>", "</div>", "<ul><li>", "</ul>", "<table>", "<tr><td>", "</table>", "a",
    "<b>", "</b>", "<!-- x -->", "<script>if (a<b)</script>", "&amp;", "<", ">", "</", "<h1",
    "<br/>",
    "<section>", "</section>", "<a href='", "'>", "]]>", "<![CDATA[", "<?php", "</body>", "</html>",
  ]

  @Test("Elements nested too deep are flattened and their text is kept")
  func depth() throws {
    let html =
      String(repeating: "<div>", count: 5000) + "deep" + String(repeating: "</div>", count: 5000)
      + "<p>after"
    let tree = try tree(html)
    #expect(tree.isFlattened)
    #expect(tree.plainText(of: 0) == "deep after")
  }

  @Test("Paragraphs in elements that are never closed stay paragraphs")
  func unclosedElements() throws {
    let page = try readPage(String(repeating: "<p><font>Victims get help", count: 1000))
    #expect(page.blocks.count == 1000)
    #expect(page.blocks.allSatisfy { $0.text == "Victims get help" })
  }

  @Test("A page without any markup or text has no nodes that matter", arguments: [" ", "<!-- -->"])
  func nothing(_ html: String) throws {
    let page = try? HTMLPage(bytes: Array(html.utf8), path: "page.html")
    #expect(page?.blocks.isEmpty ?? true)
  }

  @Test("Entities that a page declares for itself are not expanded")
  func declaredEntities() throws {
    var declarations = #"<!ENTITY a0 "ha">"#
    for level in 1...30 {
      declarations += "<!ENTITY a\(level) \"&a\(level - 1);&a\(level - 1);\">"
    }
    let page = try readPage(
      "<!DOCTYPE html [\(declarations)]><html><body><p>Plan &a30;</p></body></html>")
    #expect(page.blocks.map(\.text) == ["Plan &a30;"])
  }

  @Test("A paragraph of a megabyte arrives whole")
  func longParagraph() throws {
    let words = Array(repeating: "victims", count: 130_000).joined(separator: " ")
    #expect(try readPage("<p>\(words)</p>").blocks.map(\.text) == [words])
  }
}
