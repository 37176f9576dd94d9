internal import AnalysisModel
internal import Foundation
internal import Ingesting
internal import Loading

/// What stands on the label of the lexicons that a run used: what was measured of them, and what an audit of the run missed.
struct LexiconLabel {
  let trust: [LanguageTag: LexiconTrust]
  /// Names all of it, to tell whether reports must be written anew.
  let key: String

  init(_ library: LexiconLibrary, audit: AuditRecord?) {
    let english = LanguageTag(rawValue: "en")
    var trust: [LanguageTag: LexiconTrust] = [:]
    for language in library.languages {
      let measure = library.measures?[language]
      trust[language] = LexiconTrust(
        measure: measure, basis: library.measures?.basis ?? "",
        isCurrent: measure.map { $0.state == lexiconState(of: language, in: library) } ?? false,
        english: language == english ? nil : library.measures?[english],
        audit: audit?.rates[language])
    }
    self.trust = trust
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let audited = (try? encoder.encode(audit)) ?? Data()
    key = digest(of: Array((library.measures?.digest ?? "").utf8) + Array(audited))
  }
}
