package import AnalysisModel

/// What the user says about how files are read.
package struct IngestOptions: Sendable, Codable, Hashable {
  /// The password of encrypted files.
  package var password: String?
  /// The language of the documents, or nil to find it out.
  package var language: LanguageTag?
  /// Which pages' text is recognised in their pictures.
  package var recognition: TextRecognition
  /// How much of the processor's time the recognition of a document's pages may take.
  package var recognitionSeconds: Int
  /// The SHA-256 digest of the content, in hexadecimal, where the caller has taken it already.
  package var digest: String?
  /// Whether the places of single words are kept, to mark them on their pages.
  package var placesWords: Bool

  package init(
    password: String? = nil, language: LanguageTag? = nil, recognition: TextRecognition = .auto,
    recognitionSeconds: Int = 1800, digest: String? = nil, placesWords: Bool = false
  ) {
    self.password = password
    self.language = language
    self.recognition = recognition
    self.recognitionSeconds = recognitionSeconds
    self.digest = digest
    self.placesWords = placesWords
  }
}
