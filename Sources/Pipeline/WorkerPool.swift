internal import AnalysisModel
internal import Foundation
internal import Subprocess
internal import Synchronization
internal import SystemPackage

/// Reads documents in worker processes, so that a crash, a hang or a memory bomb costs one document.
///
/// A worker reads one document at a time and lives on for the next ones; one that dies is replaced,
/// and the document it held is the one that failed.
struct WorkerPool: Sendable {
  /// What the parent learns of one document.
  struct Answer: Sendable {
    let id: Int
    let seconds: Double
    let outcome: Outcome

    enum Outcome: Sendable {
      /// The reading, or what is to be shown, as JSON, kept as it comes; the text of the document where it was ingested for a
      /// reading, the language whose lexicons it was held against, and whether there was no time or memory to recognise all pages.
      case reading(
        [UInt8], document: [UInt8]? = nil, language: LanguageTag = .undetermined,
        isCut: Bool = false)
      case failure(IngestFailure)
    }

    /// The answer where the file at a path is no longer what was to be read.
    func ofChangedFile(at path: String) -> Answer {
      if case .failure(let failure) = outcome, failure.reason == .notFound { return self }
      return Answer(
        id: id, seconds: seconds,
        outcome: .failure(IngestFailure(path: path, reason: .changed)))
    }
  }

  let settings: AnalysisSettings
  var job = WorkerJob.reading
  /// The worker to use for the one document that there is, if it has begun already.
  var forked: ForkedWorker?

  /// So many documents make a run long; compiling the terms of all languages takes as long as reading about ten plans.
  private static let longRun = 100

  /// Reads every request, and hands over each answer as it comes.
  func read(
    _ requests: [WorkerRequest], each: @escaping @Sendable (Answer) throws -> Void
  ) async throws {
    let queue = RequestQueue(requests)
    try await read(
      width: min(settings.jobs, requests.count), checksTerms: requests.count >= Self.longRun,
      next: { queue.next() }, each: each)
  }

  /// Reads requests as they come, until there are no more, and hands over each answer as it comes.
  ///
  /// - Parameters:
  ///   - width: How many are read at the same time.
  ///   - checksTerms: Whether every language's terms are compiled before the first document, where documents are judged.
  ///   - next: The next request, once there is one; nil at the end.
  ///   - each: Takes the answers.
  /// - Throws: What `each` throws; where no worker can be started, or the lexicons cannot be used.
  func read(
    width: Int, checksTerms: Bool = true, next: @escaping @Sendable () async -> WorkerRequest?,
    each: @escaping @Sendable (Answer) throws -> Void
  ) async throws {
    let order = WorkerOrder(
      settings: settings, job: job, checksTerms: checksTerms && job.judges)
    let watch = WorkerWatch(
      timeoutSeconds: settings.limits.timeoutSeconds,
      memoryMegabytes: settings.limits.memoryMegabytes)
    try await withThrowingTaskGroup(of: Void.self) { group in
      let watching = Task { await watch.run() }
      defer { watching.cancel() }
      for _ in 0..<width {
        group.addTask {
          var again: WorkerRequest?
          while !Task.isCancelled {
            var first = again
            if first == nil { first = await next() }
            guard let first else { break }
            again = try await runWorker(first, order: order, source: next, watch: watch, each: each)
          }
        }
      }
      try await group.waitForAll()
    }
  }

