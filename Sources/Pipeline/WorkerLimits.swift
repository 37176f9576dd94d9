internal import Glibc

/// Limits that a worker sets on itself, as a second line behind the parent's watch.
enum WorkerLimits {
  /// Bounds memory, and leaves Ctrl-C to the parent, which ends its workers itself.
  static func apply(memoryMegabytes: Int) {
    // The parent's watch ends a worker at the limit; this ends one that outruns the watch. A worker
    // needs some memory to start at all.
    let bytes = rlim_t(max(memoryMegabytes * 2, 512)) << 20
    var limit = rlimit(rlim_cur: bytes, rlim_max: bytes)
    setrlimit(__rlimit_resource_t(2), &limit)  // RLIMIT_DATA, whose name Swift does not import
    signal(SIGINT, SIG_IGN)
    signal(SIGPIPE, SIG_DFL)
  }

  /// Ends this process where one document takes far longer than the parent would wait: the parent
  /// itself may be gone.
  static func startClock(timeoutSeconds: Int) { alarm(UInt32(timeoutSeconds + 10)) }

  static func stopClock() { alarm(0) }
}
