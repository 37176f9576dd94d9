/// A stretch of words, from the first to one past the last.
struct WordSpan: Hashable, Comparable {
  let start: Int32
  let end: Int32

  static func < (left: Self, right: Self) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }

  /// Whether the spans share a word.
  func overlaps(_ other: Self) -> Bool { start < other.end && other.start < end }

  /// Whether the other lies within this one and is not the same.
  func strictlyContains(_ other: Self) -> Bool {
    start <= other.start && other.end <= end && self != other
  }
}