  /// Starts a worker, gives it documents until none is left, and answers for one that it dies on.
  ///
  /// - Returns: The request for that one instead, where another worker may read all but one page of it.
  private func runWorker(
    _ first: WorkerRequest, order: WorkerOrder,
    source: @escaping @Sendable () async -> WorkerRequest?,
    watch: WorkerWatch,
    each: @escaping @Sendable (Answer) throws -> Void
  ) async throws -> WorkerRequest? {
    let held = Mutex<WorkerRequest?>(first)
    let page = Mutex<Int?>(nil)
    let start = Mutex(ContinuousClock.now)
    let status: TerminationStatus
    do {
      status = try await run(isFirst: first.lostPages.isEmpty) { line in
        // Settings go through the pipe: arguments can be seen by everyone on the machine.
        watch.beginStart(of: line.process)
        try? await line.write(order)
        let greeting = try await line.next()
        watch.endStart(of: line.process)
        if let greeting {
          let greeting = try JSONDecoder().decode(WorkerGreeting.self, from: Data(greeting))
          if let problem = greeting.problem {
            throw greeting.isWrongUsage ? RunError.wrongUsage(problem) : .lexicon(problem)
          }
        }
        var next: WorkerRequest? = first
        var count = 0
        while let request = next {
          held.withLock { $0 = request }
          start.withLock { $0 = .now }
          page.withLock { $0 = nil }
          watch.begin(
            request.id, process: line.process, timeoutSeconds: request.timeoutSeconds)
          // A worker that is already gone shows as the end of its output.
          try? await line.write(request)
          let reply = try await Self.reply(from: &line) { sign in
            page.withLock { $0 = sign.page }
            if sign.prolongs { watch.prolong(request.id, isPreparing: sign.isPreparing) }
          }
          guard let reply else { break }
          if let problem = reply.lexiconProblem { throw RunError.lexicon(problem) }
          let outcome: Answer.Outcome
          if let failure = reply.failure {
            outcome = .failure(failure)
          } else if let reading = try await line.next() {
            let document = reply.givesDocument ? try await line.next() : nil
            if reply.givesDocument, document == nil { break }
            outcome = .reading(
              reading, document: document, language: reply.language ?? .undetermined,
              isCut: reply.isCut)
          } else {
            break
          }
          _ = watch.end(request.id)
          held.withLock { $0 = nil }
          try each(Answer(id: request.id, seconds: reply.seconds, outcome: outcome))
          count += 1
          next =
            count < settings.limits.documentsPerWorker && !Task.isCancelled
            ? await source() : nil
        }
      }
    } catch let error as SubprocessError {
      throw RunError.noWorker("\(error)")
    }
    guard let lost = held.withLock({ $0 }) else { return nil }
    let verdict = watch.end(lost.id)
    if Task.isCancelled { return nil }
    let seconds = (ContinuousClock.now - start.withLock { $0 }) / .seconds(1)
    let reason: IngestFailure.Reason =
      switch status {
      case .signaled(SIGXCPU):
        verdict ?? settings.limits.processorFailure(timeoutSeconds: lost.timeoutSeconds)
      case .signaled(let signal): verdict ?? .crashed(signal: signal)
      case .exited(let code): verdict ?? .exited(code: code)
      }
    if let again = lost.afterLoss(of: page.withLock({ $0 }), to: reason) { return again }
    try each(
      Answer(
        id: lost.id, seconds: seconds,
        outcome: .failure(IngestFailure(path: lost.path, reason: reason))))
    return nil
  }

  /// Talks with a worker and gives its end: with the one that waits where it is the first, or with one that is started for this.
  private func run(
    isFirst: Bool, _ talk: (inout WorkerLine) async throws -> Void
  ) async throws -> TerminationStatus {
    if isFirst, let forked { return try await forked.run(talk) }
    let result = try await Subprocess.run(
      .path("/proc/self/exe"), arguments: [WorkerLoop.argument],
      // Swift's backtracer takes half a second and a screenful for each crash.
      environment: .inherit.updating(["SWIFT_BACKTRACE": "enable=no"]),
      input: .inputWriter, output: .sequence, error: .discarded
    ) { execution in
      var chunks = execution.standardOutput.makeAsyncIterator()
      var line = WorkerLine(
        process: execution.processIdentifier.value,
        write: { _ = try await execution.standardInputWriter.write($0) },
        read: { try await chunks.next().map { $0.withUnsafeBytes(Array.init) } })
      try await talk(&line)
      try? await execution.standardInputWriter.finish()
    }
    return result.terminationStatus
  }

  /// A worker's answer, or nil where its output ended before.
  private static func reply(
    from line: inout WorkerLine, atSign: (WorkerReply) -> Void
  ) async throws -> WorkerReply? {
    while let line = try await line.next() {
      let reply = try JSONDecoder().decode(WorkerReply.self, from: Data(line))
      guard reply.isSign else { return reply }
      atSign(reply)
    }
    return nil
  }
}

/// Requests that several workers take from, each one once.
private final class RequestQueue: Sendable {
  private let waiting: Mutex<ArraySlice<WorkerRequest>>

  init(_ requests: [WorkerRequest]) { waiting = Mutex(requests[...]) }

  func next() -> WorkerRequest? { waiting.withLock { $0.popFirst() } }
}
