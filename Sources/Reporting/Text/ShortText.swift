/// Cuts texts that a page has no room for; tables hold them whole.
enum ShortText {
  /// So many characters of one value are more than any plan's cell or title that says something.
  static let longestValue = 2000
  /// So many of a quote; passages are cut before, but rows of tables are not.
  static let longestQuote = 4000
  /// So many in a line of a list.
  static let longestLine = 160

  /// The beginning of a text, back to a space where one is near, with a mark where it is cut.
  static func cut(_ text: String, to limit: Int, mark: String = " […]") -> String {
    // No character has fewer bytes than one.
    guard text.utf8.count > limit else { return text }
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    let beginning = scalars[..<end]
    let near = beginning.suffix(nearest).lastIndex { $0.properties.isWhitespace }
    return String(beginning[..<(near ?? end)]) + mark
  }

  /// How far a space may be from the cut.
  private static let nearest = 40
}
