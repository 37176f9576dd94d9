internal import Mustache

/// A value that templates read by name.
///
/// The library would find properties by reflection; naming them costs a line each and is many times faster on reports of
/// thousands of cells. A name that a view does not know is looked up in the views around it, so names that may be missing
/// are not used twice on the way down.
protocol TemplateView: TemplateValue {
  /// The value of a name, or nil where the view has none.
  ///
  /// A section of a text stands once, with the text as `.` in it, and nowhere for an empty one.
  func value(named name: String) -> (any TemplateValue)?
}

extension TemplateView {
  var content: any Sendable { NamedValues(view: self) }
}

/// A view as the library reads it, in one word.
///
/// A template writes `{{name(.)}}` for a name of the innermost view, which takes half the time of `{{name}}`: the library
/// does not look through the views around it, nor take the name apart at its dots. What such a name says nothing of, as an
/// empty text or what is not so, is nothing to the library, which then asks no further what it is.
struct NamedValues: MustacheParent, MustacheTransformable, Sendable {
  private final class Storage: Sendable {
    let view: any TemplateView

    init(_ view: any TemplateView) { self.view = view }
  }

  private let storage: Storage

  init(view: any TemplateView) { storage = Storage(view) }

  func transform(_ name: String) -> Any? {
    guard let value = storage.view.value(named: name), value.standsSomewhere else { return nil }
    return value.content
  }

  func child(named name: String) -> Any? { storage.view.value(named: name)?.content }
}
