internal import AnalysisModel
internal import Foundation
internal import Testing

@testable import Pipeline

@Suite("The clock of a worker")
struct WorkerWatchTests {
  /// A process that never ends, and uses all of the processor that it gets or none.
  private func endless(isBusy: Bool) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", isBusy ? "while :; do :; done" : "exec sleep 3600"]
    try process.run()
    return process
  }

  /// Waits until a busy process has used so much of the processor, however busy the machine is.
  private func wait(for process: Process, toUse seconds: Double) async throws {
    while WorkerWatch.processorSeconds(of: process.processIdentifier) ?? seconds < seconds {
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  /// Watches a process that never ends for three seconds, and says how long it lived.
  private func life(
    prolongedAfter pause: Duration?
  ) async throws -> (seconds: Double, reason: IngestFailure.Reason?) {
    let process = try endless(isBusy: false)
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

  @Test(
    "A worker that takes too long is ended; one that got little of the processor may be tried again"
  )
  func late() async throws {
    let (seconds, reason) = try await life(prolongedAfter: nil)
    #expect(seconds >= 3)
    #expect(reason == .starved(seconds: 3))
    #expect(reason?.isTransient == true)
  }

  @Test("Of a worker that used the processor all the time the document is at fault")
  func busy() async throws {
    let process = try endless(isBusy: true)
    defer { process.terminate() }
    let watch = WorkerWatch(timeoutSeconds: 3, memoryMegabytes: 4096)
    watch.begin(1, process: process.processIdentifier)
    try await wait(for: process, toUse: 2)
    watch.look(at: .now + .seconds(4), after: .milliseconds(20))
    #expect(watch.end(1) == .timedOut(seconds: 3))
  }

  @Test("What a worker used before its document, or before the time began anew, does not count")
  func usedBefore() async throws {
    let process = try endless(isBusy: true)
    defer { process.terminate() }
    let watch = WorkerWatch(timeoutSeconds: 2, memoryMegabytes: 4096)
    watch.begin(1, process: process.processIdentifier)
    try await wait(for: process, toUse: 1.5)
    kill(process.processIdentifier, SIGSTOP)
    watch.prolong(1)
    watch.begin(2, process: process.processIdentifier)
    watch.look(at: .now + .seconds(3), after: .milliseconds(20))
    #expect(watch.end(1) == .starved(seconds: 2))
    #expect(watch.end(2) == .starved(seconds: 2))
  }

  @Test("The time counts anew with every page that is recognised")
  func prolonged() async throws {
    let (seconds, reason) = try await life(prolongedAfter: .milliseconds(500))
    #expect(seconds >= 3.5)
    #expect(reason == .starved(seconds: 3))
  }

  @Test("Time in which nobody looked, as the program was stopped, counts for no document")
  func stopped() throws {
    let process = try endless(isBusy: false)
    defer { process.terminate() }
    let watch = WorkerWatch(timeoutSeconds: 3, memoryMegabytes: 4096)
    let start = ContinuousClock.now
    watch.begin(1, process: process.processIdentifier)
    watch.look(at: start + .seconds(100), after: .seconds(100))
    #expect(watch.end(1) == nil)
    watch.begin(2, process: process.processIdentifier)
    watch.look(at: start + .seconds(104), after: .milliseconds(100))
    #expect(watch.end(2) == .starved(seconds: 3))
  }

  @Test("A document that is done has no reason, and is not watched any more")
  func done() async throws {
    let watch = WorkerWatch(timeoutSeconds: 0, memoryMegabytes: 4096)
    watch.begin(1, process: 0)
    #expect(watch.end(1) == nil)
    watch.prolong(1)
    #expect(watch.end(1) == nil)
  }

  @Test("A worker is ended before it passes its memory limit, and not long before")
  func memory() throws {
    // It keeps what it is given, as no line ends.
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/tail")
    let pipe = Pipe()
    process.standardInput = pipe
    try process.run()
    defer { process.terminate() }
    try pipe.fileHandleForWriting.write(contentsOf: Data(count: 61 << 20))
    let roomy = WorkerWatch(timeoutSeconds: 600, memoryMegabytes: 80)
    roomy.begin(1, process: process.processIdentifier)
    roomy.look(at: .now, after: .milliseconds(20))
    #expect(roomy.end(1) == nil)
    let tight = WorkerWatch(timeoutSeconds: 600, memoryMegabytes: 64)
    tight.begin(1, process: process.processIdentifier)
    tight.look(at: .now, after: .milliseconds(20))
    #expect(tight.end(1) == .outOfMemory(megabytes: 64))
  }
}
