internal import Testing

@testable internal import Ingesting

@Suite struct HTMLContentSelectionTests {
  private static let prose = """
    <p>The national rapporteur publishes a yearly report on trafficking in persons and on every measure taken.</p>
    <p>The ministry opens three shelters for victims of trafficking, with money from the state budget.</p>
    """

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let html: String
    var testDescription: String { name }
  }

  @Test(
    "What stands around the content is left out",
    arguments: [
      Case(name: "nav", html: "<nav><p>UNWANTED</p></nav>\(prose)"),
      Case(name: "page header", html: "<header><p>UNWANTED</p></header>\(prose)"),
      Case(name: "footer", html: "\(prose)<footer><p>UNWANTED ministry</p></footer>"),
      Case(name: "aside", html: "\(prose)<aside>UNWANTED</aside>"),
      Case(name: "role", html: "<div role=navigation>UNWANTED</div>\(prose)"),
      Case(
        name: "cookie notice",
        html:
          "<div class='cookie-banner'><p>We use cookies to make this site better for you. UNWANTED</p></div>\(prose)"
      ),
      Case(name: "share links", html: "\(prose)<div class='share-buttons'>UNWANTED</div>"),
      Case(
        name: "breadcrumb",
        html: "<ol class=breadcrumb><li><a href=a>Home</a><li>UNWANTED</ol>\(prose)"),
      Case(name: "search form", html: "<form><label>UNWANTED</label><input></form>\(prose)"),
      Case(
        name: "link list with its label",
        html:
          "\(prose)<h3>UNWANTED</h3><ul><li><a href=a>UNWANTED news</a><li><a href=b>More</a></ul>"),
      Case(
        name: "outside main",
        html:
          "<div><p>UNWANTED text of the site about other things, in one sentence.</p></div><main>\(prose)</main>"
      ),
      Case(
        name: "comments longer than the content",
        html: """
          <article>\(prose)\(prose)</article><div id=comments>
          \(String(repeating: "<p>UNWANTED opinion that goes on for quite a number of words.</p>", count: 30))</div>
          """),
      Case(name: "skip link", html: "<a class='sr-only' href='#c'>UNWANTED</a>\(prose)"),
    ])
  func leftOut(_ example: Case) throws {
    let text = try readPage("<body>\(example.html)</body>").blocks.map(\.text).joined(
      separator: "\n")
    #expect(!text.contains("UNWANTED"))
    #expect(text.contains("national rapporteur"))
    #expect(text.contains("three shelters"))
  }

  @Test(
    "Content with a misleading name stays in",
    arguments: [
      Case(name: "all in a footer", html: "<footer>\(prose)</footer>"),
      Case(name: "all in comments", html: "<div id=comments>\(prose)</div>"),
      Case(name: "all in a form", html: "<form>\(prose)</form>"),
      Case(
        name: "section named by its heading",
        html: "\(prose)<section id='data-sharing'><h2>Data sharing</h2>\(prose)</section>"),
      Case(
        name: "chapters as articles",
        html: "<main><article>\(prose)</article><article>\(prose)</article></main>"),
      Case(
        name: "header of an article",
        html: "<article><header><p>WANTED</p></header>\(prose)</article>"),
      Case(name: "links in a sentence", html: "<p>See <a href=a>the law</a>. WANTED</p>\(prose)"),
    ])
  func kept(_ example: Case) throws {
    let page = try readPage("<body>\(example.html)</body>")
    let text = page.blocks.map(\.text).joined(separator: "\n")
    let wanted = example.html.split(separator: "three shelters").count
    #expect(text.split(separator: "three shelters").count == wanted)
    #expect(text.contains("WANTED") == example.html.contains("WANTED"))
  }

  @Test("A page of nothing but links keeps them")
  func onlyLinks() throws {
    let page = try readPage("<ul><li><a href=a>Plan 2020</a><li><a href=b>Plan 2025</a></ul>")
    #expect(page.blocks.map(\.text) == ["Plan 2020", "Plan 2025"])
  }
}
