package import AnalysisModel
internal import Foundation

/// What a manifest says about plans, by path.
package struct Manifest: Sendable {
  /// In the file's order; paths are as the manifest's folder sees them, made reachable from here.
  package let records: [PlanRecord]
  /// What may be wrong and does not stop a run, each a sentence with file and line.
  package let warnings: [String]

  /// The manifest's own columns; all others are carried through.
  private static let known = [
    "path", "plan_id", "country", "title", "authority", "adopted", "period_start", "period_end",
    "edition_of", "language", "source_url",
  ]

  /// Reads a manifest.
  ///
  /// - Throws: A sentence per problem, each with file and line.
  package init(contentsOf path: String) throws(ManifestError) {
    let table: CSVRows
    do throws(CSVRows.Failure) {
      table = try CSVRows(contentsOf: path)
    } catch {
      throw ManifestError(problems: ["\(path): \(error)"])
    }
    guard table.header.contains("path") else {
      throw ManifestError(
        problems: ["\(path):1: the manifest has no column \"path\" in its first line"])
    }
    let folder = (path as NSString).deletingLastPathComponent
    var records: [(line: Int, record: PlanRecord)] = []
    var check = ManifestCheck()
    var problems: [String] = []
    for (line, row) in zip(table.lines, table.rows) {
      let fields = row.fields.mapValues { $0.trimmingCharacters(in: .whitespaces) }
      guard let file = fields["path"], !file.isEmpty else {
        problems.append("\(path):\(line): the path is empty")
        continue
      }
      check.look(at: fields, line: line)
      records.append(
        (line, Self.record(fields, header: table.header, folder: folder, file: file)))
    }
    check.look(across: records)
    problems += check.mistakes.map { "\(path):\($0.line): \($0.sentence)" }
    guard problems.isEmpty else { throw ManifestError(problems: problems) }
    self.records = records.map(\.record)
    warnings = check.warnings.map { "\(path):\($0.line): \($0.sentence)" }
  }

  private static func record(
    _ fields: [String: String], header: [String], folder: String, file: String
  ) -> PlanRecord {
    func value(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }
    let isBare = file.hasPrefix("/") || folder.isEmpty
    return PlanRecord(
      id: PlanRecord.ID(rawValue: value("plan_id") ?? ""),
      path: isBare ? file : "\(folder)/\(file)", country: value("country"),
      title: value("title"), authority: value("authority"), adopted: value("adopted"),
      periodStart: value("period_start"), periodEnd: value("period_end"),
      editionOf: value("edition_of"), language: value("language").map(LanguageTag.init),
      sourceURL: value("source_url"),
      extra: header.filter { !known.contains($0) }.map {
        PlanRecord.ExtraField(name: $0, value: fields[$0] ?? "")
      })
  }
}

/// Why a manifest cannot be used.
package struct ManifestError: Error, Sendable, CustomStringConvertible {
  /// Each a sentence with file and, where there is one, line.
  package let problems: [String]

  package var description: String { problems.joined(separator: "\n") }
}
