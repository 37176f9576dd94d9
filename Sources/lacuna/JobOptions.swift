internal import ArgumentParser
internal import Foundation

/// How many documents a run reads at the same time.
struct JobOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many documents to read at the same time.", valueName: "n"))
  var jobs = max(1, ProcessInfo.processInfo.activeProcessorCount)

  /// Each job is a process; more than these are a slip of the finger, and a machine that stands still.
  private static let bounds = 1...1024

  func validate() throws {
    guard !Self.bounds.contains(jobs) else { return }
    throw ValidationError(
      "--jobs must be from \(Self.bounds.lowerBound) to \(Self.bounds.upperBound)")
  }
}
