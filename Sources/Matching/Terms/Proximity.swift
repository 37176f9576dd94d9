/// Pairs of matches that stand close to each other.
enum Proximity {
  /// The minimal pairs: those whose stretch of words holds no other pair's.
  ///
  /// The two sides share no word, and at most `distance` words stand between them. In any order, a
  /// match may also stand between the parts of the other. For one match only the nearest partners
  /// on either side can make a minimal pair, so the work grows with the number of matches and not
  /// with its square. `words` say how far apart their places are.
  static func pairs(
    _ left: [ConditionMatch], _ right: [ConditionMatch], within distance: Int, isOrdered: Bool,
    in words: [TextWord]
  ) -> [ConditionMatch] {
    var pairs = forwardPairs(left, right, within: distance, in: words)
    if !isOrdered {
      pairs += forwardPairs(right, left, within: distance, in: words)
      pairs += interleavedPairs(left, right)
    }
    return minimal(pairs)
  }

  /// For every match of the first side the partner after it that ends soonest.
  private static func forwardPairs(
    _ first: [ConditionMatch], _ second: [ConditionMatch], within distance: Int,
    in words: [TextWord]
  ) -> [ConditionMatch] {
    var pairs: [ConditionMatch] = []
    for match in first {
      let earliest = match.span.end
      let farthest = words[Int(earliest) - 1].place + 1 + Int32(distance)
      var index = firstIndex(of: second, startingAt: earliest)
      var best: ConditionMatch?
      while index < second.count, words[Int(second[index].span.start)].place <= farthest {
        // Of partners that end at the same word, the first has the most words.
        if second[index].span.end < best?.span.end ?? .max { best = second[index] }
        index += 1
      }
      if let best { pairs.append(ConditionMatch(match, best)) }
    }
    return pairs
  }

  /// The pairs one of which reaches into a gap of the other, as C in "A C B" does for
  /// `A NEAR/3 B NEAR/3 C`.
  private static func interleavedPairs(
    _ left: [ConditionMatch], _ right: [ConditionMatch]
  ) -> [ConditionMatch] {
    guard
      left.contains(where: { !$0.hasOnePart }) || right.contains(where: { !$0.hasOnePart })
    else { return [] }
    let longest = right.map { $0.span.end - $0.span.start }.max() ?? 0
    var pairs: [ConditionMatch] = []
    for match in left {
      var index = firstIndex(of: right, startingAt: match.span.start - longest)
      while index < right.count, right[index].span.start < match.span.end {
        let other = right[index]
        if other.span.overlaps(match.span), !match.sharesWords(with: other) {
          pairs.append(ConditionMatch(match, other))
        }
        index += 1
      }
    }
    return pairs
  }

  /// The first of sorted matches that starts at a word or later.
  private static func firstIndex(of matches: [ConditionMatch], startingAt word: Int32) -> Int {
    var low = 0
    var high = matches.count
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].span.start < word { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The pairs that contain no other, sorted, one of each span.
  private static func minimal(_ pairs: [ConditionMatch]) -> [ConditionMatch] {
    var minimal: [ConditionMatch] = []
    var soonestEnd = Int32.max
    // From the last start to the first: what starts later and ends no later lies within. Of one
    // span the first in order stands.
    for pair in pairs.sorted(by: fromTheEnd) where pair.span.end < soonestEnd {
      soonestEnd = pair.span.end
      minimal.append(pair)
    }
    return minimal.reversed()
  }

  /// Later starts first, then earlier ends, then the order of the parts.
  private static func fromTheEnd(_ left: ConditionMatch, _ right: ConditionMatch) -> Bool {
    if left.span.start != right.span.start { return left.span.start > right.span.start }
    return left < right
  }
}
