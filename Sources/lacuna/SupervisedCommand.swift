internal import AnalysisModel
internal import ArgumentParser
internal import Foundation
internal import Pipeline

/// A command that shows one document, which a worker process reads for it.
protocol SupervisedCommand: AsyncParsableCommand {}

extension SupervisedCommand {
  /// Prints what a worker makes of a document, and says what could not be read.
  ///
  /// - Throws: Exit code 2 where the document, or some of its pages, could not be read.
  func show(
    _ path: String, isSite: Bool = false, settings: AnalysisSettings, job: WorkerJob
  ) async throws {
    let shown = try await read(path, isSite: isSite, settings: settings, job: job)
    for warning in shown.warnings { Messages.say(warning, of: path) }
    if shown.pages.shown == 0, shown.pages.all > 0 {
      throw ValidationError(PageSelection.sentenceOnNone(of: shown.pages.all, in: path))
    }
    try StandardOutput.write([UInt8](shown.output.utf8))
    if let problem = shown.problem {
      Messages.say(problem, of: path)
      throw ExitCode(2)
    }
  }

  /// What a worker makes of a document.
  ///
  /// - Throws: Exit code 2 where the document could not be read.
  func read(
    _ path: String, isSite: Bool, settings: AnalysisSettings, job: WorkerJob
  ) async throws -> ShownDocument {
    let work = Task {
      try await SupervisedReading(settings: settings, job: job).read(path: path, isSite: isSite)
    }
    let interrupt = InterruptSource { work.cancel() }
    defer { interrupt.cancel() }
    do {
      return try await work.value
    } catch let failure as IngestFailure {
      Messages.say("\(failure.reason)", of: failure.path)
      throw ExitCode(2)
    } catch RunError.wrongUsage(let sentence) {
      throw ValidationError(sentence)
    } catch  where work.isCancelled {
      throw ExitCode(130)
    }
  }
}
