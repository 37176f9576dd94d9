internal import AnalysisModel
internal import Foundation
package import Reporting

extension StoredRun {
  /// Writes every report again from what was kept, in a language, without reading a document.
  ///
  /// - Returns: How many plans have a report now.
  package func renderReports(in language: ReportLanguage) throws -> Int {
    let folder = try OutputFolder(creatingAt: path)
    let lock = try folder.lock()
    defer { withExtendedLifetime(lock) {} }
    let renderer = try ReportRenderer(
      frameworks: frameworks(in: language), subjects: subjects, provenance: provenance,
      trust: trust(auditedIn: folder), method: method, terms: terms,
      language: language)
    var writer = ReportWriter(folder: folder, renderer: renderer)
    for document in documents {
      let plan = try plan(document.plan.id)
      try writer.append(plan, source: source(of: document.plan.id) ?? document.plan.path)
    }
    try writer.finish()
    return documents.count
  }
  /// The frameworks in the words of a language, where they have been translated.
  func frameworks(in language: ReportLanguage) -> [Framework] {
    facts.frameworks(in: language)
  }

  /// How far the lexicons can be trusted, with what an audit of the folder's plans found.
  func trust(auditedIn folder: OutputFolder) -> [LanguageTag: LexiconTrust] {
    let audit = AuditRecord(of: folder)
    return trust.reduce(into: [:]) { all, entry in
      all[entry.key] = audit?.rates[entry.key].map { entry.value.audited($0) } ?? entry.value
    }
  }
}
