internal import AnalysisModel
internal import Testing

@testable internal import Ingesting

/// Reads a page given as text.
func readPage(_ html: String) throws -> HTMLPage {
  try HTMLPage(bytes: Array(html.utf8), path: "page.html")
}

@Suite struct HTMLBlockReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let html: String
    /// Each block as kind, level where it has one, and text.
    let blocks: [String]
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "paragraphs and breaks", html: "<p>One\n  two<br>three<p>Four<br><br>five",
      blocks: ["paragraph: One two three", "paragraph: Four", "paragraph: five"]),
    Case(
      name: "text around blocks", html: "<div>Before<p>within</p>after</div>",
      blocks: ["paragraph: Before", "paragraph: within", "paragraph: after"]),
    Case(
      name: "inline elements", html: "<p>anti-<b>traf</b>ficking <i>plan</i>",
      blocks: ["paragraph: anti-trafficking plan"]),
    Case(
      name: "headings", html: "<h1>Plan</h1><h3>Aim <em>one</em></h3>",
      blocks: ["heading1: Plan", "heading3: Aim one"]),
    Case(
      name: "headings by role",
      html: "<div role=heading aria-level=4>Aim</div><span role=heading>Plan</span><p>One",
      blocks: ["heading4: Aim", "heading2: Plan", "paragraph: One"]),
    Case(
      name: "nested lists", html: "<ul><li>One<ol><li>Inner<li>Second</ol><li>Two</ul>",
      blocks: ["listItem1: One", "listItem2: Inner", "listItem2: Second", "listItem1: Two"]),
    Case(
      name: "a list item of paragraphs", html: "<ul><li><p>One</p><p>Two</p></ul>",
      blocks: ["listItem1: One", "listItem1: Two"]),
    Case(
      name: "items typed by hand",
      html:
        "<p>(a) Beds<p>2. Meals<p>• Lessons<p>§ 5 Aim<p>2.1 Aim<p>iv)<ul><li><div>a) One</div></ul>",
      blocks: [
        "listItem1: (a) Beds", "listItem1: 2. Meals", "listItem1: Lessons", "paragraph: § 5 Aim",
        "paragraph: 2.1 Aim", "paragraph: iv)", "listItem1: a) One",
      ]),
    Case(
      name: "definition list", html: "<dl><dt>Victim<dd>A person who was harmed</dl>",
      blocks: ["listItem1: Victim", "listItem2: A person who was harmed"]),
    Case(
      name: "entities", html: "<p>A&nbsp;&amp;&#160;B &lt;c&gt; &eacute; &#150; &#x2014; &shy;x",
      blocks: ["paragraph: A & B <c> é – — x"]),
    Case(
      name: "soft hyphens and composition", html: "<p>ex\u{AD}ploi\u{AD}tation vi\u{301}ctima",
      blocks: ["paragraph: exploitation v\u{ED}ctima"]),
    Case(
      name: "hidden parts",
      html: """
        <p>Seen<span style="display: none">1</span><span hidden>2</span><i aria-hidden=true>3</i>
        <script>4</script><style>5</style><template>6</template><noscript>7</noscript></p>
        """, blocks: ["paragraph: Seen"]),
    Case(
      name: "preformatted text", html: "<pre>One\n  two\n\nThree</pre>",
      blocks: ["paragraph: One two", "paragraph: Three"]),
    Case(
      name: "figure", html: "<figure><img><figcaption>Figure 1</figcaption></figure>",
      blocks: ["caption: Figure 1"]),
    Case(
      name: "contents",
      html: "<ul><li><a href='#a'>Aims</a><li><a href='#b'>Means</a></ul><p>Text",
      blocks: ["contentsEntry1: Aims", "contentsEntry1: Means", "paragraph: Text"]),
    Case(
      name: "XHTML", html: "<?xml version='1.0'?><html><body><a id='x'/><p>One</p></body></html>",
      blocks: ["paragraph: One"]),
  ]

  @Test("A page becomes blocks", arguments: cases)
  func blocks(_ example: Case) throws {
    let blocks = try readPage(example.html).blocks.map { block in
      "\(block.kind.rawValue)\(block.level.map(String.init) ?? ""): \(block.text)"
    }
    #expect(blocks == example.blocks)
  }

  @Test("A block carries the language that it declares and the nearest name before it")
  func languageAndAnchor() throws {
    let html = """
      <html lang="en"><body id="top"><h2 id="aims">Aims</h2><p>One</p>
      <blockquote lang="fr"><p>Deux <a name="mid">trois</a></p></blockquote><p>Four</p>
      """
    let blocks = try readPage(html).blocks
    #expect(blocks.map(\.anchor) == ["aims", "aims", "aims", "mid"])
    #expect(blocks.map(\.language?.rawValue) == [nil, nil, "fr", nil])
  }
}
