internal import AnalysisModel

/// Decides which hits of a passage count, in the order masks, exclusions, longest hit.
struct HitSuppression {
  private let targets: TargetTable

  init(targets: TargetTable) { self.targets = targets }

  func suppress(_ hits: inout [FoundHit]) {
    guard hits.count > 1 else { return }
    mask(&hits)
    exclude(&hits)
    shadow(&hits)
  }

  /// Suppresses hits that stand in titles of instruments and names of bodies.
  ///
  /// A hit is masked where every part of it overlaps a mask. A part that holds the whole title and
  /// more is not masked: its term names the title itself.
  private func mask(_ hits: inout [FoundHit]) {
    let masks = hits.filter { targets[$0.term].role == .mask }
    guard !masks.isEmpty else { return }
    for index in hits.indices where targets[hits[index].term].isMaskable {
      var first: Int?
      let isMasked = hits[index].parts.allSatisfy { part in
        let mask = masks.first { $0.range.overlaps(part) && !part.strictlyContains($0.range) }
        first = first ?? mask?.term
        return mask != nil
      }
      if isMasked, let first { hits[index].suppression = .masked(by: first) }
    }
  }

  /// Suppresses hits of elements where a part of them overlaps an exclusion that counts.
  private func exclude(_ hits: inout [FoundHit]) {
    let exclusions = hits.filter { hit in
      let role = targets[hit.term].role
      return hit.suppression == nil && (role == .exclusion || role == .globalExclusion)
    }
    guard !exclusions.isEmpty else { return }
    for index in hits.indices where hits[index].suppression == nil {
      let target = targets[hits[index].term]
      let parts = hits[index].parts
      let exclusion = exclusions.first { exclusion in
        targets[exclusion.term].excludes(target)
          && parts.contains { exclusion.range.overlaps($0) }
      }
      if let exclusion { hits[index].suppression = .excluded(by: exclusion.term) }
    }
  }

  /// Of overlapping hits of one target lets the longest stand, of equally long ones the earlier,
  /// then the one first in the file.
  ///
  /// A hit is never shadowed by one of lesser weight: should the assessment find that the longer
  /// hit does not count, the shorter one would be lost with it.
  private func shadow(_ hits: inout [FoundHit]) {
    let order = hits.indices.filter { hits[$0].suppression == nil }.sorted { left, right in
      let (first, second) = (hits[left], hits[right])
      let (one, other) = (targets[first.term], targets[second.term])
      if one.target != other.target { return one.target < other.target }
      if one.weight != other.weight { return one.weight > other.weight }
      if first.range.count != second.range.count { return first.range.count > second.range.count }
      return (first.range.lowerBound, first.term) < (second.range.lowerBound, second.term)
    }
    // The hits of the target at hand that stand; all weigh at least as much as the next.
    var standing: [Int] = []
    var target: Int?
    for index in order {
      let hit = hits[index]
      if targets[hit.term].target != target {
        target = targets[hit.term].target
        standing.removeAll(keepingCapacity: true)
      }
      let longer = standing.first { other in
        hits[other].range.count >= hit.range.count && hits[other].range.overlaps(hit.range)
      }
      if let longer {
        hits[index].suppression = .shadowed(by: hits[longer].term)
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
