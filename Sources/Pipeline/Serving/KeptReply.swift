internal import AnalysisModel

/// What a reply carries for `merge` beside its rows: whatever a run knows of a document that no table says.
struct KeptReply: Codable, Sendable {
  let settingsDigest: String
  let version: String
  /// What the worker was built from; nil where that is not known.
  let commit: String?
  /// The settings that the reading depends on, by name.
  let settings: [String: String]
  /// The limits, which failures depend on.
  let limits: [String: String]
  /// The path or name of the request.
  let path: String
  let isSite: Bool
  /// The language that the request says.
  let language: LanguageTag?
  let sha256: String?
  let seconds: Double
  let failure: IngestFailure?

  private enum CodingKeys: String, CodingKey {
    case version, commit, settings, limits, path, language, sha256, seconds, failure
    case settingsDigest = "settings_digest"
    case isSite = "is_site"
  }
}
