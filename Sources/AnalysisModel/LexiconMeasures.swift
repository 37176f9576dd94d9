/// What was measured of the lexicons on labelled passages, as it stands beside them.
package struct LexiconMeasures: Hashable, Sendable {
  /// What the passages were, in words.
  package let basis: String
  package let languages: [LanguageMeasure]
  /// The SHA-256 digest of the file, or an empty string.
  package let digest: String

  package init(basis: String, languages: [LanguageMeasure], digest: String = "") {
    self.basis = basis
    self.languages = languages
    self.digest = digest
  }

  package subscript(language: LanguageTag) -> LanguageMeasure? {
    languages.first { $0.language == language.primary }
  }
}
