internal import Pipeline

extension AnalysisRun {
  /// Runs with a line of progress, until it is done or the user stops it.
  func runShowingProgress(isQuiet: Bool) async throws -> Outcome {
    let progress = ProgressLine(isQuiet: isQuiet)
    let work = Task { try await run { progress.show($0) } }
    let interrupt = InterruptSource { work.cancel() }
    defer { interrupt.cancel() }
    let outcome = try await work.value
    progress.finish()
    return outcome
  }
}
