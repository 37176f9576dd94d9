internal import Mustache

/// Escapes text for the inside of a Markdown paragraph, list item or table cell.
///
/// Line breaks become spaces, so that a quote cannot start a heading, a list or a table row.
struct MarkdownText: MustacheContentType {
  /// The name that templates choose it by.
  static let name = "LACUNA_MARKDOWN"

  /// What means something anywhere in a line.
  private static let text: ReportText = {
    var escapes: [Unicode.Scalar: String] = ["\n": " ", "\r": " ", "\t": " "]
    for scalar in "\\`*_[]<>#|~&$!".unicodeScalars { escapes[scalar] = "\\\(scalar)" }
    return ReportText(escapes)
  }()

  func escapeText(_ text: String) -> String {
    Self.withoutListStart(Self.text.escaped(ShortText.cut(text, to: ShortText.longestValue)))
  }

  /// The text with the mark escaped that would start a list: `-` or `+` before a space at the
  /// beginning, or `.` or `)` there after a number.
  private static func withoutListStart(_ text: String) -> String {
    let trimmed = text.utf8.drop { $0 == UInt8(ascii: " ") }
    let mark = trimmed.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard let first = mark.first, mark.dropFirst().first ?? UInt8(ascii: " ") == UInt8(ascii: " ")
    else { return text }
    let isBullet =
      mark.startIndex == trimmed.startIndex
      && (first == UInt8(ascii: "-") || first == UInt8(ascii: "+"))
    let isNumber =
      mark.startIndex != trimmed.startIndex
      && (first == UInt8(ascii: ".") || first == UInt8(ascii: ")"))
    guard isBullet || isNumber else { return text }
    return text[..<mark.startIndex] + "\\" + text[mark.startIndex...]
  }
}
