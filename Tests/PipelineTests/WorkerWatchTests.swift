internal import AnalysisModel
internal import Foundation
internal import Testing

@testable import Pipeline

@Suite("The clock of a worker")
struct WorkerWatchTests {
  /// Watches a process that never ends for a second at most, and says how long it lived.
  private func life(
    prolongedAfter pause: Duration?
  ) async throws -> (seconds: Double, reason: IngestFailure.Reason?) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sleep")
    process.arguments = ["60"]
    try process.run()
    let watch = WorkerWatch(timeoutSeconds: 3, memoryMegabytes: 4096)
    let start = ContinuousClock.now
    watch.begin(1, process: process.processIdentifier)
    let task = Task { await watch.run() }
    if let pause {
      try await Task.sleep(for: pause)
      watch.prolong(1)
    }
    while process.isRunning { try await Task.sleep(for: .milliseconds(20)) }
    let elapsed = ContinuousClock.now - start
    task.cancel()
    return (elapsed / .seconds(1), watch.end(1))
  }

  @Test("A worker that takes too long is ended, and the reason says so")
  func late() async throws {
    let (seconds, reason) = try await life(prolongedAfter: nil)
    #expect(seconds >= 3)
    #expect(reason == .timedOut(seconds: 3))
  }

  @Test("The time counts anew with every page that is recognised")
  func prolonged() async throws {
    let (seconds, reason) = try await life(prolongedAfter: .milliseconds(500))
    #expect(seconds >= 3.5)
    #expect(reason == .timedOut(seconds: 3))
  }

  @Test("Time in which nobody looked, as the program was stopped, counts for no document")
  func stopped() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sleep")
    process.arguments = ["60"]
    try process.run()
    defer { process.terminate() }
    let watch = WorkerWatch(timeoutSeconds: 3, memoryMegabytes: 4096)
    let start = ContinuousClock.now
    watch.begin(1, process: process.processIdentifier)
    watch.look(at: start + .seconds(100), after: .seconds(100))
    #expect(watch.end(1) == nil)
    watch.begin(2, process: process.processIdentifier)
    watch.look(at: start + .seconds(104), after: .milliseconds(100))
    #expect(watch.end(2) == .timedOut(seconds: 3))
  }

  @Test("A document that is done has no reason, and is not watched any more")
  func done() async throws {
    let watch = WorkerWatch(timeoutSeconds: 0, memoryMegabytes: 4096)
    watch.begin(1, process: 0)
    #expect(watch.end(1) == nil)
    watch.prolong(1)
    #expect(watch.end(1) == nil)
  }
}
