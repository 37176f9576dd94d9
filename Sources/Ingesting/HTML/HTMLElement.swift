internal import AnalysisModel

/// One element of a web page: its name and the attributes that matter for reading it.
struct HTMLElement: Sendable {
  /// In lower case.
  let name: String
  let attributes: [(name: String, value: String)]

  subscript(_ attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  /// The attributes that are read; all others are left behind in the parser.
  static let attributeNames: Set<String> = [
    "aria-hidden", "aria-level", "charset", "class", "colspan", "content", "hidden", "href", "id",
    "itemprop",
    "lang", "name", "property", "role", "rowspan", "scope", "style", "type", "xml:lang",
  ]

  /// Elements whose content a reader does not see as text of the page.
  static let unreadNames: Set<String> = [
    "script", "style", "noscript", "template", "iframe", "object", "embed", "applet", "svg",
    "canvas", "audio", "video", "select", "datalist", "textarea", "button", "input", "dialog",
    "map", "frameset",
  ]

  private static let inlineNames: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "picture", "q", "rp", "rt", "ruby",
    "s", "samp", "small", "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
  ]

  /// Whether the element stands within a line; elements that no standard knows do.
  var isInline: Bool {
    (Self.inlineNames.contains(name) || name.contains("-") || name.contains(":"))
      && !isCalledHeading
  }

  /// Whether the page says that the element is a heading, though its name does not.
  private var isCalledHeading: Bool {
    !attributes.isEmpty && self["role"]?.lowercased() == "heading"
  }

  /// The level of a heading element, from 1.
  var headingLevel: Int? {
    if isCalledHeading {
      return self["aria-level"].flatMap { Int($0) }.map { min(max($0, 1), 6) } ?? 2
    }
    guard name.utf8.count == 2, name.utf8.first == UInt8(ascii: "h") else { return nil }
    return name.last?.wholeNumberValue.flatMap { (1...6).contains($0) ? $0 : nil }
  }

  /// The language that the element declares for its content.
  var language: LanguageTag? {
    guard let value = self["lang"] ?? self["xml:lang"] else { return nil }
    let tag = value.split(separator: "_").joined(separator: "-").filter { !$0.isWhitespace }
    return tag.isEmpty || tag.utf8.count > 35 ? nil : LanguageTag(rawValue: tag)
  }

  /// The name by which links reach the element.
  var anchor: String? {
    let value = self["id"] ?? (name == "a" ? self["name"] : nil)
    return value.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether the page itself hides the element from readers.
  var isHidden: Bool {
    if attributes.isEmpty { return false }
    if let hidden = self["hidden"], hidden.lowercased() != "until-found" { return true }
    if self["aria-hidden"]?.lowercased() == "true" { return true }
    guard let style = self["style"] else { return false }
    let rules = style.lowercased().filter { !$0.isWhitespace }
    return rules.contains("display:none") || rules.contains("visibility:hidden")
  }
}

extension TextNormalizer {
  /// Adds text as a page has it.
  ///
  /// References such as `&#150;` name control characters, but pages that use them mean windows-1252, and browsers show that.
  mutating func append(pageText text: String) {
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if (0x80...0x9F).contains(value) {
        append(Self.windows1252[Int(value - 0x80)])
      } else {
        append(value)
      }
    }
  }

  /// The scalars for bytes 0x80 to 0x9F of windows-1252; the five undefined ones stand for themselves.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
