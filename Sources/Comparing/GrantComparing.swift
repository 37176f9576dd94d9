internal import AnalysisModel

/// Tells whether of what two plans grant at one level the later one grants less or more: in length, count or sum, in how often it is
/// done, in whom it serves, or in how independent those are who watch.
struct GrantComparing {
  let alignment: ReadingAlignment

  /// What has changed, in the one direction in which everything has that did, or nil where nothing has, where it went both ways,
  /// or where a passage still stands as it was.
  ///
  /// Numbers in deadlines are no amounts, as less of these is more.
  ///
  /// - Parameters:
  ///   - before: The passages that the earlier verdict rests on.
  ///   - after: What the later plan has for the same.
  /// - Returns: Whether there is less or more of it, and the passages that say so.
  func change(from before: [Evidence], to after: [Evidence]) -> GrantChange? {
    let counting = after.filter { $0.level >= .elaborated }
    var found: [GrantChange] = []
    for passage in before where passage.level >= .elaborated {
      if let pair = alignment.pair(ofLeft: passage) {
        guard alignment.kind(of: pair) == .reworded else { return nil }
        guard
          let other = counting.first(where: { $0.isPassage(alignment.right.passages[pair.right]) })
        else { continue }
        guard let changes = changes(of: pair, passage, other, among: counting) else { return nil }
        found += changes
      } else if let other = counting.only, alignment.pair(ofRight: other) == nil {
        guard let changes = unpaired(passage, other) else { return nil }
        found += changes
      }
    }
    guard let first = found.first, found.allSatisfy({ $0.isLess == first.isLess }) else {
      return nil
    }
    return found.dropFirst().reduce(first) { $0.joined(with: $1) }
  }

  /// What has changed between a passage and its counterpart; nil where a number has no direction.
  private func changes(
    of pair: TextAlignment.Pair, _ passage: Evidence, _ other: Evidence, among counting: [Evidence]
  ) -> [GrantChange]? {
    let place = GrantChange.Place(earlier: passage, later: other)
    let amounts = alignment.amounts(of: pair).filter { !isTime($0, in: passage, other) }
    guard
      let counted = changes(of: amounts, basis: .amount, at: place),
      let often = changes(
        of: frequencies(passage, other), basis: .frequency, at: place)
    else { return nil }
    var losses = alignment.narrowings(of: pair)
    // Another measure may still serve everyone.
    if counting.contains(where: {
      !$0.isPassage(alignment.right.passages[pair.right])
        && alignment.narrowing.isForAll($0.quote)
    }) {
      losses.removeAll { !$0.isOfOversight }
    }
    return counted + often + Self.changes(losses, at: place)
  }

  private func changes(
    of figures: [FigureChange], basis: VerdictChange.Basis, at place: GrantChange.Place
  ) -> [GrantChange]? {
    var changes: [GrantChange] = []
    for figure in figures {
      guard let direction = figure.direction else { return nil }
      changes.append(
        GrantChange(isLess: direction.isLess, basis: basis, narrowings: [], places: [place]))
    }
    return changes
  }

  private static func changes(
    _ losses: [Narrowing], at place: GrantChange.Place
  ) -> [GrantChange] {
    losses.map { loss in
      GrantChange(
        isLess: true, basis: loss.isOfOversight ? .independence : .beneficiaries,
        narrowings: [loss], places: [place])
    }
  }

  /// How often the thing is done, where both say it and the later one says it otherwise.
  private func frequencies(_ passage: Evidence, _ other: Evidence) -> [FigureChange] {
    guard let before = passage.markers.time, let after = other.markers.time,
      let direction = alignment.frequency.direction(from: before, to: after)
    else { return [] }
    return [FigureChange(earlier: before, later: after, direction: direction)]
  }

  /// The amounts of one thing that two passages in other words name, and the independence of one body.
  private func unpaired(_ passage: Evidence, _ other: Evidence) -> [GrantChange]? {
    let place = GrantChange.Place(earlier: passage, later: other)
    let (left, right) = (
      alignment.counts(in: passage.quote), alignment.counts(in: other.quote)
    )
    let amounts = left.keys.sorted().compactMap { unit -> FigureChange? in
      guard let one = left[unit], let two = right[unit], one != two else { return nil }
      return FigureChange(
        earlier: String(one), later: String(two), direction: one < two ? .higher : .lower)
    }.filter { !isTime($0, in: passage, other) }
    let losses = alignment.narrowing.oversight(from: passage.quote, to: other.quote)
    return changes(of: amounts, basis: .amount, at: place).map {
      $0 + Self.changes(losses, at: place)
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
