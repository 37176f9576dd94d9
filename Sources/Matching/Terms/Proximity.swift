/// Pairs of matches that stand close to each other.
enum Proximity {
  /// Replaces `pairs` with the minimal pairs: those whose stretch of words holds no other pair's.
  ///
  /// The two sides share no word, and at most `distance` words stand between them. In any order, a
  /// match may also stand between the parts of the other. For one match only the nearest partners
  /// on either side can make a minimal pair, so the work grows with the number of matches and not
  /// with its square. `words` say how far apart their places are.
  static func findPairs(
    _ left: ArraySlice<ConditionMatch>, _ right: ArraySlice<ConditionMatch>, within distance: Int,
    isOrdered: Bool, in words: [TextWord], parts: inout MatchParts,
    into pairs: inout [ConditionMatch]
  ) {
    pairs.removeAll(keepingCapacity: true)
    appendForwardPairs(left, right, within: distance, in: words, parts: &parts, to: &pairs)
    if !isOrdered {
      appendForwardPairs(right, left, within: distance, in: words, parts: &parts, to: &pairs)
      appendInterleavedPairs(left, right, parts: &parts, to: &pairs)
    }
    keepMinimal(&pairs, parts)
  }

  /// For every match of the first side the partner after it that ends soonest.
  private static func appendForwardPairs(
    _ first: ArraySlice<ConditionMatch>, _ second: ArraySlice<ConditionMatch>, within distance: Int,
    in words: [TextWord], parts: inout MatchParts, to pairs: inout [ConditionMatch]
  ) {
    for match in first {
      let earliest = match.span.end
      let farthest = words[Int(earliest) - 1].place + 1 + Int32(distance)
      var index = firstIndex(of: second, startingAt: earliest)
      var best: ConditionMatch?
      while index < second.endIndex, words[Int(second[index].span.start)].place <= farthest {
        // Of partners that end at the same word, the first has the most words.
        if second[index].span.end < best?.span.end ?? .max { best = second[index] }
        index += 1
      }
      if let best { pairs.append(parts.join(match, best)) }
    }
  }

  /// The pairs one of which reaches into a gap of the other, as C in "A C B" does for
  /// `A NEAR/3 B NEAR/3 C`.
  private static func appendInterleavedPairs(
    _ left: ArraySlice<ConditionMatch>, _ right: ArraySlice<ConditionMatch>,
    parts: inout MatchParts,
    to pairs: inout [ConditionMatch]
  ) {
    guard
      left.contains(where: { !$0.hasOnePart }) || right.contains(where: { !$0.hasOnePart })
    else { return }
    let longest = right.reduce(0) { max($0, $1.span.end - $1.span.start) }
    for match in left {
      var index = firstIndex(of: right, startingAt: match.span.start - longest)
      while index < right.endIndex, right[index].span.start < match.span.end {
        let other = right[index]
        if other.span.overlaps(match.span), !parts.shareWords(match, other) {
          pairs.append(parts.join(match, other))
        }
        index += 1
      }
    }
  }

  /// The first of sorted matches that starts at a word or later.
  private static func firstIndex(
    of matches: ArraySlice<ConditionMatch>, startingAt word: Int32
  ) -> Int {
    var low = matches.startIndex
    var high = matches.endIndex
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].span.start < word { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Keeps the pairs that contain no other, sorted, one of each span.
  private static func keepMinimal(_ pairs: inout [ConditionMatch], _ parts: MatchParts) {
    guard pairs.count > 1 else { return }
    // From the last start to the first: what starts later and ends no later lies within. Of one
    // span the first in order stands.
    pairs.sort { one, other in
      one.span.start != other.span.start
        ? one.span.start > other.span.start : parts.areInOrder(one, other)
    }
    var soonestEnd = Int32.max
    var kept = 0
    for index in pairs.indices where pairs[index].span.end < soonestEnd {
      soonestEnd = pairs[index].span.end
      pairs[kept] = pairs[index]
      kept += 1
    }
    pairs.removeLast(pairs.count - kept)
    pairs.reverse()
  }
}
