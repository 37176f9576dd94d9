extension RandomAccessCollection {
  /// The first place from which on a condition holds, in a collection where it holds from some place on; the end where it never
  /// holds.
  package func partitionIndex(where holds: (Element) -> Bool) -> Index {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = index(low, offsetBy: distance(from: low, to: high) / 2)
      if holds(self[middle]) { high = middle } else { low = index(after: middle) }
    }
    return low
  }
}
