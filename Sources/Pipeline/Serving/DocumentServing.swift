internal import AnalysisModel
internal import Foundation
internal import Loading
internal import Synchronization

/// Answers requests for documents, a line of JSON each, until there are no more: what `lacuna worker` does.
///
/// Documents are read by a reader process as in every other command, so that one that crashes, hangs or takes too much
/// memory costs its own reply and nothing else.
package struct DocumentServing: Sendable {
  private let settings: AnalysisSettings
  private let keepsReadings: Bool
  private let greeting: [UInt8]
  private let replies: ReplyComposing

  /// The version of the protocol.
  private static let protocolVersion = 1
  /// The longest line of a request in bytes, as one with a document of 48 MB is; a larger one has a path.
  private static let longestLine = 64 << 20

  /// Checks settings and lexicons before anything is said.
  ///
  /// - Parameters:
  ///   - settings: What holds for all documents; how many are read at the same time does not count.
  ///   - toolVersion: The program's version.
  ///   - commit: What the program was built from; nil where that is not known.
  ///   - keepsReadings: Whether replies carry what `merge` needs.
  /// - Throws: Where the lexicons cannot be used.
  package init(
    settings: AnalysisSettings, toolVersion: String, commit: String?, keepsReadings: Bool
  ) throws {
    self.settings = settings
    self.keepsReadings = keepsReadings
    let library = try settings.library()
    let provenance = Provenance(
      tool: "lacuna", version: toolVersion, commit: commit, lexicons: library.uses,
      settings: settings.named(library.frameworks))
    let digest = try provenance.settingsDigest()
    replies = ReplyComposing(
      rows: ReplyRows(frameworks: library.frameworks), provenance: provenance,
      settingsDigest: digest, limits: settings.ofRun(manifest: nil), keepsReadings: keepsReadings)
    greeting = ReplyComposing.greeting(
      protocolVersion: Self.protocolVersion, provenance: provenance, settingsDigest: digest)
  }

  /// What is being answered.
  private struct State {
    var number = 0
    var document: ServedDocument?
  }

  /// Answers every line of input.
  ///
  /// - Parameters:
  ///   - input: The file descriptor that requests come from.
  ///   - write: Sends a line with its end; called from one task at a time.
  /// - Throws: What `write` throws; where the lexicons cannot be used, or no process can be started.
  package func run(
    input: Int32, write: @escaping @Sendable ([UInt8]) throws -> Void
  ) async throws {
    try write(greeting)
    let lines = RequestLines(descriptor: input, limit: Self.longestLine)
    let state = Mutex(State())
    let broken = Mutex<(any Error)?>(nil)
    /// Answers what is no request at once, and gives the next one that is.
    @Sendable func next() async -> WorkerRequest? {
      while let line = await lines.next() {
        do throws(ServedProblem) {
          let number = state.withLock { state in
            state.number += 1
            return state.number
          }
          guard let document = try document(line, number: number) else { continue }
          state.withLock { $0.document = document }
          return document.request
        } catch {
          do {
            try write(replies.reply(to: error))
          } catch {
            broken.withLock { $0 = error }
            return nil
          }
        }
      }
      return nil
    }
    let job = WorkerJob.reply(keepsReading: keepsReadings)
    try await WorkerPool(settings: settings, job: job).read(width: 1, next: next) { answer in
      let held = state.withLock { state in
        defer { state.document = nil }
        return state.document
      }
      guard let held, held.request.id == answer.id else { return }
      try write(replies.reply(to: held, held.checked(answer)))
    }
    if let error = broken.withLock({ $0 }) { throw error }
  }

  /// The document that a line asks for; nil where the line is blank.
  private func document(
    _ line: RequestLines.Line, number: Int
  ) throws(ServedProblem) -> ServedDocument? {
    switch line {
    case .tooLong:
      throw ServedProblem(
        .lineTooLong,
        "the line is longer than \(Self.longestLine >> 20) MB; put the document into a file and send its path"
      )
    case .text(let bytes):
      return try ServedDocument(
        try ServedRequest(line: bytes), number: number, settings: settings)
    }
  }
}
