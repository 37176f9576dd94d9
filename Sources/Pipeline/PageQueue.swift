internal import Dispatch
internal import Synchronization

/// Renders and writes pages beside the caller, on as many threads as a run has jobs.
final class PageQueue: Sendable {
  private let width: Int
  private let queue = DispatchQueue(label: "pages", attributes: .concurrent)
  private let group = DispatchGroup()
  private let free: DispatchSemaphore
  private let failure = Mutex<(any Error)?>(nil)

  /// - Parameter width: How many pages are made at a time; with one the caller makes them.
  init(width: Int) {
    self.width = width
    free = DispatchSemaphore(value: max(1, width))
  }

  /// Makes a page as soon as a thread is free.
  ///
  /// - Throws: What stopped this page, or one before it, once no other page is in the making.
  func make(_ page: @escaping @Sendable () throws -> Void) throws {
    guard width > 1 else { return try page() }
    if failure.withLock({ $0 != nil }) { try finish() }
    free.wait()
    queue.async(group: group) { [self] in
      defer { free.signal() }
      do {
        try page()
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
  }

  /// Waits until every page is made.
  ///
  /// - Throws: What stopped a page.
  func finish() throws {
    group.wait()
    if let failure = failure.withLock({ $0 }) { throw failure }
  }
}
