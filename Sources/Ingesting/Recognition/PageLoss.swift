/// A page in whose picture a reader was lost, so that the next one leaves it alone.
package struct PageLoss: Hashable, Sendable, Codable {
  package enum Cause: String, Hashable, Sendable, Codable {
    case memory, time, processorTime, crash
    /// Readers were lost on pages before it, and no more are tried.
    case earlierPages
  }

  /// Its number from 1.
  package let page: Int
  package let cause: Cause
  /// Whether all pages after it are left alone too, as reader after reader was lost.
  package let isLast: Bool

  package init(page: Int, cause: Cause, isLast: Bool = false) {
    self.page = page
    self.cause = cause
    self.isLast = isLast
  }
}
