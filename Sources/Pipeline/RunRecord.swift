internal import AnalysisModel
internal import Foundation

/// `run.json`: what was read, with what, and what became of each input.
struct RunRecord: Encodable {
  struct DocumentRecord: Encodable {
    let path: String
    let sha256: String?
    let planID: String
    let status: ReadingStatus
    let reason: String
    let pages: Int
    let language: String?
    let seconds: Double
    let warnings: [IngestWarning]

    private enum CodingKeys: String, CodingKey {
      case path, sha256, status, reason, pages, language, seconds, warnings
      case planID = "plan_id"
    }

    /// Writes every key, null where nothing is known, so that readers need not ask which there are.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(path, forKey: .path)
      try container.encode(sha256, forKey: .sha256)
      try container.encode(planID, forKey: .planID)
      try container.encode(status, forKey: .status)
      try container.encode(reason, forKey: .reason)
      try container.encode(pages, forKey: .pages)
      try container.encode(language, forKey: .language)
      try container.encode(seconds, forKey: .seconds)
      try container.encode(warnings, forKey: .warnings)
    }
  }

  let tool: String
  let version: String
  let commit: String?
  let lexicons: [Provenance.LexiconUse]
  let settings: [String: String]
  let documents: [DocumentRecord]

  /// Takes the settings that results depend on, and those of this run alone.
  init(provenance: Provenance, runSettings: [String: String], documents: [RunDocument]) {
    tool = provenance.tool
    version = provenance.version
    commit = provenance.commit
    lexicons = provenance.lexicons
    settings = provenance.settings.merging(runSettings) { own, _ in own }
    self.documents = documents.map { document in
      DocumentRecord(
        path: document.plan.path, sha256: document.sha256, planID: document.plan.id.rawValue,
        status: document.status, reason: document.reason, pages: document.pages,
        language: document.language?.rawValue, seconds: (document.seconds * 1000).rounded() / 1000,
        warnings: document.warnings)
    }
  }

  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + [UInt8(ascii: "\n")]
  }
}
