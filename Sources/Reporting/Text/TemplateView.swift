internal import Mustache

/// A value that templates read by name.
///
/// The library would find properties by reflection; naming them costs a line each and is many times
/// faster on reports of thousands of cells. A name that a view does not know is looked up in the
/// views around it, so names that may be missing are not used twice on the way down.
protocol TemplateView: MustacheParent {
  /// The value of a name, or nil where the view has none.
  func value(named name: String) -> Any?
}

extension TemplateView {
  func child(named name: String) -> Any? {
    guard let value = value(named: name) else { return nil }
    guard let text = value as? String else { return value }
    return PlainText(renderText: text)
  }
}

/// A text that says itself what to render, which spares the library a search for how to print it.
private struct PlainText: MustacheCustomRenderable {
  let renderText: String
  let isNull = false
}
