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
      Case(
        name: "picture with its caption",
        html:
          "\(prose)<figure><img src=a><figcaption>UNWANTED minister opening the conference on trafficking</figcaption></figure>"
      ),
      Case(
        name: "caption by its name",
        html:
          "\(prose)<div class='image-caption'>UNWANTED view of the ministry at night, in winter</div>"
      ),
      Case(
        name: "row of cards for other pages",
        html: prose + prose
          + String(
            repeating:
              "<div class=row>\(String(repeating: "<div><a href=a><h4>UNWANTED</h4></a><p>Another story about sports and the weather</p></div>", count: 3))</div>",
            count: 1)),
      Case(
        name: "what follows a label",
        html: """
          <article>\(prose)\(prose)<h3>You may also like…</h3>
          <div><a href=a>UNWANTED</a><p>The story of a singer who went to the sea and came back.</p></div></article>
          """),
      Case(
        name: "label in another language",
        html: "\(prose)\(prose)<div><p>À lire aussi :</p></div><p><a href=a>UNWANTED</a> hier</p>"),
      Case(
        name: "copyright notice",
        html: "\(prose)<p>© 2024 UNWANTED Ministry, Department of Public Information and Press</p>"),
      Case(
        name: "foot longer than a part of the content",
        html:
          "\(prose)\(prose)<div class='site-footer'><p>UNWANTED customer service is open from Monday to Friday for questions on the paper.</p></div>"
      ),
      Case(
        name: "date and author over the text",
        html: "<h1>Plan</h1><div class=post-date>UNWANTED 3 May</div>\(prose)"),
      Case(
        name: "call to subscribe",
        html:
          "\(prose)\(prose)\(prose)<div id=emailSignup><p>UNWANTED news to your inbox every morning, for free.</p></div>"
      ),
      Case(
        name: "widget of a blog",
        html:
          "<ul><li class='widget widget_text'><p>UNWANTED saying of the week by a wise person of old.</p></ul>\(prose)"
      ),
      Case(name: "label of an advertisement", html: "\(prose)<div>Publicité</div><p>And on.</p>"),
      Case(name: "skip link", html: "<a class='sr-only' href='#c'>UNWANTED</a>\(prose)"),
    ])
  func leftOut(_ example: Case) throws {
    let text = try readPage("<body>\(example.html)</body>").blocks.map(\.text).joined(
      separator: "\n")
    #expect(!text.contains("UNWANTED"))
    #expect(!text.contains("Publicité"))
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
      Case(
        name: "numbered figure",
        html: "\(prose)<figure><img src=a><figcaption>Figure 2: WANTED</figcaption></figure>"),
      Case(
        name: "caption of a table",
        html:
          "\(prose)<div><p class=caption>WANTED</p><table><tr><th>A<th>B<tr><td>1<td>2</table></div>"
      ),
      Case(
        name: "quoted text in a figure",
        html: "\(prose)<figure><blockquote><p>WANTED</p></blockquote></figure>"),
      Case(
        name: "measures as cards",
        html:
          "<main><p>These are the measures.</p>\(String(repeating: "<div><a href=a><h3>WANTED</h3></a>\(prose)</div>", count: 4))</main>"
      ),
      Case(
        name: "heading by a page builder",
        html: "<div class='elementor-widget elementor-widget-heading'><h2>WANTED</h2></div>\(prose)"
      ),
      Case(
        name: "column named comment",
        html:
          "\(prose)<table><tr><th>A<th>B<tr><td>1<td class=comment>WANTED<tr><td>2<td class=date>3</table>"
      ),
      Case(
        name: "deadline of a measure", html: "\(prose)<div class=date>WANTED by 2026</div>"),
      Case(
        name: "a heading that only begins like a label",
        html:
          "\(prose)<h3>Related offences and their penalties: WANTED</h3><p>See <a href=a>law</a>.</p>"
      ),
      Case(
        name: "linked heading right before the content",
        html: "<div><h3><a href='#a'>WANTED</a></h3><div>\(prose)</div></div>"),
      Case(name: "links in a sentence", html: "<p>See <a href=a>the law</a>. WANTED</p>\(prose)"),
    ])
  func kept(_ example: Case) throws {
    let page = try readPage("<body>\(example.html)</body>")
    let text = page.blocks.map { ([$0.text] + $0.cells.map(\.text)).joined(separator: " ") }
      .joined(separator: "\n")
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
