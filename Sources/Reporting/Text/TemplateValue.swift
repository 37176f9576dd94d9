internal import Mustache

/// What a view may give a template: a text, a number, a truth, a view, or a row of texts or views.
protocol TemplateValue: Sendable {
  /// The value as the template library reads it.
  ///
  /// The library asks each value at each place what it is. That takes least for a value of a word or two: a large struct
  /// is copied for every question, and a class is asked once more for what it may stand for.
  var content: any Sendable { get }
  /// Whether a section of the value stands at least once.
  var standsSomewhere: Bool { get }
}

extension TemplateValue {
  var standsSomewhere: Bool { true }
}

extension String: TemplateValue {
  var standsSomewhere: Bool { !isEmpty }
  var content: any Sendable { TemplateText(renderText: self) }
}

extension Int: TemplateValue {
  var content: any Sendable { TemplateText(renderText: String(self)) }
}

extension Bool: TemplateValue {
  var content: any Sendable { self }
  var standsSomewhere: Bool { self }
}

extension Array: TemplateValue where Element: TemplateValue {
  var standsSomewhere: Bool { !isEmpty }
  // No key path: in a generic type it would be made anew for each array.
  var content: any Sendable { map { $0.content } }
}

/// A text that says itself what to render, which spares the library a search for how to print it.
private struct TemplateText: MustacheCustomRenderable, MustacheParent {
  let renderText: String

  /// A section of an empty text stands nowhere.
  var isNull: Bool { renderText.isEmpty }

  /// Without this the library would look for properties by reflection.
  func child(named name: String) -> Any? { nil }
}
