internal import AnalysisModel
internal import Loading

/// How languages say how much is granted, kept with a run since comparing reads no lexicon.
struct GrantsByLanguage: Codable {
  /// By the languages' codes.
  private(set) var languages: [String: GrantWords] = [:]

  init(_ library: LexiconLibrary? = nil) {
    for vocabulary in library?.vocabularies ?? [] {
      languages[vocabulary.language.primary.rawValue] = vocabulary.grants
    }
  }

  /// Those of some languages alone.
  func of(_ tags: Set<LanguageTag>) -> GrantsByLanguage {
    var copy = self
    copy.languages = languages.filter { tags.contains(LanguageTag(rawValue: $0.key)) }
    return copy
  }
}

extension KeyedDecodingContainer {
  /// Runs that were kept before vocabularies had these words have none.
  func decode(_ type: GrantsByLanguage.Type, forKey key: Key) throws -> GrantsByLanguage {
    try decodeIfPresent(type, forKey: key) ?? GrantsByLanguage()
  }
}
