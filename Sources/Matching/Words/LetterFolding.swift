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
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return lowercaseASCII(text) }
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value < commonLimit {
        folded.append(contentsOf: commonFoldings[Int(scalar.value)])
      } else {
        appendFolded(scalar, to: &folded)
      }
    }
    return String(folded)
  }

  /// Up to here stand Latin, Greek, Cyrillic and Arabic letters.
  private static let commonLimit: UInt32 = 0x700
  /// What their scalars fold to, since Unicode's tables are slow to ask.
  private static let commonFoldings: [[Unicode.Scalar]] = (0..<commonLimit).map { value in
    var folded = String.UnicodeScalarView()
    if let scalar = Unicode.Scalar(value) { appendFolded(scalar, to: &folded) }
    return Array(folded)
  }
  /// What they are with one kind of apostrophe and without what only formats; the same in lower case.
  private static let commonExact = (0..<commonLimit).map { exact(of: $0, lowercasing: false) }
  private static let commonLowercase = (0..<commonLimit).map { exact(of: $0, lowercasing: true) }

  private static func exact(of value: UInt32, lowercasing: Bool) -> [Unicode.Scalar] {
    guard let scalar = Unicode.Scalar(value) else { return [] }
    var result = String.UnicodeScalarView()
    appendExact(scalar, lowercasing: lowercasing, to: &result)
    return Array(result)
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

  /// The text in lower case, scalar by scalar, without soft hyphens and with one apostrophe: what
  /// the stemmers, which know accents, are given.
  static func lowercase(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return lowercaseASCII(text) }
    return unifyingApostrophes(in: text, lowercasing: true)
  }

  /// The text as it is but for soft hyphens, direction marks and the kind of apostrophe.
  static func exact(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : unifyingApostrophes(in: text, lowercasing: false)
  }

  private static func lowercaseASCII(_ text: String) -> String {
    String(decoding: text.utf8.map { 65...90 ~= $0 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static func unifyingApostrophes(in text: String, lowercasing: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value < commonLimit {
        let common = lowercasing ? commonLowercase : commonExact
        result.append(contentsOf: common[Int(scalar.value)])
      } else {
        appendExact(scalar, lowercasing: lowercasing, to: &result)
      }
    }
    return String(result)
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
