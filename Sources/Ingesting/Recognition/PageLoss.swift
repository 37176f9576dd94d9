/// A page in whose picture a reader was lost, so that the next one leaves it alone.
package struct PageLoss: Hashable, Sendable, Codable {
  package enum Cause: String, Hashable, Sendable, Codable {
    case memory, time, processorTime, crash
  }

  /// Its number from 1; nil for every page, where reader after reader was lost.
  package let page: Int?
  package let cause: Cause

  package init(page: Int?, cause: Cause) {
    self.page = page
    self.cause = cause
  }
}
