/// A page's text with places for values, in the part of Mustache's notation that reports need.
///
/// `{{name}}` is escaped and `{{{name}}}` is not; `{{#name}}…{{/name}}` stands once for each value, or where a truth
/// holds; `{{^name}}…{{/name}}` where there is none; `{{> name}}` is another template. A tag alone on its line leaves no
/// line behind. A template says first what it escapes for: `{{% CONTENT_TYPE: LACUNA_HTML}}`.
struct Template: Sendable {
  indirect enum Part: Sendable {
    case text(String)
    case value(Path)
    case markup(Path)
    case section(Path, [Part])
    case inverted(Path, [Part])
    case partial(String)
  }

  /// A name, or names with dots between, each looked up in what the one before it gave.
  struct Path: Hashable, Sendable {
    let first: String
    let rest: [String]

    init(_ text: some StringProtocol) {
      let names = text == "." ? ["."] : text.split { $0 == "." }.map { String($0) }
      first = names.first ?? ""
      rest = Array(names.dropFirst())
    }
  }

  let parts: [Part]
  let escaping: any TextEscaping

  init(_ source: String, named name: String) throws(TemplateError) {
    var reader = TemplateReader(source, template: name)
    escaping = try reader.escaping()
    parts = try reader.parts(until: nil)
  }

  /// The names of the templates that it uses.
  var partials: Set<String> { Self.partials(of: parts) }

  private static func partials(of parts: [Part]) -> Set<String> {
    parts.reduce(into: []) { names, part in
      switch part {
      case .text, .value, .markup: break
      case .section(_, let inner), .inverted(_, let inner): names.formUnion(partials(of: inner))
      case .partial(let name): names.insert(name)
      }
    }
  }
}

/// How text is made harmless in a format.
protocol TextEscaping: Sendable {
  func escapeText(_ text: String) -> String
}

/// Why a template cannot be used.
enum TemplateError: Error, Hashable, CustomStringConvertible {
  case noFormat(template: String)
  case openTag(template: String)
  case wrongEnd(template: String, found: String)
  case unknownPartial(template: String, name: String)

  var description: String {
    switch self {
    case .noFormat(let template):
      "the template \(template) does not say what it escapes for; begin it with {{% CONTENT_TYPE: … }}"
    case .openTag(let template): "a tag or section of the template \(template) has no end; close it"
    case .wrongEnd(let template, let found):
      "the template \(template) ends the section \"\(found)\" where another is open; close that one first"
    case .unknownPartial(let template, let name):
      "the template \(template) uses \(name), which is no template; add it"
    }
  }
}
