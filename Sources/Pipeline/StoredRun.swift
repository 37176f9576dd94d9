package import AnalysisModel
internal import Foundation
internal import Reporting

/// What a run left in its output folder, to be shown again without reading the documents.
package struct StoredRun: Sendable {
  /// Everything but the readings, which are read one by one.
  struct Contents: Codable {
    /// What the results were made of, beside the plans.
    struct Facts: Codable {
      let provenance: Provenance
      let frameworks: [Framework]
      let translations: [FrameworkTranslation]
      let subjects: [Subject]
      let trust: [LanguageTag: LexiconTrust]
      let method: MethodFigures
      /// What was looked for in the languages of the documents.
      var terms: TriedTerms
      /// How the languages of the documents write numbers in words, by the languages' codes.
      var numbers: WordsByLanguage<NumberWords>
      /// How they say how much is granted.
      var grants: WordsByLanguage<GrantWords>
      /// The limits of the run, by name.
      let limits: [String: String]
      let manifestColumns: [String]
      /// What the reports were written in.
      let language: ReportLanguage

      /// The frameworks in the words of a language, where they have been translated.
      func frameworks(in language: ReportLanguage) -> [Framework] {
        let tag = LanguageTag(rawValue: language.rawValue)
        return frameworks.map { framework in
          translations.first { $0.framework == framework.id && $0.language == tag }
            .map { framework.translated($0) } ?? framework
        }
      }
    }

    struct Plan: Codable {
      let document: RunDocument
      /// The path of the document as the run was given it.
      let source: String
      /// The name of the file with its reading in the output folder; nil where the document failed.
      let reading: String?
    }

    let facts: Facts
    let plans: [Plan]
  }

  private static let name = ".lacuna/contents.json"

  /// The output folder.
  package let path: String
  private let contents: Contents
  /// What people decided on its plans.
  package let record: DecisionRecord

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
    record = try DecisionRecord(in: path).following(
      PlanHeirs(among: contents.plans.map(\.document.plan.id)))
  }

  var facts: Contents.Facts { contents.facts }
  package var frameworks: [Framework] { facts.frameworks }
  package var translations: [FrameworkTranslation] { facts.translations }
  package var subjects: [Subject] { facts.subjects }
  package var provenance: Provenance { facts.provenance }
  /// By language, how far its lexicons can be trusted.
  package var trust: [LanguageTag: LexiconTrust] { facts.trust }
  /// The figures of the rules that the run went by.
  package var method: MethodFigures { facts.method }
  /// By language, what was looked for.
  var terms: TriedTerms { facts.terms }
  /// How numbers are written in words, by the codes of languages.
  var numbers: [String: NumberWords] { facts.numbers.languages }
  /// What says how much is granted, by the codes of languages.
  var grants: [String: GrantWords] { facts.grants.languages }
  /// The limits of the run, by name.
  var limits: [String: String] { facts.limits }
  /// The manifest's columns that are only carried through.
  var manifestColumns: [String] { facts.manifestColumns }
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
      return AnalyzedPlan(
        document: plan.document, reading: nil,
        coding: record.coding(of: plan.document.plan.id, nil))
    }
    guard let reading = ReadingCache.reading(at: "\(path)/\(name)") else {
      throw .missingReading(plan.document.plan.id)
    }
    let named = reading.named(plan.document.plan.id)
    return AnalyzedPlan(
      document: plan.document, reading: named,
      coding: record.coding(of: plan.document.plan.id, named))
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
  case damagedDecisions(String, line: Int)

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
    case .damagedDecisions(let path, let line):
      "line \(line) of \(path) is damaged, and without it a person's decision would be lost; mend the line, or move the file away"
    case .noPlan(let id, let known):
      "there is no plan \"\(id)\"; name one of \(known.map(\.rawValue).joined(separator: ", "))"
    }
  }
}
