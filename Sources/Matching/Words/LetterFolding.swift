/// Takes case, accents and spelling variants of letters away, so that equal words look equal.
package enum LetterFolding {
  /// Letters that stand for others although Unicode does not decompose them.
  private static let replacements: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
    "ſ": "s", "ς": "σ", "’": "'", "ʼ": "'", "‘": "'", "＇": "'",
    // Arabic: wasla, alef maksura, ta marbuta, the Persian forms of kaf and yeh, and tatweel.
    "\u{0671}": "\u{0627}", "\u{0649}": "\u{064A}", "\u{0629}": "\u{0647}",
    "\u{06A9}": "\u{0643}", "\u{06CC}": "\u{064A}", "\u{0640}": "",
  ]

  /// The text without case, accents, vowel points, soft hyphens and direction marks.
  package static func fold(_ text: String) -> String {
    mapped(text, commonFoldings) { appendFolded($0, to: &$1) }
  }

  /// The text in lower case, scalar by scalar, without soft hyphens and with one apostrophe: what
  /// the stemmers, which know accents, are given.
  static func lowercase(_ text: String) -> String {
    mapped(text, commonLowercase) { appendExact($0, lowercasing: true, to: &$1) }
  }

  /// The text as it is but for soft hyphens, direction marks and the kind of apostrophe.
  static func exact(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return mapped(text, commonExact) { appendExact($0, lowercasing: false, to: &$1) }
  }

  /// Up to here stand Latin, Greek, Cyrillic and Arabic letters.
  private static let commonLimit: UInt32 = 0x700
  /// What their scalars fold to, in UTF-8, since Unicode's tables are slow to ask.
  private static let commonFoldings = commonMappings { appendFolded($0, to: &$1) }
  /// What they are with one kind of apostrophe and without what only formats; the same in lower case.
  private static let commonExact = commonMappings {
    appendExact($0, lowercasing: false, to: &$1)
  }
  private static let commonLowercase = commonMappings {
    appendExact($0, lowercasing: true, to: &$1)
  }

  private static func commonMappings(
    _ append: (Unicode.Scalar, inout String.UnicodeScalarView) -> Void
  ) -> [[UInt8]] {
    (0..<commonLimit).map { value in
      Unicode.Scalar(value).map { bytes(of: $0, append) } ?? []
    }
  }

  private static func bytes(
    of scalar: Unicode.Scalar, _ append: (Unicode.Scalar, inout String.UnicodeScalarView) -> Void
  ) -> [UInt8] {
    var result = String.UnicodeScalarView()
    append(scalar, &result)
    return Array(String(result).utf8)
  }

  /// What the scalars of a text become, as bytes: texts grow slowly scalar by scalar.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - common: What each scalar below `commonLimit` becomes.
  ///   - append: Adds what another one becomes.
  /// - Returns: The text of all of them.
  private static func mapped(
    _ text: String, _ common: [[UInt8]],
    _ append: (Unicode.Scalar, inout String.UnicodeScalarView) -> Void
  ) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return lowercaseASCII(text) }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      result +=
        scalar.value < commonLimit ? common[Int(scalar.value)] : bytes(of: scalar, append)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func lowercaseASCII(_ text: String) -> String {
    String(decoding: text.utf8.map { 65...90 ~= $0 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static func appendExact(
    _ scalar: Unicode.Scalar, lowercasing: Bool, to result: inout String.UnicodeScalarView
  ) {
    if scalar.properties.generalCategory == .format { return }
    if replacements[scalar] == "'" {
      result.append("'")
    } else if lowercasing {
      result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    } else {
      result.append(scalar)
    }
  }

  private static func appendFolded(
    _ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView
  ) {
    for lower in scalar.properties.lowercaseMapping.unicodeScalars { append(lower, to: &folded) }
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
    for part in scalar.canonicalDecomposition where !isDropped(part) {
      if let replacement = replacements[part] {
        folded.append(contentsOf: replacement.unicodeScalars)
      } else if let digit = part.properties.numericType == .decimal
        ? part.properties.numericValue : nil, let ascii = Unicode.Scalar(48 + UInt32(digit))
      {
        folded.append(ascii)
      } else {
        folded.append(part)
      }
    }
  }

  /// Whether a scalar only modifies or formats the letters around it.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .format: return true
    case .nonspacingMark, .enclosingMark:
      // Vowel signs of Indic and Thai script are marks of class 0; nukta and virama are 7 and 9.
      return ![0, 7, 9].contains(scalar.properties.canonicalCombiningClass.rawValue)
    default: return false
    }
  }
}
