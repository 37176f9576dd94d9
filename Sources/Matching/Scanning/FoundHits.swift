internal import AnalysisModel

/// The hits of a passage on their way through suppression, in lists that serve again for the next passage.
struct FoundHits {
  private(set) var hits: [FoundHit] = []
  /// The words that made expressions true, hit after hit.
  private var parts: [TextRange] = []
  private var lenders: [[Hit.Lender]] = []

  mutating func removeAll() {
    hits.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    lenders.removeAll(keepingCapacity: true)
  }

  /// Adds what a term has found; `order` is the place of its id among all ids.
  mutating func append(
    _ match: ConditionMatch, parts matchParts: MatchParts, of term: Int, order: Int,
    in words: [TextWord]
  ) {
    let start = parts.count
    if !match.hasOnePart {
      for part in 0..<matchParts.count(of: match) {
        parts.append(Self.range(of: matchParts.part(part, of: match), in: words))
      }
    }
    append(Self.range(of: match.span, in: words), partsFrom: start, of: term, order: order)
  }

  /// Adds what a term has found in part, where titles have the other words.
  mutating func append(
    _ spans: [WordSpan], of term: Int, order: Int, lentBy titles: [Hit.Lender],
    in words: [TextWord]
  ) {
    guard let first = spans.first, let last = spans.last else { return }
    let start = parts.count
    if spans.count > 1 {
      for span in spans { parts.append(Self.range(of: span, in: words)) }
    }
    lenders.append(titles)
    append(
      Self.range(of: WordSpan(start: first.start, end: last.end), in: words), partsFrom: start,
      of: term, order: order, lenders: lenders.count - 1)
  }

  private mutating func append(
    _ range: TextRange, partsFrom start: Int, of term: Int, order: Int, lenders: Int = -1
  ) {
    hits.append(
      FoundHit(
        term: Int32(term), order: Int32(order), range: range,
        parts: Int32(start)..<Int32(parts.count), lenders: Int32(lenders)))
  }

  private static func range(of span: WordSpan, in words: [TextWord]) -> TextRange {
    TextRange(utf8: words[Int(span.start)].start..<words[Int(span.end) - 1].end)
  }

  /// Removes those from a place on that fulfil a condition.
  mutating func removeHits(from start: Int, where condition: (FoundHit) -> Bool) {
    guard hits.count > start else { return }
    let kept = hits[start...].filter { !condition($0) }
    hits.replaceSubrange(start..., with: kept)
  }

  mutating func suppress(_ index: Int, _ suppression: FoundHit.Suppression) {
    hits[index].suppression = suppression
  }

  /// Whether some of the words that made a hit's expression true fulfil a condition.
  func hasPart(_ hit: FoundHit, where condition: (TextRange) -> Bool) -> Bool {
    if hit.parts.isEmpty { return condition(hit.range) }
    for part in hit.parts where condition(parts[Int(part)]) { return true }
    return false
  }

  private func parts(of hit: FoundHit) -> [TextRange] {
    Array(parts[Int(hit.parts.lowerBound)..<Int(hit.parts.upperBound)])
  }

  /// Puts the hits in order of range, then term id, then parts.
  mutating func sort() { Self.sort(&hits, parts) }

  private static func sort(_ hits: inout [FoundHit], _ parts: [TextRange]) {
    hits.sort { left, right in
      if left.range.lowerBound != right.range.lowerBound {
        return left.range.lowerBound < right.range.lowerBound
      }
      if left.range.upperBound != right.range.upperBound {
        return left.range.upperBound < right.range.upperBound
      }
      if left.order != right.order { return left.order < right.order }
      return starts(of: left, parts).lexicographicallyPrecedes(starts(of: right, parts))
    }
  }

  private static func starts(of hit: FoundHit, _ parts: [TextRange]) -> [TextOffset] {
    hit.parts.isEmpty
      ? [hit.range.lowerBound] : hit.parts.map { parts[Int($0)].lowerBound }
  }

  /// The hits as the terms' author knows them.
  func hits(of terms: [Term]) -> [Hit] {
    hits.map { hit in
      let reason: Hit.Suppression? =
        switch hit.suppression {
        case .masked(let other): .masked(by: terms[Int(other)].id)
        case .excluded(let other): .excluded(by: terms[Int(other)].id)
        case .shadowed(let other): .shadowed(by: terms[Int(other)].id)
        case nil: nil
        }
      let term = Int(hit.term)
      return Hit(
        term: terms[term].id, target: terms[term].target, weight: terms[term].weight,
        range: hit.range, parts: hit.parts.isEmpty ? [] : self.parts(of: hit),
        lenders: hit.needsTitle ? lenders[Int(hit.lenders)] : [], suppression: reason)
    }
  }
}
