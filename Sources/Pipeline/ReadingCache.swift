internal import AnalysisModel
internal import Foundation
internal import SharedLibraries

/// Keeps what was read of documents, by their content and the settings.
struct ReadingCache {
  /// The first line of what is kept of one document; the reading, if there is one, is the second.
  private struct Entry: Codable {
    let limits: String
    let seconds: Double
    let failure: IngestFailure?
  }

  /// What was read of a document before.
  enum Outcome {
    case reading(PlanReading)
    case failure(IngestFailure)
  }

  private let folder: OutputFolder
  private let settingsKey: String
  /// What failures depend on beside the settings: a higher limit or a password may mend them.
  let limits: String
  private var index: InputIndex

  init(folder: OutputFolder, settingsKey: String, settings: AnalysisSettings) {
    self.folder = folder
    self.settingsKey = settingsKey
    // Nothing of the password itself is kept; a wrong one is never taken for known.
    let password = settings.password == nil ? "locked" : "password"
    limits = "\(settings.timeoutSeconds) \(settings.memoryMegabytes) \(password)"
    index = InputIndex(folder.read(Self.indexName))
  }

  private static let indexName = ".lacuna/inputs.json"

  /// The digest of an input's bytes, without reading them where the file has not changed.
  mutating func digest(of input: Input) -> String? { index.digest(of: input) }

  func saveIndex() throws(RunError) { try folder.write(index.encoded(), to: Self.indexName) }

  /// What was read of a document before, or nil.
  func answer(_ key: ContentKey) -> (seconds: Double, outcome: Outcome)? {
    guard let data = folder.read(name(key)),
      let end = data.firstIndex(of: UInt8(ascii: "\n")),
      let entry = try? JSONDecoder().decode(Entry.self, from: data[..<end])
    else { return nil }
    if let failure = entry.failure {
      return entry.limits == limits ? (entry.seconds, .failure(failure)) : nil
    }
    guard
      let reading = try? JSONDecoder().decode(PlanReading.self, from: data[(end + 1)...])
    else { return nil }
    return (entry.seconds, .reading(reading))
  }

  /// Whether a document need not be read again.
  func isKnown(_ key: ContentKey) -> Bool {
    guard let file = FileHandle(forReadingAtPath: folder.location(name(key))),
      let head = try? file.read(upToCount: 4096)
    else { return false }
    guard let end = head.firstIndex(of: UInt8(ascii: "\n")),
      let entry = try? JSONDecoder().decode(Entry.self, from: head[..<end])
    else { return false }
    guard let failure = entry.failure else { return true }
    return entry.limits == limits && !failure.reason.isTransient
  }

  func keep(_ answer: WorkerPool.Answer, of key: ContentKey) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    var failure: IngestFailure?
    var reading: [UInt8] = []
    switch answer.outcome {
    case .failure(let cause): failure = cause
    case .reading(let bytes): reading = bytes
    }
    let entry = Entry(limits: limits, seconds: answer.seconds, failure: failure)
    let head = [UInt8](try encoder.encode(entry)) + [UInt8(ascii: "\n")]
    try folder.write(head + reading, to: name(key))
  }

  /// What was read of a document, from the file in which it is kept; nil where that is gone or of another version.
  static func reading(at path: String) -> PlanReading? {
    guard let data = FileManager.default.contents(atPath: path),
      let end = data.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    return try? JSONDecoder().decode(PlanReading.self, from: data[(end + 1)...])
  }

  /// The file in which a document's reading is kept, in the output folder.
  func name(_ key: ContentKey) -> String {
    let variant = (key.isSite ? "-site" : "") + (key.language.map { "-\($0)" } ?? "")
    return ".lacuna/readings/\(settingsKey.prefix(12))/\(key.sha256)\(variant).json"
  }
}
