internal import AnalysisModel
internal import Foundation
internal import SharedLibraries

/// What the last whole run in a folder was made of, to tell that nothing has changed.
struct RunState {
  private struct Saved: Codable {
    let key: String
    let documents: [RunDocument]
    /// The pages of single items, and of wordings.
    let itemPages: [String]
    let termsPages: [String]
  }

  private let saved: Saved?

  private static let name = ".lacuna/state.json"
  /// What a whole run leaves whatever its inputs.
  private static let files =
    [
      "index.html", "method.html", "run.json", ".lacuna/contents.json", "lacuna.sqlite",
      "data/datapackage.json",
      "data/plans.csv",
      "data/items.csv", "data/elements.csv", "data/evidence.csv", "data/activities.csv",
      "data/pages.csv", "data/sections.csv", "data/codebook.csv",
    ] + OutputDescription.files

  init(_ folder: OutputFolder) {
    saved = folder.read(Self.name).flatMap { try? JSONDecoder().decode(Saved.self, from: $0) }
  }

  /// The documents of the last run, if it was the same and everything it wrote is still there.
  func documents(for key: String, in folder: OutputFolder) -> [RunDocument]? {
    guard let saved, saved.key == key, Self.files.allSatisfy(folder.exists) else { return nil }
    let reports = saved.documents.map { "plans/\($0.plan.id)/report.html" }
    let pages =
      reports + saved.itemPages.map { "items/\($0)" } + saved.termsPages.map { "terms/\($0)" }
    return pages.allSatisfy(folder.exists) ? saved.documents : nil
  }

  /// The ids of the last run's plans.
  var planIDs: [PlanRecord.ID] { saved?.documents.map(\.plan.id) ?? [] }

  func save(_ documents: [RunDocument], key: String, in folder: OutputFolder) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(
      Saved(
        key: key, documents: documents, itemPages: folder.names(in: "items"),
        termsPages: folder.names(in: "terms")))
    try folder.write([UInt8](data), to: Self.name)
  }

  /// Names a run by all that its results depend on; `limits` are those that failures depend on.
  static func key(
    inputs: [Input], keys: [ContentKey?], settingsKey: String, limits: String
  ) throws -> String {
    struct Part: Encodable {
      let path: String
      let record: PlanRecord?
      let key: ContentKey?
      let problem: IngestFailure.Reason?
    }
    let parts = zip(inputs, keys).map {
      Part(path: $0.path, record: $0.record, key: $1, problem: $0.problem)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return digest(of: [UInt8](try encoder.encode(parts)) + Array((settingsKey + limits).utf8))
  }
}
