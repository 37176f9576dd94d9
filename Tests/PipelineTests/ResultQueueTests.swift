import Dispatch
import Synchronization
import Testing

@testable import Pipeline

@Suite("Results made beside the caller")
struct ResultQueueTests {
  private struct Stop: Error {}

  @Test("Every result is made before the queue is done, whatever its width", arguments: [1, 2, 5])
  func all(width: Int) throws {
    let queue = ResultQueue(width: width)
    let made = Mutex<Set<Int>>([])
    for number in 0..<200 { try queue.make { made.withLock { _ = $0.insert(number) } } }
    try queue.finish()
    #expect(made.withLock { $0.count } == 200)
  }

  @Test(
    "What stops a result is told, and no further one is begun once it is known", arguments: [1, 3])
  func failure(width: Int) {
    let queue = ResultQueue(width: width)
    let begun = Mutex(0)
    #expect(throws: Stop.self) {
      for _ in 0..<1000 {
        try queue.make {
          begun.withLock { $0 += 1 }
          throw Stop()
        }
      }
      try queue.finish()
    }
    // A result more for each thread may be on its way when the first one fails.
    #expect(begun.withLock { $0 } <= 2 * width)
  }

  @Test("As many results are in the making as the queue is wide, and no more")
  func width() throws {
    let queue = ResultQueue(width: 2)
    let counts = Mutex((now: 0, most: 0))
    let both = DispatchSemaphore(value: 0)
    for number in 0..<20 {
      try queue.make {
        counts.withLock {
          $0.now += 1
          $0.most = max($0.most, $0.now)
        }
        // The first one waits for the second, so that two are in the making at once.
        if number == 1 { both.signal() }
        if number == 0 { both.wait() }
        counts.withLock { $0.now -= 1 }
      }
    }
    try queue.finish()
    #expect(counts.withLock { $0.most } == 2)
  }

  @Test("Results in order are made one after the other beside the caller")
  func ordered() throws {
    let queue = ResultQueue(width: 3, isOrdered: true)
    let made = Mutex<[Int]>([])
    for number in 0..<200 { try queue.make { made.withLock { $0.append(number) } } }
    try queue.finish()
    #expect(made.withLock { $0 } == Array(0..<200))
  }
}
