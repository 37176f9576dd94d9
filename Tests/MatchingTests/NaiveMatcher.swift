import Matching

/// A matcher that tries every expression at every place, to compare the automaton with.
///
/// It knows only the words of `RandomText`: a plural is its singular and an "s".
struct NaiveMatcher {
  struct Found: Hashable {
    let start: Int
    let end: Int
    let parts: [Range<Int>]

    static func both(_ left: Found, _ right: Found) -> Found {
      var covered: Set<Int> = []
      for part in left.parts + right.parts { covered.formUnion(part) }
      // Parts that only touch stay apart, so the words alone do not say where parts end.
      let ends = Set((left.parts + right.parts).map(\.upperBound))
      let starts = Set((left.parts + right.parts).map(\.lowerBound))
      var parts: [Range<Int>] = []
      for word in covered.sorted() {
        let touches =
          ends.contains(word) && starts.contains(word)
          && !(left.parts + right.parts).contains { $0.lowerBound < word && word < $0.upperBound }
        if let last = parts.last, last.upperBound == word, !touches {
          parts[parts.count - 1] = last.lowerBound..<(word + 1)
        } else {
          parts.append(word..<(word + 1))
        }
      }
      return Found(
        start: min(left.start, right.start), end: max(left.end, right.end), parts: parts)
    }

    static func precedes(_ left: Found, _ right: Found) -> Bool {
      let first = [left.start, left.end] + left.parts.flatMap { [$0.lowerBound, $0.upperBound] }
      let second =
        [right.start, right.end] + right.parts.flatMap { [$0.lowerBound, $0.upperBound] }
      return first.lexicographicallyPrecedes(second)
    }
  }

  let words: [RandomText.Word]

  func matches(_ node: TermExpression.Node) -> [Found] {
    switch node {
    case .phrase(let phrase):
      let spans = words.indices.flatMap { start in
        Set(ends(phrase.parts[...], from: start)).map { start..<$0 }
      }
      return spans.map { Found(start: $0.lowerBound, end: $0.upperBound, parts: [$0]) }
        .sorted(by: Found.precedes)
    case .proximity(let left, let right, let distance, let isOrdered):
      return close(matches(left), matches(right), distance, isOrdered)
    case .combination(let combinator, let left, let right):
      let (first, second) = (matches(left), matches(right))
      switch combinator {
      case .either: return Set(first + second).sorted(by: Found.precedes)
      case .without: return second.isEmpty ? first : []
      case .both:
        guard let one = first.first, let other = second.first else { return [] }
        return [Found.both(one, other)]
      case .sameSentence:
        let last = words.last?.sentence ?? 0
        return (0...last).compactMap { sentence in
          guard let one = first.first(where: { isWhole($0, in: sentence) }),
            let other = second.first(where: { isWhole($0, in: sentence) })
          else { return nil }
          return Found.both(one, other)
        }
      }
    }
  }

  private func isWhole(_ found: Found, in sentence: Int) -> Bool {
    (found.start..<found.end).allSatisfy { words[$0].sentence == sentence }
  }

  /// Where a phrase can end that begins at a word.
  private func ends(
    _ parts: ArraySlice<TermExpression.PhrasePart>, from start: Int, isFirst: Bool = true
  ) -> [Int] {
    guard let part = parts.first else { return [start] }
    switch part {
    case .word(let word):
      guard start < words.count, isFirst || words[start].joins, fulfils(words[start], word)
      else { return [] }
      return ends(parts.dropFirst(), from: start + 1, isFirst: false)
    case .alternatives(let phrases):
      return phrases.flatMap { phrase in
        ends(phrase.parts[...], from: start, isFirst: isFirst).flatMap { end in
          ends(parts.dropFirst(), from: end, isFirst: false)
        }
      }
    }
  }

  private func fulfils(_ word: RandomText.Word, _ pattern: TermExpression.Word) -> Bool {
    let letters = word.text.lowercased()
    return switch pattern.form {
    case .exact: word.text == pattern.text
    case .stem: singular(letters) == singular(pattern.text.lowercased())
    case .wildcard: isLike(letters[...], pattern.text.lowercased()[...])
    }
  }

  private func singular(_ word: String) -> Substring {
    word.hasSuffix("s") ? word.dropLast() : word[...]
  }

  private func isLike(_ text: Substring, _ pattern: Substring) -> Bool {
    guard let next = pattern.first else { return text.isEmpty }
    if next == "*" {
      return isLike(text, pattern.dropFirst())
        || (!text.isEmpty && isLike(text.dropFirst(), pattern))
    }
    guard let letter = text.first, next == "?" || next == letter else { return false }
    return isLike(text.dropFirst(), pattern.dropFirst())
  }

  private func close(
    _ left: [Found], _ right: [Found], _ distance: Int, _ isOrdered: Bool
  ) -> [Found] {
    var pairs: [Found] = []
    for one in left {
      for other in right {
        let after = other.start - one.end
        let before = one.start - other.end
        let isInterleaved = after < 0 && before < 0 && !isOrdered
        let sharesWords = one.parts.contains { part in other.parts.contains { $0.overlaps(part) } }
        if isInterleaved && !sharesWords { pairs.append(Found.both(one, other)) }
        if (0...distance).contains(after) || (!isOrdered && (0...distance).contains(before)) {
          pairs.append(Found.both(one, other))
        }
      }
    }
    pairs.sort(by: Found.precedes)
    var minimal: [Found] = []
    for pair in pairs {
      let holdsAnother = pairs.contains { other in
        pair.start <= other.start && other.end <= pair.end
          && (pair.start, pair.end) != (other.start, other.end)
      }
      let isRepeated = minimal.contains { ($0.start, $0.end) == (pair.start, pair.end) }
      if !holdsAnother, !isRepeated { minimal.append(pair) }
    }
    return minimal
  }
}
