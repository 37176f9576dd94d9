/// Divides files into lines.
enum TextLines {
  /// The lines of a text.
  ///
  /// Nearly all files have no other ends of lines than line feeds, which are found as bytes.
  static func lines(of text: String) -> [Substring] {
    let lineFeed = UInt8(ascii: "\n")
    let hasOthers = text.unicodeScalars.contains {
      switch $0.value {
      // Line tabulation, form feed, return, next line, and the separators of lines and paragraphs.
      case 0xB...0xD, 0x85, 0x2028, 0x2029: true
      default: false
      }
    }
    guard !hasOthers else {
      return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }
    return text.utf8.split(separator: lineFeed, omittingEmptySubsequences: false).map {
      Substring($0)
    }
  }
}
