extension String {
  /// The text with every character that formats cannot hold replaced by U+FFFD.
  ///
  /// Control characters other than tab, line feed and carriage return, and the two non-characters
  /// at the end of the basic plane, are ill-formed in XML and stop databases from loading. One
  /// scalar stands for one scalar, so offsets counted in scalars stay right.
  package var scrubbed: String {
    guard mayNeedScrubbing else { return self }
    var clean = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      clean.append(scalar.isStorable ? scalar : "\u{FFFD}")
    }
    return String(clean)
  }

  /// Whether a byte occurs that only a character to replace can begin with, cheaply.
  private var mayNeedScrubbing: Bool {
    utf8.contains { byte in
      (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0xEF
    }
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 and databases can hold the scalar.
  fileprivate var isStorable: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
