internal import Foundation

/// Finds the country that a text names, in the languages of the lexicons that come with the program.
package struct CountryNames: Sendable {
  private static let languages = ["en", "fr", "es", "pt", "ru", "ar"]

  /// Codes that in small letters are words or months in some of these languages.
  private static let words: Set<String> = [
    "AGO", "AND", "ARE", "FIN", "LIE", "MAR", "NOR", "PAN", "PER", "SUR",
  ]

  /// Codes by a name's words, folded.
  private let codes: [[String]: String]
  private let longest: Int

  package init() {
    var codes: [[String]: String] = [:]
    for language in Self.languages {
      let locale = Locale(identifier: language)
      for (code, short) in CountryCodes.twoLetters {
        guard let name = locale.localizedString(forRegionCode: short) else { continue }
        let words = Self.words(name)
        if !words.isEmpty { codes[words] = code }
      }
    }
    self.codes = codes
    longest = codes.keys.map(\.count).max() ?? 0
  }

  /// The code of the country that a text names; nil where it names none, or several.
  ///
  /// The longest name counts, so that Papua New Guinea is not Guinea.
  package func country(in text: String) -> String? {
    let words = Self.words(text)
    var found: Set<String> = []
    var place = 0
    while place < words.count {
      let lengths = (1...max(1, min(longest, words.count - place))).reversed()
      let match = lengths.lazy.compactMap { length in
        codes[Array(words[place..<place + length])].map { (code: $0, length: length) }
      }.first
      if let match { found.insert(match.code) }
      place += match?.length ?? 1
    }
    return found.count == 1 ? found.first : nil
  }

  /// The code that a file name begins with, as in "khm-plan-2024.pdf" or "KHM_2024.pdf".
  package func country(beginning fileName: String) -> String? {
    let head = fileName.prefix { $0.isASCII && $0.isLetter }
    let code = head.uppercased()
    let rest = fileName.dropFirst(head.count)
    guard head.count == 3, head == head.lowercased() || String(head) == code,
      let next = rest.first, !next.isLetter, CountryCodes.standing(of: code) == .assigned,
      String(head) == code || !Self.words.contains(code)
    else { return nil }
    return code
  }

  private static func words(_ text: String) -> [String] {
    text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive],
      locale: Locale(identifier: "en_US_POSIX")
    ).split { !$0.isLetter }.map(String.init)
  }
}
