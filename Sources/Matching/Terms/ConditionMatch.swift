/// One way in which a passage fulfils a condition.
///
/// It holds no array: in dense text there are several matches a word, and counting references would cost more than
/// finding them. What makes it up where that is not the whole span lies in a `MatchParts`.
struct ConditionMatch {
  /// From the first word to the last.
  let span: WordSpan
  /// Where its parts begin in the list of parts, and how many they are; none where the whole span is one.
  fileprivate let firstPart: Int32
  fileprivate let partCount: Int32

  /// Whether the whole span is one part.
  var hasOnePart: Bool { partCount == 0 }

  init(_ span: WordSpan) {
    self.init(span, firstPart: 0, partCount: 0)
  }

  fileprivate init(_ span: WordSpan, firstPart: Int32, partCount: Int32) {
    self.span = span
    self.firstPart = firstPart
    self.partCount = partCount
  }
}

/// The words that made conditions true, for all matches at hand in one list.
struct MatchParts {
  private var spans: [WordSpan] = []

  /// Forgets all parts; matches with several parts are void from then on.
  mutating func removeAll() {
    // Most conditions leave none, and removing nothing takes time too.
    if !spans.isEmpty { spans.removeAll(keepingCapacity: true) }
  }

  /// How many parts a match has.
  func count(of match: ConditionMatch) -> Int { max(Int(match.partCount), 1) }

  /// One of the words that made a condition true; they are ascending and disjoint.
  func part(_ number: Int, of match: ConditionMatch) -> WordSpan {
    match.hasOnePart ? match.span : spans[Int(match.firstPart) + number]
  }

  /// The words that made a condition true, ascending and disjoint.
  func parts(of match: ConditionMatch) -> [WordSpan] {
    (0..<count(of: match)).map { part($0, of: match) }
  }

  /// The match that takes both to be there.
  mutating func join(_ first: ConditionMatch, _ second: ConditionMatch) -> ConditionMatch {
    let span = WordSpan(
      start: min(first.span.start, second.span.start), end: max(first.span.end, second.span.end))
    let start = spans.count
    var (one, other) = (0, 0)
    while one < count(of: first) || other < count(of: second) {
      let takesFirst =
        other == count(of: second)
        || one < count(of: first) && part(one, of: first) < part(other, of: second)
      let next = takesFirst ? part(one, of: first) : part(other, of: second)
      if takesFirst { one += 1 } else { other += 1 }
      if spans.count > start, spans[spans.count - 1].overlaps(next) {
        let last = spans[spans.count - 1]
        spans[spans.count - 1] = WordSpan(start: last.start, end: max(last.end, next.end))
      } else {
        spans.append(next)
      }
    }
    if spans.count == start + 1 {
      spans.removeLast()
      return ConditionMatch(span)
    }
    return ConditionMatch(
      span, firstPart: Int32(start), partCount: Int32(spans.count - start))
  }

  /// Whether a word is part of both.
  func shareWords(_ first: ConditionMatch, _ second: ConditionMatch) -> Bool {
    (0..<count(of: first)).contains { one in
      (0..<count(of: second)).contains { other in
        part(one, of: first).overlaps(part(other, of: second))
      }
    }
  }

  /// Whether two matches are the same words.
  func areEqual(_ first: ConditionMatch, _ second: ConditionMatch) -> Bool {
    first.span == second.span && first.partCount == second.partCount
      && (0..<count(of: first)).allSatisfy { part($0, of: first) == part($0, of: second) }
  }

  /// Whether a match comes before another: by span, then by parts.
  func areInOrder(_ first: ConditionMatch, _ second: ConditionMatch) -> Bool {
    if first.span != second.span || first.hasOnePart && second.hasOnePart {
      return first.span < second.span
    }
    return parts(of: first).lexicographicallyPrecedes(parts(of: second))
  }
}
