/// Reads a template's source from its beginning to its end.
struct TemplateReader {
  private let template: String
  private let source: String
  private var rest: Substring

  init(_ source: String, template: String) {
    self.template = template
    self.source = source
    rest = source[...]
  }

  /// What the template escapes for, which it says first.
  mutating func escaping() throws(TemplateError) -> any TextEscaping {
    let formats: [(String, any TextEscaping)] = [
      (HTMLText.name, HTMLText()), (MarkdownText.name, MarkdownText()),
    ]
    for (name, escaping) in formats {
      let tag = "{{% CONTENT_TYPE: \(name)}}"
      guard rest.hasPrefix(tag) else { continue }
      rest = rest.dropFirst(tag.count)
      return escaping
    }
    throw .noFormat(template: template)
  }

  /// The parts up to the end of the section that is open, or of the template.
  mutating func parts(until open: String?) throws(TemplateError) -> [Template.Part] {
    var parts: [Template.Part] = []
    while let tag = rest.firstRange(of: "{{") {
      var text = rest[..<tag.lowerBound]
      rest = rest[tag.upperBound...]
      let isMarkup = rest.first == "{"
      guard let end = rest.firstRange(of: isMarkup ? "}}}" : "}}") else {
        throw .openTag(template: template)
      }
      let content = rest[..<end.lowerBound]
      rest = rest[end.upperBound...]
      let name = content.dropFirst().filter { $0 != " " }
      let kind = content.first
      if kind == "#" || kind == "^" || kind == "/" || kind == ">" { leaveLine(of: tag, &text) }
      if !text.isEmpty { parts.append(.text(String(text))) }
      switch kind {
      case "{": parts.append(.markup(Template.Path(name)))
      case "#": parts.append(.section(Template.Path(name), try self.parts(until: name)))
      case "^": parts.append(.inverted(Template.Path(name), try self.parts(until: name)))
      case ">": parts.append(.partial(name))
      case "/":
        guard name == open else { throw .wrongEnd(template: template, found: name) }
        return parts
      default: parts.append(.value(Template.Path(content.filter { $0 != " " })))
      }
    }
    guard open == nil else { throw .openTag(template: template) }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    rest = ""
    return parts
  }

  /// Takes the line away on which a tag stands alone: the spaces before it, and what follows up to the next line.
  private mutating func leaveLine(of tag: Range<String.Index>, _ text: inout Substring) {
    let before = source[..<tag.lowerBound]
    let indent = before.reversed().prefix { $0 == " " || $0 == "\t" }.count
    let start = before.dropLast(indent)
    guard start.isEmpty || start.last == "\n" else { return }
    let after = rest.drop { $0 == " " || $0 == "\t" }
    guard after.isEmpty || after.first == "\n" else { return }
    rest = after.dropFirst()
    text = text.dropLast(min(indent, text.count))
  }
}
