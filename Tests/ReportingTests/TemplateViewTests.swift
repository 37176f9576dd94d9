import Mustache
import Testing

@testable import Reporting

/// A view of values by name.
private struct Values: TemplateView {
  let values: [String: any TemplateValue]

  init(_ values: [String: any TemplateValue]) { self.values = values }

  func value(named name: String) -> (any TemplateValue)? { values[name] }
}

@Suite("Views in templates")
struct TemplateViewTests {
  private static let values = Values([
    "name": "<x>", "empty": "", "count": 3, "yes": true, "no": false, "texts": ["a&", "b"],
    "views": [Values(["name": "one"]), Values(["name": "two"])], "none": [Values](),
    "view": Values(["name": "inner"]),
  ])

  static let cases: [(source: String, expected: String)] = [
    ("a {{name}} b", "a &lt;x&gt; b"),
    ("{{name(.)}}{{missing}}{{missing(.)}}", "&lt;x&gt;"),
    ("{{{name}}}{{{name(.)}}}", "<x><x>"),
    ("{{count}}", "3"),
    ("{{#yes}}y{{/yes}}{{#no}}n{{/no}}{{^yes}}y{{/yes}}{{^no}}n{{/no}}", "yn"),
    ("{{#yes(.)}}{{name(.)}}{{/yes(.)}}{{^no(.)}}{{count(.)}}{{/no(.)}}", "&lt;x&gt;3"),
    ("{{#missing}}m{{/missing}}{{^missing}}n{{/missing}}", "n"),
    ("{{#texts}}<{{.}}>{{/texts}}", "<a&amp;><b>"),
    ("{{#views}}{{name(.)}}{{count}}{{count(.)}}{{/views}}", "one3two3"),
    ("{{#none}}x{{/none}}{{^none}}none{{/none}}", "none"),
    ("{{#view}}{{name}}{{/view}} {{view.name}} {{view.missing}}", "inner inner "),
    ("{{#name}}({{.}} {{count}}){{/name}}", "(&lt;x&gt; 3)"),
    ("{{#empty}}x{{/empty}}{{^empty}}none{{/empty}}", "none"),
  ]

  @Test("Each kind of value stands where its name does", arguments: cases)
  func value(source: String, expected: String) throws {
    MustacheContentTypes.register(HTMLText(), named: HTMLText.name)
    let template = try MustacheTemplate(string: "{{% CONTENT_TYPE: \(HTMLText.name)}}\(source)")
    #expect(template.render(NamedValues(view: Self.values)) == expected)
  }

  @Test("A row with values stands though a row of its kind had none before")
  func emptyFirst() throws {
    let template = try MustacheTemplate(string: "{{#rows}}{{#row}}{{name}}{{/row}};{{/rows}}")
    let rows = [Values(["row": [Values]()]), Values(["row": [Values(["name": "a"])]])]
    #expect(template.render(NamedValues(view: Values(["rows": rows]))) == ";a;")
  }
}
