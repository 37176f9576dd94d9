internal import AnalysisModel
internal import Foundation
internal import SharedLibraries

/// Keeps what was read of documents: their text by content and recogniser, what was found in it by the lexicons of its language too.
struct ReadingCache {
  /// What was read of a document before.
  enum Outcome {
    case reading(PlanReading)
    case failure(IngestFailure)
  }

  /// What is to be done for a document.
  enum Step {
    case nothing
    /// Its text is kept in a file, and is to be held against the lexicons.
    case match(kept: String)
    case read
  }

  private let folder: OutputFolder
  private let documents: DocumentCache
  private let provenance: Provenance
  private var index: InputIndex

  init(folder: OutputFolder, provenance: Provenance, settings: AnalysisSettings) throws {
    self.folder = folder
    self.provenance = provenance
    // Nothing of the password itself is kept; a wrong one is never taken for known.
    let password = settings.password == nil ? "locked" : "password"
    documents = DocumentCache(
      folder: folder,
      key: SharedLibraries.digest(of: Array("\(provenance.version) \(settings.ofIngestion)".utf8)),
      limits: "\(settings.limits.key) \(password)")
    index = InputIndex(folder.read(Self.indexName), largest: settings.limits.largestFile)
  }

  private static let indexName = ".lacuna/inputs.json"
  private static let readings = ".lacuna/readings"

  /// What failures depend on beside the settings.
  var limits: String { documents.limits }

  /// The digests of inputs' bytes, without reading them where a file has not changed.
  mutating func digests(of inputs: [Input], threads: Int) -> [String?] {
    index.digests(of: inputs, threads: threads)
  }

  /// Whether an input is still what its digest was made of.
  func isUnchanged(_ input: Input) -> Bool { index.isUnchanged(input) }

  func saveIndex() throws(RunError) { try folder.write(index.encoded(), to: Self.indexName) }

  /// What was read of a document before, or nil.
  func answer(_ key: ContentKey) throws -> (seconds: Double, outcome: Outcome)? {
    switch documents.known(key) {
    case nil: return nil
    case .failure(let failure, let seconds): return (seconds, .failure(failure))
    case .document(let language, let seconds):
      let path = folder.location(try name(key, language))
      return Self.reading(at: path).map { (seconds, .reading($0)) }
    }
  }

  /// What a document still needs.
  func step(for key: ContentKey) throws -> Step {
    switch documents.known(key) {
    case nil: return .read
    case .failure(let failure, _): return failure.reason.isTransient ? .read : .nothing
    case .document(let language, _):
      let isMatched = folder.exists(try name(key, language))
      return isMatched ? .nothing : .match(kept: documents.path(of: key))
    }
  }

  func keep(_ answer: WorkerPool.Answer, of key: ContentKey) throws {
    switch answer.outcome {
    case .failure(let failure): try documents.keep(failure, seconds: answer.seconds, of: key)
    case .reading(let reading, let document, let language, let isCut):
      try folder.write(reading, to: name(key, language))
      // Last, since it says that there is a reading; without a text where another program read the document.
      if document == nil, case .document(language, _)? = documents.known(key) { return }
      try documents.keep(
        document ?? [], language: language, isCut: isCut, seconds: answer.seconds, of: key)
    }
  }

  /// What was read of a document, from the file in which it is kept; nil where that is gone or of another version.
  static func reading(at path: String) -> PlanReading? {
    FileManager.default.contents(atPath: path).flatMap {
      try? JSONDecoder().decode(PlanReading.self, from: $0)
    }
  }

  /// The file in which a document's reading is kept, in the output folder; nil where there is none.
  func name(_ key: ContentKey) throws -> String? {
    guard case .document(let language, _) = documents.known(key) else { return nil }
    return try name(key, language)
  }

  private func name(_ key: ContentKey, _ language: LanguageTag) throws -> String {
    "\(Self.readings)/\(try provenance.settingsDigest(of: language).prefix(12))/\(key.fileName)"
  }

  /// Takes away what was found with other lexicons or settings: matching again takes little.
  func removeOthers(than keys: some Sequence<ContentKey>) throws {
    let current = Set(try keys.compactMap { try name($0)?.split(separator: "/").dropLast().last })
    for name in folder.names(in: Self.readings) where !current.contains(name[...]) {
      folder.remove("\(Self.readings)/\(name)")
    }
  }
}
