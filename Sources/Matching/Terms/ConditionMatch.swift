/// One way in which a passage fulfils a condition.
struct ConditionMatch: Hashable {
  /// From the first word to the last.
  let span: WordSpan
  /// The parts where there are several; most matches are one phrase, which then costs no array.
  private let severalParts: [WordSpan]

  /// The words that made the condition true, ascending and disjoint.
  var parts: [WordSpan] { hasOnePart ? [span] : severalParts }

  /// Whether the whole span is one part.
  var hasOnePart: Bool { severalParts.isEmpty }

  init(_ span: WordSpan) {
    self.span = span
    severalParts = []
  }

  /// The match that takes both to be there.
  init(_ first: Self, _ second: Self) {
    span = WordSpan(
      start: min(first.span.start, second.span.start), end: max(first.span.end, second.span.end))
    if first.hasOnePart, second.hasOnePart, !first.span.overlaps(second.span) {
      severalParts =
        first.span < second.span ? [first.span, second.span] : [second.span, first.span]
      return
    }
    var parts: [WordSpan] = []
    for part in (first.parts + second.parts).sorted() {
      if let last = parts.last, last.overlaps(part) {
        parts[parts.count - 1] = WordSpan(start: last.start, end: max(last.end, part.end))
      } else {
        parts.append(part)
      }
    }
    severalParts = parts.count == 1 && parts[0] == span ? [] : parts
  }

  /// Whether a word is part of both.
  func sharesWords(with other: Self) -> Bool {
    if hasOnePart, other.hasOnePart { return span.overlaps(other.span) }
    return parts.contains { part in other.parts.contains { $0.overlaps(part) } }
  }
}

extension ConditionMatch: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    if left.span != right.span || left.hasOnePart && right.hasOnePart {
      return left.span < right.span
    }
    return left.parts.lexicographicallyPrecedes(right.parts)
  }
}
