package import AnalysisModel
internal import Foundation

/// What a run left in its output folder, to be shown again without reading the documents.
package struct StoredRun: Sendable {
  /// Everything but the readings, which are read one by one.
  struct Contents: Codable {
    struct Plan: Codable {
      let document: RunDocument
      /// The path of the document as the run was given it.
      let source: String
      /// The name of the file with its reading in the output folder; nil where the document failed.
      let reading: String?
    }

    let provenance: Provenance
    let frameworks: [Framework]
    let translations: [FrameworkTranslation]
    let subjects: [Subject]
    let trust: [LanguageTag: LexiconTrust]
    let method: MethodFigures
    /// What was looked for in the languages of the documents; nil in folders that earlier versions made.
    let terms: TriedTerms?
    /// The limits of the run, by name; nil in folders that earlier versions made.
    let limits: [String: String]?
    let manifestColumns: [String]
    let plans: [Plan]
  }

  private static let name = ".lacuna/contents.json"

  /// The output folder.
  package let path: String
  private let contents: Contents

  /// Opens an output folder.
  ///
  /// - Throws: In a sentence, why the folder cannot be used.
  package init(output path: String) throws(StoredRunError) {
    self.path = path
    guard let data = FileManager.default.contents(atPath: "\(path)/\(Self.name)") else {
      throw FileManager.default.fileExists(atPath: "\(path)/run.json")
        ? .withoutReadings(path) : .noOutput(path)
    }
    guard let contents = try? JSONDecoder().decode(Contents.self, from: data) else {
      throw .damaged(path)
    }
    self.contents = contents
  }

  package var frameworks: [Framework] { contents.frameworks }
  package var translations: [FrameworkTranslation] { contents.translations }
  package var subjects: [Subject] { contents.subjects }
  package var provenance: Provenance { contents.provenance }
  /// By language, how far its lexicons can be trusted.
  package var trust: [LanguageTag: LexiconTrust] { contents.trust }
  /// The figures of the rules that the run went by.
  package var method: MethodFigures { contents.method }
  /// By language, what was looked for.
  var terms: TriedTerms { contents.terms ?? [:] }
  /// The limits of the run, by name.
  var limits: [String: String] { contents.limits ?? [:] }
  /// The manifest's columns that are only carried through.
  var manifestColumns: [String] { contents.manifestColumns }
  /// Every input of the run, in the order in which it was given.
  package var documents: [RunDocument] { contents.plans.map(\.document) }

  /// A plan with its reading.
  ///
  /// - Throws: Where there is no such plan, or its reading is gone.
  package func plan(_ id: PlanRecord.ID) throws(StoredRunError) -> AnalyzedPlan {
    guard let plan = contents.plans.first(where: { $0.document.plan.id == id }) else {
      throw .noPlan(id, known: documents.map(\.plan.id))
    }
    return try analyzed(plan)
  }

  /// The path of a plan's document as the run was given it.
  package func source(of id: PlanRecord.ID) -> String? {
    contents.plans.first { $0.document.plan.id == id }?.source
  }

  private func analyzed(_ plan: Contents.Plan) throws(StoredRunError) -> AnalyzedPlan {
    guard let name = plan.reading else {
      return AnalyzedPlan(document: plan.document, reading: nil)
    }
    guard let reading = ReadingCache.reading(at: "\(path)/\(name)") else {
      throw .missingReading(plan.document.plan.id)
    }
    return AnalyzedPlan(document: plan.document, reading: reading.named(plan.document.plan.id))
  }

  /// Leaves what a run was made of in its folder.
  static func save(_ contents: Contents, in folder: OutputFolder) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try folder.write([UInt8](try encoder.encode(contents)), to: name)
  }
}

/// Why what a run left cannot be used, in a sentence.
package enum StoredRunError: Error, Hashable, Sendable, CustomStringConvertible {
  case noOutput(String)
  case withoutReadings(String)
  case damaged(String)
  case missingReading(PlanRecord.ID)
  case noPlan(PlanRecord.ID, known: [PlanRecord.ID])

  package var description: String {
    switch self {
    case .noOutput(let path):
      "\(path) holds no results; run \"lacuna analyze PLANS -o \(path)\" first"
    case .withoutReadings(let path):
      "\(path) holds results but not what was read, since another version made it or .lacuna was deleted; run analyze again"
    case .damaged(let path):
      "what was kept in \(path)/.lacuna is damaged or of another version; run analyze again with --fresh"
    case .missingReading(let id):
      "what was read of \(id) is gone from .lacuna; run analyze again"
    case .noPlan(let id, let known):
      "there is no plan \"\(id)\"; name one of \(known.map(\.rawValue).joined(separator: ", "))"
    }
  }
}
