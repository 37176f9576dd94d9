package import AnalysisModel
internal import Foundation
internal import Ingesting
package import Loading
internal import SharedLibraries

/// What the results of a run depend on beside the documents, and how it is carried out.
package struct AnalysisSettings: Sendable, Hashable, Codable {
  /// The folder of frameworks and lexicons.
  package var lexiconDirectory: String
  /// The frameworks to hold plans against; empty for all.
  package var frameworks: [Framework.ID]
  /// The language of all documents, or nil to tell each one's from its text.
  package var language: LanguageTag?
  /// What all documents are taken to be about.
  package var subject: SubjectChoice
  /// Which pages' text is recognised in their pictures.
  package var recognition: TextRecognition
  /// What to try on encrypted files.
  package var password: String?
  package var limits: ReadingLimits
  /// How many documents are read at the same time.
  package var jobs: Int

  package init(
    lexiconDirectory: String, frameworks: [Framework.ID] = [], language: LanguageTag? = nil,
    subject: SubjectChoice = .measured, recognition: TextRecognition = .auto,
    password: String? = nil, limits: ReadingLimits = ReadingLimits(), jobs: Int = 2
  ) {
    self.lexiconDirectory = lexiconDirectory
    self.frameworks = frameworks
    self.language = language
    self.subject = subject
    self.recognition = recognition
    self.password = password
    self.limits = limits
    self.jobs = jobs
  }

  /// The settings that results depend on, as `run.json` names them.
  package func named(_ library: [Framework]) -> [String: String] {
    [
      "frameworks": library.map(\.id.rawValue).joined(separator: " "),
      "language": language?.rawValue ?? "auto", "subject": subject.name,
      "ocr": recogniser.map { "\(recognition.rawValue) (\($0))" } ?? recognition.rawValue,
    ]
  }

  /// What the text of a document depends on beside its content, in a line.
  var ofIngestion: String {
    "\(language?.rawValue ?? "auto") \(recognition.rawValue) \(recogniser ?? "")"
  }

  /// The settings of a run alone: its limits and its manifest.
  ///
  /// They decide which documents can be read; what was read within the limits does not depend on them.
  func ofRun(manifest: ManifestUse?) -> [String: String] {
    var settings = limits.named
    if let manifest {
      settings["manifest"] = manifest.path
      settings["manifest_sha256"] = manifest.digest
    }
    return settings
  }

  /// The recogniser in use and the languages it knows, on which readings of scans depend; nil where none is in use.
  private var recogniser: String? {
    guard recognition != .never, let version = tesseractVersion() else { return nil }
    return (["tesseract \(version)"] + RecognitionPack.installed).joined(separator: " ")
  }
}

extension AnalysisSettings {
  /// Reads the frameworks and lexicons that the settings name.
  ///
  /// `hasDigests` is false where no file need be told by its digest, which takes a tenth of the time; on so many `threads`
  /// files are read at the same time.
  package func library(
    hasDigests: Bool = true, threads: Int = 1
  ) throws(AnalysisSettingsError) -> LexiconLibrary {
    let library: LexiconLibrary
    do throws(LexiconError) {
      library = try LexiconLibrary(
        directory: lexiconDirectory, threads: threads,
        digest: { hasDigests ? digest(of: $0) : "" })
    } catch {
      // Terms are only compiled later, but whoever mends a file wants to know of all mistakes.
      let all = LexiconInspection(directory: lexiconDirectory).problems()
      throw .lexicon(LexiconError(problems: all.filter { $0.severity == .error }))
    }
    if case .told(let subject?) = subject, !library.subjects.contains(where: { $0.id == subject }) {
      throw .unknownSubject(subject, known: library.subjects.map(\.id))
    }
    guard !frameworks.isEmpty else { return library }
    for id in frameworks where !library.frameworks.contains(where: { $0.id == id }) {
      throw .unknownFramework(id, known: library.frameworks.map(\.id))
    }
    return library.selecting(frameworks)
  }
}

extension AnalysisSettings {
  /// Why nothing is known of an input's content.
  func obstacle(to input: Input) -> IngestFailure.Reason {
    guard FileManager.default.fileExists(atPath: input.path) else { return .notFound }
    return FileState(ofFileAt: input.path).flatMap { limits.obstacle(toBytes: $0.size) }
      ?? .notPermitted
  }
}

/// Why settings cannot be used.
package enum AnalysisSettingsError: Error, Sendable, CustomStringConvertible {
  case lexicon(LexiconError)
  case unknownFramework(Framework.ID, known: [Framework.ID])
  case unknownSubject(Subject.ID, known: [Subject.ID])

  /// Whether a name on the command line is at fault, and no file.
  package var isWrongUsage: Bool {
    switch self {
    case .lexicon: false
    case .unknownFramework, .unknownSubject: true
    }
  }

  package var description: String {
    switch self {
    case .lexicon(let error): error.description
    case .unknownFramework(let id, let known):
      "there is no framework \"\(id)\"; name one of \(known.map(\.rawValue).joined(separator: ", "))"
    case .unknownSubject(let id, let known):
      "there is no subject \"\(id)\"; name \((["auto", "none"] + known.map(\.rawValue)).joined(separator: ", "))"
    }
  }
}
