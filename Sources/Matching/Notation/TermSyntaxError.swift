/// What is wrong at one place of a term.
package struct TermSyntaxError: Error, Hashable, Sendable {
  /// The place in the notation, in characters from 0.
  package let offset: Int
  /// One sentence.
  package let message: String

  package init(offset: Int, message: String) {
    self.offset = offset
    self.message = message
  }
}

extension TermSyntaxError: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.offset, left.message) < (right.offset, right.message)
  }
}

extension TermSyntaxError: CustomStringConvertible {
  package var description: String { "\(offset): \(message)" }
}
