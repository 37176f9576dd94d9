internal import AnalysisModel

/// Decides which hits of a passage count, in the order masks, exclusions, longest hit.
struct HitSuppression {
  private let targets: TargetTable

  init(targets: TargetTable) { self.targets = targets }

  func suppress(_ found: inout FoundHits) {
    guard found.hits.count > 1 else { return }
    mask(&found)
    exclude(&found)
    shadow(&found)
  }

  private func target(of hit: FoundHit) -> TargetTable.Entry { targets[Int(hit.term)] }

  /// Suppresses hits that stand in titles of instruments and names of bodies.
  ///
  /// A hit is masked where every part of it overlaps a mask. A part that holds the whole title and
  /// more is not masked: its term names the title itself.
  private func mask(_ found: inout FoundHits) {
    let masks = found.hits.filter { target(of: $0).role == .mask }
    guard !masks.isEmpty else { return }
    for index in found.hits.indices where target(of: found.hits[index]).isMaskable {
      var first: Int32?
      let isMasked = !found.hasPart(found.hits[index]) { part in
        let mask = masks.first { $0.range.overlaps(part) && !part.strictlyContains($0.range) }
        first = first ?? mask?.term
        return mask == nil
      }
      if isMasked, let first { found.suppress(index, .masked(by: first)) }
    }
  }

  /// Suppresses hits of elements where a part of them overlaps an exclusion that counts.
  private func exclude(_ found: inout FoundHits) {
    let exclusions = found.hits.filter { hit in
      let role = target(of: hit).role
      return hit.suppression == nil && (role == .exclusion || role == .globalExclusion)
    }
    guard !exclusions.isEmpty else { return }
    for index in found.hits.indices where found.hits[index].suppression == nil {
      let hit = found.hits[index]
      let exclusion = exclusions.first { exclusion in
        target(of: exclusion).excludes(target(of: hit))
          && found.hasPart(hit) { exclusion.range.overlaps($0) }
      }
      if let exclusion { found.suppress(index, .excluded(by: exclusion.term)) }
    }
  }

  /// What decides which hits stand, in the order of what it is compared by.
  private struct Rank {
    let target: Int
    let needsTitle: Bool
    let weight: Int
    let range: TextRange
    let term: Int32
    let hit: Int

    static func areInOrder(_ left: Self, _ right: Self) -> Bool {
      if left.target != right.target { return left.target < right.target }
      if left.needsTitle != right.needsTitle { return right.needsTitle }
      if left.weight != right.weight { return left.weight > right.weight }
      if left.range.count != right.range.count { return left.range.count > right.range.count }
      return (left.range.lowerBound, left.term) < (right.range.lowerBound, right.term)
    }
  }

  /// Of overlapping hits of one target lets the longest stand, of equally long ones the earlier,
  /// then the one first in the file.
  ///
  /// A hit is never shadowed by one of lesser weight, or one that needs a title's words where it needs
  /// none: should the assessment find that the longer hit does not count, the shorter one would be
  /// lost with it.
  private func shadow(_ found: inout FoundHits) {
    var ranks: [Rank] = []
    ranks.reserveCapacity(found.hits.count)
    for (index, hit) in found.hits.enumerated() where hit.suppression == nil {
      let target = target(of: hit)
      ranks.append(
        Rank(
          target: target.target, needsTitle: hit.needsTitle, weight: target.weight,
          range: hit.range, term: hit.term, hit: index))
    }
    ranks.sort(by: Rank.areInOrder)
    // The places in `ranks` of the hits of the target at hand that stand; none is less sure than the next.
    var standing: [Int] = []
    for place in ranks.indices {
      let rank = ranks[place]
      if let last = standing.last, ranks[last].target != rank.target {
        standing.removeAll(keepingCapacity: true)
      }
      let longer = standing.first { other in
        (ranks[other].range.count >= rank.range.count || rank.needsTitle)
          && ranks[other].range.overlaps(rank.range)
      }
      if let longer {
        found.suppress(rank.hit, .shadowed(by: ranks[longer].term))
      } else {
        standing.append(place)
      }
    }
  }
}

extension TextRange {
  fileprivate func strictlyContains(_ other: TextRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound && self != other
  }
}
