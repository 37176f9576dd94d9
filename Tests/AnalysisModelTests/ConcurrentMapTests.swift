import AnalysisModel
import Testing

@Suite("Elements mapped on several threads")
struct ConcurrentMapTests {
  private struct Stop: Error, Equatable { let place: Int }

  @Test("Values stand in the order of their elements", arguments: [1, 2, 7])
  func order(threads: Int) {
    let values = Array(0..<500).concurrentMap(threads: threads) { $0 * 2 }
    #expect(values == (0..<500).map { $0 * 2 })
  }

  @Test("What is thrown is that of the first element in order", arguments: [1, 4])
  func failure(threads: Int) {
    #expect(throws: Stop(place: 30)) {
      _ = try Array(0..<100).concurrentMap(threads: threads) { place in
        if place >= 30 { throw Stop(place: place) }
        return place
      }
    }
  }

  @Test("Nothing gives nothing, a part gives its own")
  func parts() {
    #expect([Int]().concurrentMap(threads: 3) { $0 }.isEmpty)
    #expect([1, 2, 3, 4][1...2].concurrentMap(threads: 3) { $0 } == [2, 3])
  }
}
