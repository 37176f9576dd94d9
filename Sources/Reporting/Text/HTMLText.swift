internal import Mustache

/// Escapes text for HTML, in content and in quoted attributes.
///
/// The template library's own escaping compares characters, and a quotation mark with a combining
/// mark after it is another character to Swift while it still ends an attribute in a browser. This
/// one goes byte by byte.
struct HTMLText: MustacheContentType {
  /// The name that templates choose it by.
  static let name = "LACUNA_HTML"

  private static let text = ReportText([
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
  ])

  func escapeText(_ text: String) -> String {
    Self.text.escaped(ShortText.cut(text, to: ShortText.longestValue))
  }
}
