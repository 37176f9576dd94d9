/// A passage as a person saw it, by which it is found again when the text is read anew.
package struct PassageAnchor: Hashable, Sendable, Codable {
  /// Verbatim.
  package let quote: String
  /// From 1; nil where the passage stands on no page.
  package let page: Int?

  package init(quote: String, page: Int?) {
    self.quote = quote
    self.page = page
  }
}
