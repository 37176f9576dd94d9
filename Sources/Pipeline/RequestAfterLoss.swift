internal import AnalysisModel
internal import Ingesting

extension WorkerRequest {
  /// Each page costs a reader and all that it had done, so that after these the pages behind the next one are not tried.
  private static let mostLosses = 3
  /// Then readers may still be lost on pages in front; after these no picture of the document is looked at.
  private static let mostReaders = 7

  /// The same document without the page in whose picture a reader was lost, so that the page is lost and not the document.
  ///
  /// - Parameters:
  ///   - page: The number of the page whose picture was looked at when the reader was lost, or nil where none was.
  ///   - reason: What ended the reader.
  /// - Returns: Nil where the page is not to blame.
  func afterLoss(of page: Int?, to reason: IngestFailure.Reason) -> WorkerRequest? {
    guard let page, let cause = PageLoss.Cause(reason), lostPages.count <= Self.mostReaders else {
      return nil
    }
    var request = self
    request.lostPages.append(
      lostPages.count < Self.mostReaders
        ? PageLoss(page: page, cause: cause, isLast: lostPages.count >= Self.mostLosses)
        : PageLoss(page: 0, cause: cause, isLast: true))
    return request
  }
}

extension PageLoss.Cause {
  /// Nil for what has nothing to do with a page, or may be gone at the next run.
  fileprivate init?(_ reason: IngestFailure.Reason) {
    switch reason {
    case .outOfMemory: self = .memory
    case .timedOut: self = .time
    case .outOfProcessorTime: self = .processorTime
    case .crashed where !reason.isTransient: self = .crash
    default: return nil
    }
  }
}
