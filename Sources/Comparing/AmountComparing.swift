internal import AnalysisModel

/// Tells whether of what two plans grant at one level the later one grants less or more: a length, a count or a sum.
struct AmountComparing {
  let alignment: ReadingAlignment?

  /// The direction in which all amounts have gone that stand in each other's place, or nil where none has, where they went
  /// both ways, or where a passage still stands as it was.
  ///
  /// Numbers in deadlines and frequencies are no amounts, as less of these is more.
  ///
  /// - Parameters:
  ///   - before: The passages that the earlier verdict rests on.
  ///   - after: What the later plan has for the same.
  /// - Returns: Whether there is less or more of it.
  func direction(from before: [Evidence], to after: [Evidence]) -> FigureChange.Direction? {
    guard let alignment else { return nil }
    let counting = after.filter { $0.level >= .elaborated }
    var directions: Set<FigureChange.Direction> = []
    for passage in before where passage.level >= .elaborated {
      let changes: [FigureChange]
      if let pair = alignment.pair(ofLeft: passage) {
        guard alignment.kind(of: pair) == .reworded else { return nil }
        guard
          let other = counting.first(where: { $0.isPassage(alignment.right.passages[pair.right]) })
        else { continue }
        changes = alignment.amounts(of: pair).filter { !isTime($0, in: passage, other) }
      } else if let other = counting.only, alignment.pair(ofRight: other) == nil {
        changes = unpaired(passage, other, alignment).filter { !isTime($0, in: passage, other) }
      } else {
        continue
      }
      for change in changes {
        guard let direction = change.direction else { return nil }
        directions.insert(direction)
      }
    }
    return directions.only
  }

  /// The amounts of one thing that two passages in other words name, each once.
  private func unpaired(
    _ passage: Evidence, _ other: Evidence, _ alignment: ReadingAlignment
  ) -> [FigureChange] {
    let (left, right) = (
      alignment.counts(in: passage.quote), alignment.counts(in: other.quote)
    )
    return left.keys.sorted().compactMap { unit in
      guard let one = left[unit], let two = right[unit], one != two else { return nil }
      return FigureChange(
        earlier: String(one), later: String(two), direction: one < two ? .higher : .lower)
    }
  }

  /// Whether a number stands in what a passage says of when or how often.
  private func isTime(_ change: FigureChange, in passage: Evidence, _ other: Evidence) -> Bool {
    passage.markers.time?.contains(change.earlier) == true
      || other.markers.time?.contains(change.later) == true
  }
}

extension Collection {
  /// The one element of a collection that has no other.
  fileprivate var only: Element? { count == 1 ? first : nil }
}
