internal import Dispatch
internal import Synchronization

extension Collection where Self: Sendable, Index == Int, Element: Sendable {
  /// What `transform` makes of every element, in their order, made on so many threads; with one the caller makes all.
  ///
  /// - Throws: What it throws for the first element that it throws for.
  package func concurrentMap<Value: Sendable, Failure: Error>(
    threads: Int, _ transform: @Sendable (Element) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    guard threads > 1 else { return try map(transform) }
    let made = Mutex<[(place: Int, value: Result<Value, Failure>)]>([])
    let next = Mutex(startIndex)
    DispatchQueue.concurrentPerform(iterations: Swift.min(threads, count)) { _ in
      while let place = next.withLock({ next -> Int? in
        guard next < endIndex else { return nil }
        defer { next += 1 }
        return next
      }) {
        let value: Result<Value, Failure>
        do throws(Failure) { value = .success(try transform(self[place])) } catch {
          value = .failure(error)
        }
        made.withLock { $0.append((place, value)) }
      }
    }
    return try made.withLock { $0 }.sorted { $0.place < $1.place }
      .map { made throws(Failure) in try made.value.get() }
  }
}
