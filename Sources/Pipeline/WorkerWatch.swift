internal import AnalysisModel
internal import Glibc
internal import Synchronization

/// Watches the documents that workers hold, and ends a worker that takes too long or too much.
final class WorkerWatch: Sendable {
  private struct Duty {
    let process: pid_t
    let timeoutSeconds: Int
    var deadline: ContinuousClock.Instant
    /// What the worker had used of the processor when the time began, in seconds; nil where that cannot be told.
    var used: Double?

    /// What the time that has run out says of the document.
    ///
    /// Of a worker that got little of the processor meanwhile, nothing: on a machine that is less busy it may come to an end.
    var verdict: IngestFailure.Reason {
      guard let used, let now = WorkerWatch.processorSeconds(of: process) else {
        return .timedOut(seconds: timeoutSeconds)
      }
      return now - used < Double(timeoutSeconds) * WorkerWatch.leastShare
        ? .starved(seconds: timeoutSeconds) : .timedOut(seconds: timeoutSeconds)
    }
  }

  private struct State {
    var duties: [Int: Duty] = [:]
    /// By worker that loads its lexicons, until when it must have begun.
    var starts: [pid_t: ContinuousClock.Instant] = [:]
    var verdicts: [Int: IngestFailure.Reason] = [:]

    mutating func postpone(by pause: Duration) {
      for document in duties.keys { duties[document]?.deadline += pause }
      for process in starts.keys { starts[process]? += pause }
    }
  }

  private let state = Mutex(State())
  private let timeoutSeconds: Int
  private let memoryMegabytes: Int
  /// What a worker may hold when it is looked at: a sixteenth below the limit, since it goes on to take memory until the next
  /// look, 35 MB seen, which the usual limit leaves room for.
  private let mostMegabytes: Int

  /// How often the watch looks: within a tenth of a second a page of pictures takes a hundred megabytes more.
  private static let interval = Duration.milliseconds(20)

  /// Where the watch did not look for so long, the whole program was stopped, or the machine slept: that time counts for nobody.
  private static let standstill = Duration.seconds(1)

  /// The share of the processor that a worker gets at least where a time that has run out is the document's fault.
  private static let leastShare = 0.5

  init(timeoutSeconds: Int, memoryMegabytes: Int) {
    self.timeoutSeconds = timeoutSeconds
    self.memoryMegabytes = memoryMegabytes
    mostMegabytes = memoryMegabytes - memoryMegabytes / 16
  }

  /// A worker was started.
  ///
  /// Its memory is not looked at before it has a document, which is to blame for what it takes.
  func beginStart(of process: pid_t) {
    let deadline = ContinuousClock.now + .seconds(Self.preparationSeconds)
    state.withLock { $0.starts[process] = deadline }
  }

  /// A worker has begun, or has gone.
  func endStart(of process: pid_t) { state.withLock { $0.starts[process] = nil } }

  /// A worker took a document up, which may take a time of its own.
  func begin(_ document: Int, process: pid_t, timeoutSeconds: Int? = nil) {
    let seconds = timeoutSeconds ?? self.timeoutSeconds
    let duty = Duty(
      process: process, timeoutSeconds: seconds, deadline: .now + .seconds(seconds),
      used: Self.processorSeconds(of: process))
    state.withLock { $0.duties[document] = duty }
  }

  /// How long a worker may take to get ready, with its lexicons: far longer than they take on a slow machine.
  static let preparationSeconds = 600

  /// A worker is about to recognise a page of a document, or to compile a language's terms: the time counts anew.
  func prolong(_ document: Int, isPreparing: Bool = false) {
    state.withLock { state in
      guard let duty = state.duties[document] else { return }
      state.duties[document]?.deadline =
        .now + .seconds(isPreparing ? Self.preparationSeconds : duty.timeoutSeconds)
      state.duties[document]?.used = Self.processorSeconds(of: duty.process)
    }
  }

  /// A worker is done with a document, well or not; says why the watch ended it, if it did.
  func end(_ document: Int) -> IngestFailure.Reason? {
    state.withLock { state in
      state.duties[document] = nil
      return state.verdicts.removeValue(forKey: document)
    }
  }

  /// Looks at every worker again and again until the task is cancelled.
  func run() async {
    var last = ContinuousClock.now
    while !Task.isCancelled {
      let now = ContinuousClock.now
      look(at: now, after: now - last)
      last = now
      try? await Task.sleep(for: Self.interval)
    }
  }

  /// Ends the workers that have taken too long or too much at a time, where the last look was so long ago.
  func look(at now: ContinuousClock.Instant, after pause: Duration) {
    state.withLock { state in
      if pause > Self.standstill { state.postpone(by: pause) }
      for (document, duty) in state.duties where state.verdicts[document] == nil {
        if now > duty.deadline {
          state.verdicts[document] = duty.verdict
        } else if Self.residentMegabytes(of: duty.process) > mostMegabytes {
          state.verdicts[document] = .outOfMemory(megabytes: memoryMegabytes)
        } else {
          continue
        }
        kill(duty.process, SIGKILL)
      }
      for (process, deadline) in state.starts where now > deadline { kill(process, SIGKILL) }
    }
  }

  /// What a process has used of the processor so far; nil where there is no such process.
  static func processorSeconds(of process: pid_t) -> Double? {
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else {
      return nil
    }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The memory a process holds, from the second figure of `/proc/PID/statm`, which counts pages.
  private static func residentMegabytes(of process: pid_t) -> Int {
    let file = open("/proc/\(process)/statm", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return 0 }
    defer { close(file) }
    // Seven figures; read through Foundation they were an eighth of what a parent does for a document.
    var bytes = [UInt8](repeating: 0, count: 160)
    let count = read(file, &bytes, bytes.count)
    guard count > 0 else { return 0 }
    let figures = bytes[..<count].split(separator: UInt8(ascii: " "), maxSplits: 2)
    guard figures.count > 1, let pages = Int(String(decoding: figures[1], as: UTF8.self)) else {
      return 0
    }
    // A shift binds tighter than a product in Swift.
    return (pages * Int(getpagesize())) >> 20
  }
}
