/// One rendering of a template, into one text that grows.
///
/// Reports have tens of thousands of values, so what a value is gets asked of its type once, and text is never put
/// together from pieces that are thrown away.
struct TemplateRendering {
  /// What names are looked up in.
  private enum Frame {
    case view(any TemplateView)
    case text(String)
  }

  private enum Kind { case text, truth, view, views, texts, number, other }

  private let templates: [String: Template]
  private var frames: [Frame] = []
  private var kinds: [ObjectIdentifier: Kind] = [:]
  private(set) var text = ""

  init(_ templates: [String: Template], view: any TemplateView) {
    self.templates = templates
    frames = [.view(view)]
    text.reserveCapacity(1 << 16)
  }

  mutating func append(templateNamed name: String) {
    guard let template = templates[name] else { return }
    append(template.parts, template.escaping)
  }

  private mutating func append(_ parts: [Template.Part], _ escaping: any TextEscaping) {
    for part in parts {
      switch part {
      case .text(let words): text += words
      case .value(let path):
        if let value = value(of: path) { text += escaping.escapeText(words(of: value)) }
      case .markup(let path):
        if let value = value(of: path) { text += words(of: value) }
      case .section(let path, let inner): append(inner, for: value(of: path), escaping)
      case .inverted(let path, let inner):
        if isNone(value(of: path)) { append(inner, escaping) }
      case .partial(let name): append(templateNamed: name)
      }
    }
  }

  private mutating func append(
    _ parts: [Template.Part], for value: Any?, _ escaping: any TextEscaping
  ) {
    guard let value else { return }
    switch kind(of: value) {
    case .truth: if value as? Bool == true { append(parts, escaping) }
    case .views:
      for view in value as? [any TemplateView] ?? [] {
        append(parts, within: .view(view), escaping)
      }
    case .texts:
      for words in value as? [String] ?? [] { append(parts, within: .text(words), escaping) }
    case .view:
      if let view = value as? any TemplateView { append(parts, within: .view(view), escaping) }
    case .text, .number, .other: append(parts, within: .text(words(of: value)), escaping)
    }
  }

  private mutating func append(
    _ parts: [Template.Part], within frame: Frame, _ escaping: any TextEscaping
  ) {
    frames.append(frame)
    append(parts, escaping)
    frames.removeLast()
  }

  /// Whether a section of the value would stand nowhere.
  private mutating func isNone(_ value: Any?) -> Bool {
    guard let value else { return true }
    return switch kind(of: value) {
    case .truth: value as? Bool == false
    case .views: (value as? [any TemplateView])?.isEmpty ?? true
    case .texts: (value as? [String])?.isEmpty ?? true
    case .text, .view, .number, .other: false
    }
  }

  /// The innermost value of a name; where the path goes on, what that value knows by the next name.
  private func value(of path: Template.Path) -> Any? {
    if path.first == "." {
      guard case .text(let words)? = frames.last else { return nil }
      return words
    }
    for frame in frames.reversed() {
      guard case .view(let view) = frame, let value = view.value(named: path.first) else {
        continue
      }
      guard !path.rest.isEmpty else { return value }
      return path.rest.reduce(value as Any?) { value, name in
        (value as? any TemplateView)?.value(named: name)
      }
    }
    return nil
  }

  private mutating func words(of value: Any) -> String {
    switch kind(of: value) {
    case .text: value as? String ?? ""
    default: "\(value)"
    }
  }

  private mutating func kind(of value: Any) -> Kind {
    let type = ObjectIdentifier(type(of: value))
    if let kind = kinds[type] { return kind }
    let kind: Kind =
      switch value {
      case is String: .text
      case is Bool: .truth
      case is Int: .number
      case is [String]: .texts
      case is any TemplateView: .view
      case is any ViewList: .views
      default: .other
      }
    kinds[type] = kind
    return kind
  }
}

/// Tells an array of views from other arrays, even where it is empty.
private protocol ViewList {}

extension Array: ViewList where Element: TemplateView {}
