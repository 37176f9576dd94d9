internal import AnalysisModel

/// What a worker makes of each document.
package enum WorkerJob: Hashable, Sendable, Codable {
  /// A reading held against the frameworks, as `analyze` keeps it.
  case reading
  /// What `extract` prints.
  case extraction(ExtractionFormat, pages: PageSelection?)
  /// What `match` prints.
  case matches(isExplained: Bool)
  /// The copy that `annotate` makes.
  case annotation(AnnotationOrder)
  /// The rows of a reply of `worker`, with what `merge` needs where it is wanted.
  case reply(keepsReading: Bool)
}

extension WorkerJob {
  /// The folder that a worker writes a file into, which is that of an annotated copy; nil for all others, which write nothing.
  var writtenFolder: String? {
    guard case .annotation(let order) = self else { return nil }
    let folder = order.copy.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return order.copy.contains("/") ? folder.joined(separator: "/") + "/" : "."
  }

  /// Whether documents are held against the frameworks, for which every lexicon must be whole.
  var judges: Bool {
    switch self {
    case .reading, .reply: true
    case .extraction, .matches, .annotation: false
    }
  }
}

/// The forms in which the text of a document is shown.
package enum ExtractionFormat: String, Hashable, Sendable, Codable, CaseIterable {
  case text, json, html
}

/// A worker's first line of input.
struct WorkerOrder: Codable, Sendable {
  let settings: AnalysisSettings
  let job: WorkerJob
  /// Whether to compile every language's terms before the first document.
  ///
  /// A long run is not to fail at its end. In a short one the terms of languages that do not turn up would take longer than the documents.
  let checksTerms: Bool
}
