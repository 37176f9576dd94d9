internal import AnalysisModel
internal import Ingesting
internal import Testing

@testable import Pipeline

@Suite("A request after a reader was lost")
struct RequestAfterLossTests {
  private static let request = WorkerRequest(
    id: 1, path: "plan.pdf", isSite: false, language: nil, password: nil, sha256: nil)

  static let causes: [(IngestFailure.Reason, PageLoss.Cause?)] = [
    (.outOfMemory(megabytes: 1024), .memory), (.timedOut(seconds: 120), .time),
    (.outOfProcessorTime(seconds: 5), .processorTime), (.crashed(signal: 11), .crash),
    (.crashed(signal: 9), nil), (.starved(seconds: 120), nil), (.exited(code: 1), nil),
  ]

  @Test(
    "The page whose picture was looked at is left alone, unless it is not to blame",
    arguments: causes)
  func cause(reason: IngestFailure.Reason, cause: PageLoss.Cause?) {
    let again = Self.request.afterLoss(of: 7, to: reason)
    #expect(again?.lostPages == cause.map { [PageLoss(page: 7, cause: $0)] })
    #expect(Self.request.afterLoss(of: nil, to: reason) == nil)
  }

  @Test(
    "After three pages those behind the next are left alone, at last all, and then the document is given up"
  )
  func losses() throws {
    var request = Self.request
    var pages: [Int] = []
    var areLast: [Bool] = []
    for page in [5, 6, 7, 8, 4, 3, 2, 1] {
      request = try #require(request.afterLoss(of: page, to: .crashed(signal: 11)))
      pages.append(request.lostPages.last?.page ?? -1)
      areLast.append(request.lostPages.last?.isLast ?? false)
    }
    #expect(pages == [5, 6, 7, 8, 4, 3, 2, 0])
    #expect(areLast == [false, false, false, true, true, true, true, true])
    #expect(request.afterLoss(of: 1, to: .crashed(signal: 11)) == nil)
  }
}
