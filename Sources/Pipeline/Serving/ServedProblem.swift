internal import AnalysisModel

/// Why a request gets an error for a reply, before any document is opened.
struct ServedProblem: Error, Equatable {
  enum Code: String, Equatable, CaseIterable {
    case badJSON = "bad_json"
    case lineTooLong = "line_too_long"
    case unknownField = "unknown_field"
    case missingField = "missing_field"
    case badField = "bad_field"
    case badBase64 = "bad_base64"
    /// The bytes that were sent could not be put into a file.
    case notStored = "not_stored"
  }

  let code: Code
  let message: String
  /// The request's id; empty where there is none to be read.
  let id: String

  init(_ code: Code, _ message: String, id: String = "") {
    self.code = code
    self.message = message
    self.id = id
  }
}

extension IngestFailure.Reason {
  /// The cause's name for programs.
  var code: String {
    switch self {
    case .notFound: "not_found"
    case .notPermitted, .folderNotPermitted: "not_permitted"
    case .special: "special_file"
    case .empty: "empty"
    case .unsupportedFormat: "unsupported_format"
    case .encrypted: "encrypted"
    case .wrongPassword: "wrong_password"
    case .damaged: "damaged"
    case .crashed: "crashed"
    case .exited: "exited"
    case .timedOut: "timed_out"
    case .starved: "starved"
    case .outOfProcessorTime: "out_of_cpu"
    case .tooLarge: "too_large"
    case .outOfMemory: "out_of_memory"
    case .interrupted: "interrupted"
    case .manifest: "manifest"
    case .unnameable: "unnameable"
    case .changed: "changed"
    case .unanswered: "unanswered"
    // The document is well, and the request's field is not.
    case .noSuchPages: ServedProblem.Code.badField.rawValue
    }
  }
}
