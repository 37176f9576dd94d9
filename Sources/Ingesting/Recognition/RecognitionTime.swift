internal import Glibc

/// What is left of the time that the recognition of one document may take.
///
/// It is the processor's and not that of the clock, so that what is read of a document does not depend on what else the machine does.
struct RecognitionTime {
  private let seconds: Int
  private let start = Self.used

  /// - Parameter seconds: How long it may take from now on.
  init(seconds: Int) { self.seconds = seconds }

  var isOver: Bool { Self.used - start >= Double(seconds) }

  /// What this process has used of the processor so far, in seconds.
  private static var used: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
