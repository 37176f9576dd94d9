/// One way in which a passage fulfils a condition.
struct ConditionMatch: Hashable {
  /// From the first word to the last.
  let span: WordSpan
  /// The words that made the condition true, ascending and disjoint.
  let parts: [WordSpan]

  init(_ span: WordSpan) {
    self.span = span
    parts = [span]
  }

  /// The match that takes both to be there.
  init(_ first: Self, _ second: Self) {
    span = WordSpan(
      start: min(first.span.start, second.span.start), end: max(first.span.end, second.span.end))
    var parts: [WordSpan] = []
    for part in (first.parts + second.parts).sorted() {
      if let last = parts.last, last.overlaps(part) {
        parts[parts.count - 1] = WordSpan(start: last.start, end: max(last.end, part.end))
      } else {
        parts.append(part)
      }
    }
    self.parts = parts
  }

  /// Whether a word is part of both.
  func sharesWords(with other: Self) -> Bool {
    parts.contains { part in other.parts.contains { $0.overlaps(part) } }
  }
}

extension ConditionMatch: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    left.span == right.span
      ? left.parts.lexicographicallyPrecedes(right.parts) : left.span < right.span
  }
}
