package import AnalysisModel

/// What the user says about how files are read.
package struct IngestOptions: Sendable, Codable, Hashable {
  /// The password of encrypted files.
  package var password: String?
  /// The language of the documents, or nil to find it out.
  package var language: LanguageTag?

  package init(password: String? = nil, language: LanguageTag? = nil) {
    self.password = password
    self.language = language
  }
}
