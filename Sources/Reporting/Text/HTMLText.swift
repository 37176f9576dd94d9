/// Escapes text for HTML, in content and in quoted attributes.
///
/// A quotation mark with a combining mark after it is another character to Swift while it still ends an attribute in a
/// browser, so this goes byte by byte.
struct HTMLText: TextEscaping {
  /// The name that templates choose it by.
  static let name = "LACUNA_HTML"

  private static let text = ReportText([
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
  ])

  func escapeText(_ text: String) -> String { Self.text.escaped(text) }
}
