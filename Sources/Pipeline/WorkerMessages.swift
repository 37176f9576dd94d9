internal import AnalysisModel

/// A worker's first line: whether its terms compiled.
struct WorkerGreeting: Codable, Sendable {
  /// What is wrong with the lexicons, or nil where the worker is ready.
  let problem: String?
}

/// One document for a worker to read.
struct WorkerRequest: Codable, Sendable {
  let id: Int
  let path: String
  let isSite: Bool
  let language: LanguageTag?
  let password: String?
  /// The digest of the file's content, which the parent has taken to know whether to ask.
  let sha256: String
}

/// The first line of what a worker answers to a request; where nothing failed, a second one follows
/// with the reading, which the parent keeps as it comes.
struct WorkerReply: Codable, Sendable {
  /// Whether this is no answer yet, but a sign that a page is about to be recognised, which takes seconds.
  var isSign = false
  let id: Int
  let seconds: Double
  let failure: IngestFailure?
}
