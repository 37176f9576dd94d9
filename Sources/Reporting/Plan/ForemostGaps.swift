internal import AnalysisModel

/// The few gaps that a reader with one minute should know.
///
/// The rule stands on the method page: by tier; within one, every framework and every item has its turn before one is named again,
/// and what frameworks share is named once. A framework of which the plan says nothing at all waits for the others.
/// A document that tells of what is, as a study, may deny or contradict something of others: there its silences come first.
struct ForemostGaps {
  private static let limit = 5
  /// Later than any turn.
  private static let lastTurn = Int.max

  private struct Candidate {
    let item: ItemView
    let gap: RecommendationView
    /// How many of the item's more important gaps are of the tier.
    var itemTurn = 0
    /// How many of the framework's more important gaps are of the tier.
    var frameworkTurn = 0

    /// Lower is more important.
    var rank: (Int, Int, Int) { (gap.severity, item.verdictLevel.rawValue, gap.isCore ? 0 : 1) }
  }

  let all: [ForemostGapView]

  init(_ frameworks: [FrameworkView], isAccount: Bool) {
    let tiers = RecommendationView.Tier.allCases
    let against: [RecommendationView.Tier] = [.denied, .refused]
    let order = isAccount ? tiers.filter { !against.contains($0) } + against : tiers
    let candidates = order.flatMap { tier in
      let queues = frameworks.map { Self.queue(of: $0, tier) }
      return Self.sorted(queues.flatMap(\.self)) { ($0.frameworkTurn, $0.rank) }
    }
    var chosen: [Candidate] = []
    for candidate in candidates where chosen.count < Self.limit {
      let isKnown = chosen.contains { $0.gap.isSame(as: candidate.gap) }
      if !isKnown { chosen.append(candidate) }
    }
    all = chosen.enumerated().map { place, candidate in
      ForemostGapView(
        place: place + 1, item: candidate.item.item, gap: candidate.gap,
        sharing: candidates.map(\.gap).filter { gap in
          gap.element.id != candidate.gap.element.id && gap.isSame(as: candidate.gap)
        }.map(\.element))
    }
  }

  /// A framework's gaps of one tier in the order in which they should be named.
  private static func queue(
    of framework: FrameworkView, _ tier: RecommendationView.Tier
  ) -> [Candidate] {
    var candidates = framework.items.flatMap { item in
      sorted(
        item.recommendations.filter { $0.tier == tier }
          .map { Candidate(item: item, gap: $0) }
      ) { (0, $0.rank) }
      .enumerated().map { turn, candidate in
        var candidate = candidate
        candidate.itemTurn = turn
        return candidate
      }
    }
    candidates = sorted(candidates) { ($0.itemTurn, $0.rank) }
    let isSilent = framework.items.allSatisfy { item in
      item.verdictLevel == .absent && !item.recommendations.contains(where: \.hasPassages)
    }
    for turn in candidates.indices {
      candidates[turn].frameworkTurn = isSilent ? lastTurn : turn
    }
    return candidates
  }

  /// Sorted by turn, then rank; equal ones stay in their order.
  private static func sorted(
    _ candidates: [Candidate], by key: (Candidate) -> (turn: Int, rank: (Int, Int, Int))
  ) -> [Candidate] {
    // The keys are sorted in place of the candidates, which are large.
    let keys = candidates.map(key)
    return candidates.indices.sorted { left, right in
      let (a, b) = (keys[left], keys[right])
      return (a.turn, a.rank.0, a.rank.1, a.rank.2, left)
        < (b.turn, b.rank.0, b.rank.1, b.rank.2, right)
    }.map { candidates[$0] }
  }
}

/// A gap in the summary, which leads to its item.
struct ForemostGapView: TemplateView {
  /// Its number in the list, from 1.
  let place: Int
  let item: Item
  let gap: RecommendationView
  /// The elements of other frameworks that share the gap.
  let sharing: [Element]

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "gapPlace": place
    case "gapItemAnchor": item.id.rawValue.encodedForLinks
    case "gapItem": item.name
    case "hasSharing": !sharing.isEmpty
    case "sharingElements": sharing.map(\.id.rawValue).joined(separator: ", ")
    default: gap.value(named: name)
    }
  }
}
