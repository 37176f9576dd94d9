/// Divides files into lines.
enum TextLines {
  /// The lines of a text.
  ///
  /// Nearly all files have no other ends of lines than line feeds, which are found as bytes.
  static func lines(of text: String) -> [Substring] {
    let bytes = text.utf8
    let ends = text.utf8.withContiguousStorageIfAvailable(Self.lineFeeds) ?? nil
    guard let ends else {
      return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }
    var lines: [Substring] = []
    lines.reserveCapacity(ends.count + 1)
    var start = bytes.startIndex
    var offset = 0
    for end in ends {
      let index = bytes.index(start, offsetBy: end - offset)
      lines.append(text[start..<index])
      start = bytes.index(after: index)
      offset = end + 1
    }
    lines.append(text[start...])
    return lines
  }

  /// Where line feeds stand; nil where there are other ends of lines.
  private static func lineFeeds(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int]? {
    var places: [Int] = []
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "\n"): places.append(index)
      // Line tabulation, form feed, return.
      case 0x0B...0x0D: return nil
      // Next line.
      case 0x85 where index > 0 && bytes[index - 1] == 0xC2: return nil
      // The separators of lines and paragraphs.
      case 0xA8, 0xA9:
        if index > 1, bytes[index - 1] == 0x80, bytes[index - 2] == 0xE2 { return nil }
      default: break
      }
    }
    return places
  }
}
