/// A word of a page.
struct Word: Sendable {
  /// Its scalars in the page's text.
  var start: Int32
  var end: Int32
  var box: Rectangle
  /// The typeface of its first character.
  var typeface: UInt16
  /// Whether a later character is set in another typeface, as a raised footnote mark is.
  var isMixed: Bool
}
