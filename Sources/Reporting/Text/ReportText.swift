/// Rewrites text for a page in one pass over its bytes.
///
/// Beside what a format escapes, every format replaces what could break or spoof a page by U+FFFD,
/// one scalar for one: control characters, the non-characters at the end of the basic plane, and the
/// marks that turn the direction of text around. Those have no use in a report, where every quote
/// states its own direction, and could make a quote read as what it does not say.
struct ReportText: Sendable {
  /// What stands for each of the first 128 bytes; nil for the byte itself.
  private let replacements: [[UInt8]?]

  /// - Parameter escapes: What a format writes in place of a character of its markup.
  init(_ escapes: [Unicode.Scalar: String]) {
    var replacements = [[UInt8]?](repeating: nil, count: 128)
    for byte in UInt8(0)..<0x20 where byte != 0x09 && byte != 0x0A && byte != 0x0D {
      replacements[Int(byte)] = Array("\u{FFFD}".utf8)
    }
    for (scalar, text) in escapes where scalar.isASCII {
      replacements[Int(scalar.value)] = Array(text.utf8)
    }
    self.replacements = replacements
  }

  /// The text, escaped and made harmless.
  func escaped(_ text: String) -> String {
    var text = text
    return text.withUTF8 { source in
      guard let first = source.firstIndex(where: mayChange) else { return nil }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(source.count + source.count / 8 + 16)
      bytes.append(contentsOf: source[..<first])
      var index = first
      while index < source.count {
        let byte = source[index]
        if byte < 0x80 {
          if let replacement = replacements[Int(byte)] {
            bytes.append(contentsOf: replacement)
          } else {
            bytes.append(byte)
          }
        } else if Self.isHarmful(source, at: index) {
          bytes.append(contentsOf: "\u{FFFD}".utf8)
          index += 2
        } else {
          bytes.append(byte)
        }
        index += 1
      }
      return String(decoding: bytes, as: UTF8.self)
    } ?? text
  }

  private func mayChange(_ byte: UInt8) -> Bool {
    byte < 0x80 ? replacements[Int(byte)] != nil : byte == 0xE2 || byte == 0xEF
  }

  /// Whether three bytes are U+202A...U+202E, U+2066...U+2069, U+FFFE or U+FFFF.
  private static func isHarmful(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard bytes[index] == 0xE2 || bytes[index] == 0xEF, index + 2 < bytes.count else {
      return false
    }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9), (0xEF, 0xBF, 0xBE...0xBF):
      return true
    default: return false
    }
  }
}
