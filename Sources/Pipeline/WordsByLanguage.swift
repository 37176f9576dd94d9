internal import AnalysisModel
internal import Loading

/// What vocabularies say of one thing by language, as numbers in words, kept with a run since comparing reads no lexicon.
struct WordsByLanguage<Words: Codable & Sendable>: Codable, Sendable {
  /// By the languages' codes.
  private(set) var languages: [String: Words] = [:]

  init(_ library: LexiconLibrary, of words: (Vocabulary) -> Words) {
    for vocabulary in library.vocabularies {
      languages[vocabulary.language.primary.rawValue] = words(vocabulary)
    }
  }

  fileprivate init() {}

  /// Those of some languages alone.
  func of(_ tags: Set<LanguageTag>) -> Self {
    var copy = self
    copy.languages = languages.filter { tags.contains(LanguageTag(rawValue: $0.key)) }
    return copy
  }
}

extension KeyedDecodingContainer {
  /// Runs that were kept before vocabularies had such words have none.
  func decode<Words>(
    _ type: WordsByLanguage<Words>.Type, forKey key: Key
  ) throws -> WordsByLanguage<Words> {
    try decodeIfPresent(type, forKey: key) ?? WordsByLanguage()
  }
}
