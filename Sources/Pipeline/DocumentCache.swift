internal import AnalysisModel
internal import Foundation

/// Keeps the text of documents as it was ingested, so that other lexicons or scores need no new reading.
///
/// What is kept depends on the content and on what ingestion depends on: the version of the program, the language that all
/// documents are said to have, and the recogniser.
struct DocumentCache {
  /// The first line of what is kept of one document; the document, if there is one, is the second.
  private struct Head: Codable {
    let limits: String
    let seconds: Double
    let language: LanguageTag?
    let failure: IngestFailure?
    /// Whether time or memory for recognition gave out before all of the document was read; nil where neither did.
    var isCut: Bool?
  }

  /// What is known of a document before it is read.
  enum Known {
    /// Its text is kept; the lexicons of this language are those that it is held against.
    case document(language: LanguageTag, seconds: Double)
    case failure(IngestFailure, seconds: Double)
  }

  private let folder: OutputFolder
  /// In the output folder.
  private let place: String
  /// What failures depend on beside the settings: a higher limit or a password may mend them.
  let limits: String

  /// More than a head takes up.
  private static let headBytes = 4096

  init(folder: OutputFolder, key: String, limits: String) {
    self.folder = folder
    self.limits = limits
    place = ".lacuna/documents/\(key.prefix(12))"
  }

  /// What is kept of a document; nil where it is to be read, or read again since a limit has changed.
  func known(_ key: ContentKey) -> Known? {
    guard let file = FileHandle(forReadingAtPath: path(of: key)),
      let start = try? file.read(upToCount: Self.headBytes),
      let end = start.firstIndex(of: UInt8(ascii: "\n")),
      let head = try? JSONDecoder().decode(Head.self, from: start[..<end])
    else { return nil }
    if let failure = head.failure {
      return head.limits == limits ? .failure(failure, seconds: head.seconds) : nil
    }
    if head.isCut == true, head.limits != limits { return nil }
    return head.language.map { .document(language: $0, seconds: head.seconds) }
  }

  /// Keeps a document's text.
  ///
  /// - Parameters:
  ///   - document: It, as JSON.
  ///   - language: That whose lexicons it is held against.
  ///   - isCut: Whether more time or memory for recognition would give more of it.
  ///   - seconds: How long it took to read.
  ///   - key: Its content.
  /// - Throws: Where the folder cannot be written.
  func keep(
    _ document: [UInt8], language: LanguageTag, isCut: Bool = false, seconds: Double,
    of key: ContentKey
  ) throws {
    try write(
      Head(
        limits: limits, seconds: seconds, language: language, failure: nil,
        isCut: isCut ? true : nil), document, key)
  }

  /// Keeps why a document could not be read.
  func keep(_ failure: IngestFailure, seconds: Double, of key: ContentKey) throws {
    try write(Head(limits: limits, seconds: seconds, language: nil, failure: failure), [], key)
  }

  private func write(_ head: Head, _ document: [UInt8], _ key: ContentKey) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let first = [UInt8](try encoder.encode(head)) + [UInt8(ascii: "\n")]
    try folder.write(first + document, to: name(key))
  }

  /// Where a document is kept.
  func path(of key: ContentKey) -> String { folder.location(name(key)) }

  private func name(_ key: ContentKey) -> String { "\(place)/\(key.fileName)" }

  /// The document that is kept in a file; nil where it is gone or damaged.
  static func document(at path: String) -> Document? {
    guard let data = FileManager.default.contents(atPath: path),
      let end = data.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    return try? JSONDecoder().decode(Document.self, from: data[(end + 1)...])
  }
}
