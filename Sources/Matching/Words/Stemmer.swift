internal import AnalysisModel
internal import CStemmer

/// A Snowball stemmer; the only place that sees libstemmer.
struct Stemmer: ~Copyable {
  /// Snowball's names of the languages that have lexicons.
  private static let algorithms = [
    "ar": "arabic", "en": "english", "es": "spanish", "fr": "french", "pt": "portuguese",
    "ru": "russian",
  ]
  /// More rounds than any word needs; a guard against a cycle.
  private static let mostRounds = 8

  private let handle: OpaquePointer?
  /// Whether stemming goes on until nothing changes.
  ///
  /// In Arabic the definite form of a word sheds only its article in the round in which the bare
  /// form sheds its ending. Elsewhere one round is enough, and more would only merge words.
  private let repeats: Bool

  /// A stemmer for the language, which leaves words as they are where there is none.
  init(language: LanguageTag) {
    let code = language.primary.rawValue
    handle = Self.algorithms[code].flatMap { sb_stemmer_new($0, "UTF_8") }
    repeats = code == "ar"
  }

  deinit { if let handle { sb_stemmer_delete(handle) } }

  /// The stem of a word in lower case.
  func stem(_ word: String) -> String {
    var stem = stemOnce(word)
    guard repeats else { return stem }
    for _ in 0..<Self.mostRounds {
      let next = stemOnce(stem)
      if next == stem || next.isEmpty { return stem }
      stem = next
    }
    return stem
  }

  private func stemOnce(_ word: String) -> String {
    guard let handle else { return word }
    var word = word
    return word.withUTF8 { bytes in
      // The result belongs to the stemmer and lives until its next call.
      guard let stem = sb_stemmer_stem(handle, bytes.baseAddress, CInt(bytes.count)) else {
        return String(decoding: bytes, as: UTF8.self)
      }
      let count = Int(sb_stemmer_length(handle))
      return String(decoding: UnsafeBufferPointer(start: stem, count: count), as: UTF8.self)
    }
  }
}
