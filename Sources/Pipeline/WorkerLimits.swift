internal import Glibc
internal import Ingesting

/// Limits that a worker sets on itself, as a second line behind the parent's watch.
enum WorkerLimits {
  /// Bounds memory, keeps the worker from files, network and other programs, and leaves Ctrl-C to the parent, which ends its
  /// workers itself.
  ///
  /// - Parameters:
  ///   - limits: What the parent lets it take.
  ///   - folder: The folder that it writes a file into, if that is its job.
  static func apply(_ limits: ReadingLimits, writingInto folder: String?) {
    // The parent's watch ends a worker at the limit, by what it holds; this bounds what it may ask for, should nobody watch. Libraries
    // that are refused memory go on without what they wanted and say it is damaged or not there, so it is far above the limit. A worker needs
    // some memory to start at all.
    let bytes = rlim_t(max(limits.memoryMegabytes * 8, 512)) << 20
    var limit = rlimit(rlim_cur: bytes, rlim_max: bytes)
    setrlimit(__rlimit_resource_t(2), &limit)  // RLIMIT_DATA, whose name Swift does not import
    boundPictures(toMegabytes: limits.memoryMegabytes)
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    // A copy has the file's own bytes, and the notes behind them.
    let copy = rlim_t(limits.largestFile + notesBytes)
    var written = folder == nil ? none : rlimit(rlim_cur: copy, rlim_max: copy)
    setrlimit(__rlimit_resource_t(1), &written)  // RLIMIT_FSIZE
    setrlimit(__rlimit_resource_t(4), &none)  // RLIMIT_CORE
    // Threads of the parent may be raised where it runs as the superuser, and what they start with them: a document
    // is never more urgent than what else a machine does.
    let process = __priority_which_t(0)  // PRIO_PROCESS
    if getpriority(process, 0) < 0 { setpriority(process, 0, 0) }
    Confinement.apply(writingInto: folder)
    signal(SIGINT, SIG_IGN)
    signal(SIGPIPE, SIG_DFL)
  }

  /// Ends this process where one document takes far longer than the parent would wait, which may stand still, or more of the
  /// processor than it may.
  static func startClock(timeoutSeconds: Int, processorSeconds: Int? = nil) {
    alarm(UInt32(timeoutSeconds + slack))
    // A process that sets its own clock off still uses up its share of the processor.
    var time = timespec()
    guard clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return }
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(0), &limit)  // RLIMIT_CPU
    // A second that has begun counts as one.
    let end = time.tv_sec + 1 + (processorSeconds ?? timeoutSeconds + slack)
    limit.rlim_cur = min(rlim_t(end), limit.rlim_max)
    setrlimit(__rlimit_resource_t(0), &limit)
  }

  static func stopClock() { alarm(0) }

  /// In seconds.
  private static let slack = 10
  private static let notesBytes = 64 << 20
}
