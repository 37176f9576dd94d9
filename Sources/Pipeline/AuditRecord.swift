package import AnalysisModel
internal import Foundation

/// What an audit of a results folder gave, kept in the folder for the next reports.
package struct AuditRecord: Hashable, Sendable, Codable {
  /// By language; of passages that somebody looked at.
  package let rates: [LanguageTag: MissRate]
  /// The files of the run that was audited; nil in records that older versions wrote.
  package let lexicons: [Provenance.LexiconUse]?
  /// A digest of those files, as other commands give it.
  package let lexiconDigest: String?

  private enum CodingKeys: String, CodingKey {
    case rates, lexicons
    case lexiconDigest = "lexicon_digest"
  }

  static let name = "audit.json"

  package init(rates: [LanguageTag: MissRate], lexicons: [Provenance.LexiconUse]? = nil) {
    self.rates = rates.filter { $0.value.looked > 0 }
    self.lexicons = lexicons
    lexiconDigest = lexicons.map { LexiconStamp($0).digest }
  }

  /// The record of a folder's last audit, or nil where there was none.
  init?(of folder: OutputFolder) {
    guard let data = folder.read(Self.name),
      let record = try? JSONDecoder().decode(Self.self, from: data)
    else { return nil }
    self = record
  }

  /// Writes the record into a results folder.
  ///
  /// - Throws: What the file system says.
  package func save(in folder: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    try encoder.encode(self).write(
      to: URL(fileURLWithPath: "\(folder)/\(Self.name)"), options: .atomic)
  }
}
