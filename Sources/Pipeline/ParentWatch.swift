internal import Foundation
internal import Glibc

/// Ends a worker whose parent is gone: nobody reads what it writes any more, and its own clock may have far to go.
///
/// The kernel's own signal for this (`PR_SET_PDEATHSIG`) comes when the thread that started the worker ends, which in a parent
/// with a pool of threads says nothing of the parent.
enum ParentWatch {
  /// How often the watch looks, in microseconds.
  private static let interval: useconds_t = 500_000

  /// The watch's own stack: it needs none to speak of, and a usual one counts for the worker's memory.
  private static let stackBytes = 64 << 10

  /// Watches until this process ends.
  static func start() {
    let parent = getppid()
    let watch = Thread {
      // A process whose parent ends is given to another.
      while getppid() == parent { usleep(interval) }
      // No signal, which a worker may send to nobody, and nothing that waits for the thread that reads.
      _exit(EXIT_FAILURE)
    }
    watch.stackSize = stackBytes
    watch.start()
  }
}
