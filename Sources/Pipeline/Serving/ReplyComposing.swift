internal import AnalysisModel
internal import Exporting
internal import Foundation

/// Puts replies together, each a line with its end.
struct ReplyComposing: Sendable {
  let rows: ReplyRows
  let provenance: Provenance
  let settingsDigest: String
  let limits: [String: String]
  /// Whether replies carry what `merge` needs.
  let keepsReadings: Bool

  static func greeting(
    protocolVersion: Int, provenance: Provenance, settingsDigest: String
  ) -> [UInt8] {
    line(
      JSONValue.members([
        "protocol": .integer(protocolVersion), "tool": .text(provenance.tool),
        "version": .text(provenance.version), "settings_digest": .text(settingsDigest),
      ]).line.utf8)
  }

  /// The reply to what is no request.
  func reply(to problem: ServedProblem) -> [UInt8] {
    Self.line(
      Self.head(id: problem.id, error: (problem.code.rawValue, problem.message)) + "}".utf8)
  }

  /// The reply to a request that was looked into.
  ///
  /// A document that could not be read has rows too, as in the tables of a run.
  func reply(to served: ServedDocument, _ answer: WorkerPool.Answer) throws -> [UInt8] {
    var bytes: [UInt8]
    let members: [UInt8]
    var failure: IngestFailure?
    switch answer.outcome {
    case .reading(let given, _, _, _):
      bytes = Self.head(id: served.id, error: nil)
      members = given
    case .failure(let told):
      if case .noSuchPages(let count) = told.reason {
        let name = served.request.name ?? served.request.path
        return reply(
          to: ServedProblem(
            .badField, PageSelection.sentenceOnNone(of: count, in: name), id: served.id))
      }
      let cause = told.ofRequest
      failure = cause
      bytes = Self.head(id: served.id, error: (cause.reason.code, "\(cause.reason)"))
      members = rows.members(of: PendingPlan(served.request).failed(cause.reason))
    }
    bytes.append(UInt8(ascii: ","))
    if keepsReadings, !served.isPart {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let request = served.request
      let kept = KeptReply(
        settingsDigest: settingsDigest, version: provenance.version,
        commit: provenance.commit, settings: provenance.settings, limits: limits,
        path: request.name ?? request.path,
        isSite: request.isSite, language: request.language, sha256: request.sha256,
        seconds: answer.seconds, failure: failure)
      bytes += "\"kept\":".utf8 + (try encoder.encode(kept)) + ",".utf8
    }
    return Self.line(bytes + members + "}".utf8)
  }

  /// The members that every reply begins with, and the brace before them.
  private static func head(id: String, error: (code: String, message: String)?) -> [UInt8] {
    let value = JSONValue.members([
      "id": .text(id), "status": .text(error == nil ? "ok" : "error"),
      "error": error.map { error in
        .members(["code": .text(error.code), "message": .text(error.message)])
      },
    ])
    return Array(value.line.utf8.dropLast())
  }

  private static func line(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    Array(bytes) + [UInt8(ascii: "\n")]
  }
}

extension IngestFailure {
  /// The failure of a requested path, which has U+FFFD in place of the bytes that a name could not be sent with.
  fileprivate var ofRequest: IngestFailure {
    guard reason == .notFound, path.unicodeScalars.contains("\u{FFFD}") else { return self }
    return IngestFailure(path: path, reason: .unnameable)
  }
}
