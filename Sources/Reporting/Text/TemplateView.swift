/// A value that templates read by name.
///
/// A name that a view does not know is looked up in the views around it, so names that may be missing are not used
/// twice on the way down.
protocol TemplateView {
  /// The value of a name, or nil where the view has none: a text, number, truth, view, or an array of texts or views.
  func value(named name: String) -> Any?
}
