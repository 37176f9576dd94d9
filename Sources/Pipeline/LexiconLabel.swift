internal import AnalysisModel
internal import Foundation
internal import Loading
internal import SharedLibraries

/// What stands on the label of the lexicons that a run used: what was measured of them, and what an audit of the run missed.
struct LexiconLabel {
  let trust: [LanguageTag: LexiconTrust]
  /// Names all of it, to tell whether reports must be written anew.
  let key: String

  init(_ library: LexiconLibrary, audit: AuditRecord?) {
    let english = LanguageTag(rawValue: "en")
    let items = Set(library.frameworks.flatMap(\.items).map(\.id))
    var trust: [LanguageTag: LexiconTrust] = [:]
    for language in library.languages {
      let whole = library.measures?[language]
      let measure = whole?.restricted(to: items)
      trust[language] = LexiconTrust(
        measure: measure, basis: library.measures?.basis ?? "",
        isCurrent: measure.map { $0.state == lexiconState(of: language, in: library) } ?? false,
        english: language == english ? nil : library.measures?[english]?.restricted(to: items),
        audit: audit?.rates[language], isAuditCurrent: Self.isCurrent(audit, language, in: library),
        itemCount: items.count,
        isRestricted: measure?.items.count != whole?.items.count)
    }
    self.trust = trust
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let audited = (try? encoder.encode(audit)) ?? Data()
    let digests = (library.measures?.digest ?? "") + (library.judged?.digest ?? "")
    key = digest(of: Array(digests.utf8) + Array(audited))
  }

  /// Whether the files that a language needs were all among those of the audited run.
  private static func isCurrent(
    _ audit: AuditRecord?, _ language: LanguageTag, in library: LexiconLibrary
  ) -> Bool {
    guard let audited = audit?.lexicons else { return true }
    return library.uses.allSatisfy { use in
      use.language.map { $0.primary != language } ?? false || audited.contains(use)
    }
  }
}
