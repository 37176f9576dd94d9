internal import AnalysisModel
internal import Foundation
internal import Synchronization

/// Reads one document in a worker process, so that time and memory that it takes have a limit.
package struct SupervisedReading: Sendable {
  private let settings: AnalysisSettings
  private let job: WorkerJob

  package init(settings: AnalysisSettings, job: WorkerJob) {
    self.settings = settings
    self.job = job
  }

  /// Reads a file, or a folder of web pages that make one plan.
  ///
  /// - Throws: `IngestFailure` where the document could not be read; `CancellationError` where the task was cancelled.
  package func read(path: String, isSite: Bool) async throws -> ShownDocument {
    let request = WorkerRequest(
      id: 0, path: path, isSite: isSite, language: settings.language,
      password: settings.password, sha256: nil)
    let answer = Mutex<WorkerPool.Answer.Outcome?>(nil)
    try await WorkerPool(settings: settings, job: job, forked: .waiting).read([request]) { given in
      answer.withLock { $0 = given.outcome }
    }
    switch answer.withLock({ $0 }) {
    case .reading(let line, _, _, _):
      return try JSONDecoder().decode(ShownDocument.self, from: Data(line))
    case .failure(let failure): throw failure
    case nil: throw CancellationError()
    }
  }
}
