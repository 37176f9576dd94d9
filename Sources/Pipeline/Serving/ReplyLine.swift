internal import AnalysisModel
internal import Foundation

/// A line of what workers wrote, as `merge` takes it.
enum ReplyLine {
  case greeting
  case reply(KeptReply, reading: PlanReading?)
  /// A request that gave no reading: no request at all, or one whose worker died; `id` is the request's.
  case error(id: String, message: String)

  private struct Shape: Decodable {
    struct Problem: Decodable {
      let code: String
      let message: String
    }

    let `protocol`: Int?
    let id: String?
    let status: String?
    let error: Problem?
    let kept: KeptReply?
    let reading: PlanReading?
  }

  /// Reads a line.
  ///
  /// - Throws: What is wrong with it, in a sentence.
  init(_ line: [UInt8]) throws(MergeError.Cause) {
    let shape: Shape
    do {
      shape = try JSONDecoder().decode(Shape.self, from: Data(line))
    } catch {
      throw .damaged
    }
    if shape.protocol != nil {
      self = .greeting
      return
    }
    guard let id = shape.id, let status = shape.status else { throw .damaged }
    if let kept = shape.kept {
      guard shape.reading != nil || kept.failure != nil else { throw .damaged }
      self = .reply(kept, reading: shape.reading)
    } else if status == "error" {
      self = .error(id: id, message: shape.error?.message ?? "the reply does not say why")
    } else {
      throw .withoutReading
    }
  }
}

/// Why replies cannot be merged.
package struct MergeError: Error, Equatable, CustomStringConvertible {
  package enum Cause: Error, Equatable {
    case damaged
    /// The worker was not asked for what `merge` needs.
    case withoutReading
    case otherVersion(String, own: String)
    /// The lexicons at hand are not those that the worker had.
    case otherLexicons
    /// Another reply was made with other settings or lexicons.
    case otherSettings
    case noReplies
    case unreadable
  }

  let file: String
  /// From 1; nil where the whole file is meant.
  let line: Int?
  let cause: Cause

  /// The file, with the line where one is meant.
  package var place: String { line.map { "\(file):\($0)" } ?? file }

  /// What is wrong there, and what to do.
  package var sentence: String {
    switch cause {
    case .damaged:
      "this is no whole reply of a worker; take the line out and run its request again"
    case .withoutReading:
      "the reply has no reading; run the worker with --readings, and without \"pages\" in the request"
    case .otherVersion(let version, let own):
      "the reply is of lacuna \(version), and this is \(own); merge with the version that the workers had"
    case .otherLexicons:
      "the worker had other lexicons; give the folder that it had with --lexicons"
    case .otherSettings:
      "the reply was made with other settings or lexicons than those before it; merge each kind into a folder of its own"
    case .noReplies: "there is no reply of a worker in it; name files or folders of .jsonl files"
    case .unreadable: "the file cannot be read; check the path"
    }
  }

  package var description: String { "\(place): \(sentence)" }
}
