package import AnalysisModel
internal import Foundation

/// What a manifest says about plans, by path.
package struct Manifest: Sendable {
  /// In the file's order; paths are as the manifest's folder sees them, made reachable from here.
  package let records: [PlanRecord]

  /// The manifest's own columns; all others are carried through.
  private static let known = [
    "path", "plan_id", "country", "title", "authority", "adopted", "period_start", "period_end",
    "edition_of", "language", "source_url",
  ]

  /// Reads a manifest.
  ///
  /// - Throws: A sentence per problem, each with its row.
  package init(contentsOf path: String) throws(ManifestError) {
    let table: CSVRows
    do throws(CSVRows.Failure) {
      table = try CSVRows(contentsOf: path)
    } catch {
      throw ManifestError(path: path, problems: [error.description])
    }
    guard table.header.contains("path") else {
      throw ManifestError(
        path: path, problems: ["the manifest has no column \"path\" in its first line"])
    }
    let folder = (path as NSString).deletingLastPathComponent
    var records: [PlanRecord] = []
    var problems: [String] = []
    for (number, row) in table.rows {
      let fields = row.mapValues { $0.trimmingCharacters(in: .whitespaces) }
      let place = "row \(number)"
      guard let file = fields["path"], !file.isEmpty else {
        problems.append("\(place): the path is empty")
        continue
      }
      problems += Self.problems(of: fields).map { "\(place): \($0)" }
      records.append(Self.record(fields, header: table.header, folder: folder, file: file))
    }
    let ids = Dictionary(grouping: records.map(\.id.rawValue).filter { !$0.isEmpty }) { $0 }
    problems += ids.filter { $0.value.count > 1 }.keys.sorted().map {
      "the plan_id \"\($0)\" stands in more than one row"
    }
    guard problems.isEmpty else { throw ManifestError(path: path, problems: problems) }
    self.records = records
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

  /// What is wrong with a row's values, by the formats of the contract.
  private static func problems(of fields: [String: String]) -> [String] {
    var problems: [String] = []
    if let country = fields["country"], !country.isEmpty,
      country.wholeMatch(of: /[A-Z]{3}/) == nil
    {
      problems.append("the country \"\(country)\" is no ISO 3166-1 alpha-3 code, as in KEN")
    }
    for name in ["adopted", "period_start", "period_end"] {
      if let date = fields[name], !date.isEmpty,
        date.wholeMatch(of: /\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?/) == nil
      {
        problems.append(
          "\(name) \"\(date)\" is no ISO 8601 date, as in 2025, 2025-03 or 2025-03-31")
      }
    }
    if let id = fields["plan_id"], !id.isEmpty,
      id.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9._-]*/) == nil
    {
      problems.append(
        "the plan_id \"\(id)\" may hold letters, digits, dots, hyphens and underscores only")
    }
    return problems
  }
}

/// Why a manifest cannot be used.
package struct ManifestError: Error, Sendable, CustomStringConvertible {
  package let path: String
  package let problems: [String]

  package var description: String {
    problems.map { "\(path): \($0)" }.joined(separator: "\n")
  }
}
