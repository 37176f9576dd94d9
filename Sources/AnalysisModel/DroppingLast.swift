extension BidirectionalCollection {
  /// All but the longest run of elements at the end that a condition holds for.
  ///
  /// Two `reversed()` around `drop(while:)` give the same, at many times the cost in texts.
  package func dropLast(
    while condition: (Element) throws -> Bool
  ) rethrows -> SubSequence {
    var end = endIndex
    while end > startIndex {
      let last = index(before: end)
      guard try condition(self[last]) else { break }
      end = last
    }
    return self[..<end]
  }
}
