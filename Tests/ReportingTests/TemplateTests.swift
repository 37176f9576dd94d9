import Testing

@testable import Reporting

/// A view of values by name.
private struct Values: TemplateView {
  let values: [String: Any]

  init(_ values: [String: Any]) { self.values = values }

  func value(named name: String) -> Any? { values[name] }
}

@Suite("The reader of templates")
struct TemplateTests {
  private static let head = "{{% CONTENT_TYPE: LACUNA_HTML}}"

  private static func render(_ source: String, _ values: [String: Any]) throws -> String {
    let templates = [
      "page": try Template(head + source, named: "page"),
      "part": try Template("\(head)[{{name}}]\n", named: "part"),
    ]
    var rendering = TemplateRendering(templates, view: Values(values))
    rendering.append(templateNamed: "page")
    return rendering.text
  }

  static let cases: [(source: String, expected: String)] = [
    ("a {{name}} b", "a &lt;x&gt; b"),
    ("{{{name}}}", "<x>"),
    ("{{ name }}{{missing}}", "&lt;x&gt;"),
    ("{{count}}", "3"),
    ("{{#yes}}y{{/yes}}{{#no}}n{{/no}}{{^yes}}y{{/yes}}{{^no}}n{{/no}}", "yn"),
    ("{{#missing}}m{{/missing}}{{^missing}}n{{/missing}}", "n"),
    ("{{#texts}}<{{.}}>{{/texts}}", "<a&amp;><b>"),
    ("{{#views}}{{name}}{{count}}{{/views}}", "one3two3"),
    ("{{#none}}x{{/none}}{{^none}}none{{/none}}", "none"),
    ("{{#view}}{{name}}{{/view}} {{view.name}} {{view.missing}}", "inner inner "),
    ("{{#name}}({{.}}){{/name}}", "(&lt;x&gt;)"),
    ("a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"),
    ("a\n  {{#yes}}  \n b\n  {{/yes}}\nc", "a\n b\nc"),
    ("{{#yes}}\n{{#yes}}\nx\n{{/yes}}\n{{/yes}}\n", "x\n"),
    ("a {{#yes}}\nb{{/yes}}\nc", "a \nb\nc"),
    ("{{> part}}\nend", "[&lt;x&gt;]\nend"),
    ("{{#views}}{{> part}}{{/views}}", "[one]\n[two]\n"),
    ("{{name}}\n{{name}}\n", "&lt;x&gt;\n&lt;x&gt;\n"),
  ]

  @Test("Sections, values and partials stand where they should", arguments: cases)
  func rendering(_ example: (source: String, expected: String)) throws {
    let values: [String: Any] = [
      "name": "<x>", "count": 3, "yes": true, "no": false, "texts": ["a&", "b"],
      "views": [Values(["name": "one"]), Values(["name": "two"])], "none": [Values](),
      "view": Values(["name": "inner"]),
    ]
    #expect(try Self.render(example.source, values) == example.expected)
  }

  @Test(
    "A broken template is refused",
    arguments: [
      "\(head){{#a}}", "\(head){{#a}}{{/b}}", "\(head){{/a}}", "\(head){{a", "no format",
    ])
  func broken(source: String) {
    #expect(throws: TemplateError.self) { try Template(source, named: "t") }
  }

  @Test("What a value says is never read as a template")
  func values() throws {
    #expect(
      try Self.render("{{a}}{{{a}}}", ["a": "{{b}}{{#b}}", "b": "x"]) == "{{b}}{{#b}}{{b}}{{#b}}")
  }
}
