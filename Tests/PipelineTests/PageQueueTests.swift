import Synchronization
import Testing

@testable import Pipeline

@Suite("Pages made beside the caller")
struct PageQueueTests {
  private struct Stop: Error {}

  @Test("Every page is made before the queue is done, whatever its width", arguments: [1, 2, 5])
  func all(width: Int) throws {
    let queue = PageQueue(width: width)
    let made = Mutex<Set<Int>>([])
    for number in 0..<200 { try queue.make { made.withLock { _ = $0.insert(number) } } }
    try queue.finish()
    #expect(made.withLock { $0.count } == 200)
  }

  @Test("What stops a page is told, and the pages after it are not waited for", arguments: [1, 3])
  func failure(width: Int) {
    let queue = PageQueue(width: width)
    #expect(throws: Stop.self) {
      for _ in 0..<50 { try queue.make { throw Stop() } }
      try queue.finish()
    }
  }

  @Test("No more pages are in the making than the queue is wide")
  func width() throws {
    let queue = PageQueue(width: 2)
    let counts = Mutex((now: 0, most: 0))
    for _ in 0..<100 {
      try queue.make {
        counts.withLock {
          $0.now += 1
          $0.most = max($0.most, $0.now)
        }
        counts.withLock { $0.now -= 1 }
      }
    }
    try queue.finish()
    #expect((1...2).contains(counts.withLock { $0.most }))
  }
}
