internal import AnalysisModel
internal import Loading

/// How languages write numbers in words, kept with a run since comparing reads no lexicon.
struct NumbersByLanguage: Codable {
  /// By the languages' codes.
  private(set) var languages: [String: NumberWords] = [:]

  init(_ library: LexiconLibrary? = nil) {
    for vocabulary in library?.vocabularies ?? [] {
      languages[vocabulary.language.primary.rawValue] = vocabulary.numbers
    }
  }

  /// Those of some languages alone.
  func of(_ tags: Set<LanguageTag>) -> NumbersByLanguage {
    var copy = self
    copy.languages = languages.filter { tags.contains(LanguageTag(rawValue: $0.key)) }
    return copy
  }
}

extension KeyedDecodingContainer {
  /// Runs that were kept before vocabularies had number words have none.
  func decode(_ type: NumbersByLanguage.Type, forKey key: Key) throws -> NumbersByLanguage {
    try decodeIfPresent(type, forKey: key) ?? NumbersByLanguage()
  }
}
