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

  /// Suppresses hits where a part of them overlaps an exclusion that counts.
  ///
  /// To the name of a subject that is a rival's name; one that holds the whole of it and more says so on purpose, as
  /// "human and drug trafficking".
  private func exclude(_ found: inout FoundHits) {
    let exclusions = found.hits.filter { hit in
      switch target(of: hit).role {
      case .exclusion, .globalExclusion, .rival: hit.suppression == nil
      case .evidence, .mask, .other: false
      }
    }
    guard !exclusions.isEmpty else { return }
    for index in found.hits.indices where found.hits[index].suppression == nil {
      let hit = found.hits[index]
      let exclusion = exclusions.first { exclusion in
        targets.excludes(Int(exclusion.term), from: Int(hit.term))
          && found.hasPart(hit) { exclusion.range.overlaps($0) }
          && !(target(of: exclusion).role == .rival && hit.range.strictlyContains(exclusion.range))
      }
      if let exclusion { found.suppress(index, .excluded(by: exclusion.term)) }
    }
  }

  /// What decides which hits stand.
  private struct Rank: Comparable {
    /// Target, need of a title, weight and length in one number, the first in the upper bits, as most ranks differ in them.
    let sureness: UInt64
    let start: Int
    let term: Int32
    let hit: Int32

    init(_ hit: FoundHit, at index: Int, target: TargetTable.Entry) {
      // A length has 40 bits, which is more than any text has bytes, and targets 20, which is a million.
      let longest: UInt64 = 1 << 40 - 1
      let doubts = (hit.needsTitle ? 4 : 0) + UInt64(TargetTable.heaviest - target.weight)
      sureness = UInt64(target.target) << 43 | doubts << 40 | (longest - UInt64(hit.range.count))
      start = hit.range.lowerBound.utf8
      term = hit.term
      self.hit = Int32(index)
    }

    static func < (left: Self, right: Self) -> Bool {
      if left.sureness != right.sureness { return left.sureness < right.sureness }
      return (left.start, left.term) < (right.start, right.term)
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
      ranks.append(Rank(hit, at: index, target: target(of: hit)))
    }
    ranks.sort()
    // The hits of the target at hand that stand; none is less sure than the next.
    var standing: [Int] = []
    var target: Int?
    for rank in ranks {
      let index = Int(rank.hit)
      let hit = found.hits[index]
      if self.target(of: hit).target != target {
        target = self.target(of: hit).target
        standing.removeAll(keepingCapacity: true)
      }
      let longer = standing.first { other in
        let other = found.hits[other]
        return (other.range.count >= hit.range.count || hit.needsTitle)
          && other.range.overlaps(hit.range)
      }
      if let longer {
        found.suppress(index, .shadowed(by: found.hits[longer].term))
      } else {
        standing.append(index)
      }
    }
  }
}

extension TextRange {
  fileprivate func strictlyContains(_ other: TextRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound && self != other
  }
}
