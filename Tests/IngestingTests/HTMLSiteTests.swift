internal import AnalysisModel
internal import Foundation
internal import Testing

@testable internal import Ingesting

@Suite struct HTMLSiteTests {
  /// Writes files into a new folder, hands it over and removes it.
  private func withSite<Result>(
    _ files: [String: String], _ body: (String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, content) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(content.utf8).write(to: file)
    }
    return try body(folder.path())
  }

  private func page(_ heading: String, _ text: String) -> String {
    """
    <html><title>\(heading) | Plan</title><body><div><p>The Ministry of Justice keeps this site for all who live in the Republic.</p></div>
    <div><h2>\(heading)</h2><h3>Measures</h3><p>\(text)</p></div>
    <div><h4>Contact</h4><p>Write to the office of the national coordinator with any question.</p></div></body></html>
    """
  }

  private func files() -> [String: String] {
    [
      "index.html": """
      <html><title>National Plan</title><body><div><p>The Ministry of Justice keeps this site for all who live in the Republic.</p></div>
      <p>This plan holds for five years and was adopted by the government.</p>
      <ul><li><a href="./protection.html#x">B</a><li><a href="sub/a%20b.html">C</a></ul></body></html>
      """,
      "a.html": page("Annex", "The annex lists the members of the working group by name."),
      "protection.html": page("Protection", "Three shelters are opened for victims by 2026."),
      "sub/a b.html": page("Money", "The measures are paid from the state budget every year."),
      "style.css": "p { color: red }", "notes.txt": "<html>no</html>",
    ]
  }

  @Test("Pages follow the index page's links, then their names")
  func order() throws {
    let document = try withSite(files()) {
      try ingestSite(directory: $0, options: IngestOptions())
    }
    #expect(
      document.pages.map(\.label) == ["index.html", "protection.html", "sub/a b.html", "a.html"])
    #expect(document.pages.map(\.number) == [1, 2, 3, 4])
    #expect(document.title == "National Plan")
  }

  @Test("Blocks of the template stand once, as running headers; headings with content stay")
  func template() throws {
    let document = try withSite(files()) {
      try ingestSite(directory: $0, options: IngestOptions())
    }
    let texts = document.blocks.map { (kind: $0.kind, text: String(document[$0.range])) }
    for repeated in [
      "The Ministry of Justice keeps this site for all who live in the Republic.",
      "Write to the office of the national coordinator with any question.",
    ] {
      #expect(texts.filter { $0.text == repeated }.map(\.kind) == [.runningHeader])
    }
    #expect(texts.count { $0.text == "Measures" && $0.kind == .heading } == 3)
    #expect(texts.contains { $0.text == "Three shelters are opened for victims by 2026." })
  }

  @Test("A page that says only what another says is not counted twice, and is named")
  func duplicates() throws {
    var files = files()
    let text = "Three shelters are opened for victims by 2026."
    let more = String(repeating: " Each has a doctor, a lawyer and an interpreter.", count: 4)
    files["protection.html"] = page("Protection", text + more)
    files["print/protection.html"] =
      "<title>Print</title><h2>Protection</h2><p>\(text)\(more)</p>"
    files["node-7.html"] = files["a.html"]
    let document = try withSite(files) {
      try ingestSite(directory: $0, options: IngestOptions())
    }
    #expect(
      document.pages.map(\.label) == ["index.html", "protection.html", "sub/a b.html", "a.html"])
    #expect(document.warnings.map(\.kind) == [.duplicatePage, .duplicatePage])
    #expect(
      document.warnings.first?.message
        == "node-7.html says nothing that a.html does not say and is not counted twice")
    #expect(
      document.blocks.count { document[$0.range].contains("Three shelters are opened") } == 1)
  }

  @Test("A page of the template alone is blank, not unreadable")
  func onlyTemplate() throws {
    var files = files()
    files["empty.html"] = """
      <div><p>The Ministry of Justice keeps this site for all who live in the Republic.</p></div>
      <p>Write to the office of the national coordinator with any question.</p>
      """
    let document = try withSite(files) {
      try ingestSite(directory: $0, options: IngestOptions())
    }
    #expect(document.pages.filter { $0.state == .blank }.map(\.label) == ["empty.html"])
  }

  @Test("A page that is built unlike the others is read and named")
  func otherTemplate() throws {
    let shell = (1...10).map { "<div class='part-\($0)'></div>" }.joined()
    var files = Dictionary(
      uniqueKeysWithValues: (1...5).map {
        ("p\($0).html", "\(shell)<p>Measure \($0) of the plan is to train the police.</p>")
      })
    files["other.html"] = "<div class=advert><p>Buy a car of the newest kind from us.</p></div>"
    let document = try withSite(files) {
      try ingestSite(directory: $0, options: IngestOptions())
    }
    #expect(document.pages.count == 6)
    #expect(document.warnings.map(\.kind) == [.otherTemplate])
    #expect(document.warnings.first?.message.hasPrefix("other.html is built unlike") == true)
  }

  @Test("Without an index the page that all link to first begins; links of links follow")
  func home() throws {
    let pages = try [
      "x/fr.php": "<a href='x__b.html'>B</a>", "x/x__a.html": "<a href='fr.html'>Home</a>",
      "x/x__b.html": "<a href='fr.html'>Home</a><a href='c.html'>C</a>",
      "x/x__c.html": "<a href='/fr'>Home</a>",
    ].map { name, links in
      HTMLSitePage(
        name: name,
        page: try HTMLPage(bytes: Array("<p>\(name)</p>\(links)".utf8), path: name))
    }.sorted { $0.name < $1.name }
    #expect(
      inReadingOrder(pages).map(\.name) == [
        "x/fr.php", "x/x__b.html", "x/x__c.html", "x/x__a.html",
      ])
  }

  @Test("The id depends on names and contents and on nothing else")
  func identity() throws {
    let read = { (files: [String: String]) in
      try withSite(files) { try ingestSite(directory: $0, options: IngestOptions()).id }
    }
    var renamed = files()
    renamed["b.html"] = renamed.removeValue(forKey: "a.html")
    #expect(try read(files()) == read(files()))
    #expect(try read(files()) != read(renamed))
  }

  @Test("A folder without pages, and none at all, are told apart")
  func failures() throws {
    #expect(throws: IngestFailure.self) {
      try withSite(["a.txt": "x"]) { try ingestSite(directory: $0, options: IngestOptions()) }
    }
    #expect(throws: IngestFailure(path: "/no/such/folder", reason: .notFound)) {
      try ingestSite(directory: "/no/such/folder", options: IngestOptions())
    }
  }

  @Test(
    "A link is resolved within the site",
    arguments: [
      ("b.html#x", "a.html", "b.html"), ("../b.html?x=1", "s/a.html", "b.html"),
      ("./t/b.html", "s/a.html", "s/t/b.html"), ("/b.html", "s/a.html", "b.html"),
      ("caf%C3%A9.html", "a.html", "café.html"),
    ])
  func links(link: String, page: String, name: String) {
    #expect(linkedName(link, from: page) == name)
  }

  @Test(
    "A link elsewhere is none of the site's",
    arguments: ["https://example.org/a.html", "//example.org/a.html", "mailto:a@b", "#top"])
  func foreignLinks(_ link: String) {
    #expect(linkedName(link, from: "a.html") == nil)
  }
}
