internal import Dispatch
internal import Synchronization

/// Makes and writes results beside the caller, on as many threads as a run has jobs.
final class ResultQueue: Sendable {
  private let width: Int
  private let queue: DispatchQueue
  private let group = DispatchGroup()
  private let free: DispatchSemaphore
  private let failure = Mutex<(any Error)?>(nil)

  /// - Parameters:
  ///   - width: How many results are on their way at a time; with one the caller makes them.
  ///   - isOrdered: Whether each waits for the one before.
  init(width: Int, isOrdered: Bool = false) {
    self.width = width
    queue = DispatchQueue(label: "results", attributes: isOrdered ? [] : .concurrent)
    free = DispatchSemaphore(value: max(1, width))
  }

  /// Makes a result as soon as a thread is free.
  ///
  /// - Throws: What stopped this result, or one before it, once no other is in the making.
  func make(_ result: @escaping @Sendable () throws -> Void) throws {
    guard width > 1 else { return try result() }
    if failure.withLock({ $0 != nil }) { try finish() }
    free.wait()
    queue.async(group: group) { [self] in
      defer { free.signal() }
      do {
        try result()
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
  }

  /// Waits until every result is made.
  ///
  /// - Throws: What stopped one.
  func finish() throws {
    group.wait()
    if let failure = failure.withLock({ $0 }) { throw failure }
  }
}
