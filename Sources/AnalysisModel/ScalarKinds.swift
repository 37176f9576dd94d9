extension Unicode.Scalar {
  /// Whether it is white space; of ASCII that is told without Unicode's tables, which take many times as long.
  package var isSpace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  /// Whether it is a letter or stands on one; of ASCII that is told without Unicode's tables.
  package var isPartOfWord: Bool {
    isASCII
      ? (0x61...0x7A).contains(value | 0x20)
      : properties.isAlphabetic || properties.isGraphemeExtend
  }
}

extension Substring {
  /// What stands between white space.
  package var spacedWords: [Substring] {
    unicodeScalars.split(whereSeparator: \.isSpace).map { Substring($0) }
  }

  /// The runs of letters.
  package var letterRuns: [Substring] {
    unicodeScalars.split { !$0.isPartOfWord }.map { Substring($0) }
  }
}
