/// A heading that a PDF's structure tree marks, without its words.
struct HeadingTag: Hashable, Sendable {
  /// From 1 to 6.
  var level: Int
  /// From 1.
  var page: Int
}
