/// What may stand between two words of a phrase.
enum WordGap {
  /// Whether the bytes between two words let a phrase go on.
  ///
  /// Spaces, hyphens and slashes do, the apostrophe that ends a word, and a dash where it stands
  /// for a hyphen. The gap may begin right after a word, and end right before one.
  static func joins(
    _ gap: Slice<UnsafeBufferPointer<UInt8>>, followsWord: Bool, precedesWord: Bool
  ) -> Bool {
    if gap.isEmpty { return true }
    if gap.count == 1, let byte = gap.first, isHyphenOrSlash(byte) || isSpace(byte) { return true }
    let scalars = String(decoding: gap, as: UTF8.self).unicodeScalars
    // "anti–trafficking" in place of "anti-trafficking".
    if scalars.count == 1, scalars.first == "\u{2013}" { return followsWord && precedesWord }
    for (position, scalar) in scalars.enumerated() {
      switch scalar {
      case "-", "/", "\u{00AD}", "\u{2010}", "\u{2011}", "\u{2044}": continue
      case "'", "\u{2019}": if position > 0 || !followsWord { return false }
      default: if !scalar.properties.isWhitespace { return false }
      }
    }
    return true
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

  private static func isHyphenOrSlash(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x2F }
}
