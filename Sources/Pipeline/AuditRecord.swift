package import AnalysisModel
internal import Foundation

/// What an audit of a results folder gave, kept in the folder for the next reports.
package struct AuditRecord: Hashable, Sendable, Codable {
  /// By language; of passages that somebody looked at.
  package let rates: [LanguageTag: MissRate]

  static let name = "audit.json"

  package init(rates: [LanguageTag: MissRate]) {
    self.rates = rates.filter { $0.value.looked > 0 }
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
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    try encoder.encode(self).write(
      to: URL(fileURLWithPath: "\(folder)/\(Self.name)"), options: .atomic)
  }
}
