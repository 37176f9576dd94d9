/// How far a run has come.
package struct RunProgress: Sendable, Hashable {
  /// Documents that are done, whether read now, known from before, or failed.
  package let done: Int
  package let total: Int
  package let failed: Int
  /// Documents that did not have to be read again.
  package let unchanged: Int
}
