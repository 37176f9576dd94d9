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
      let isMasked = !hits[index].hasPart { part in
        let mask = masks.first { $0.range.overlaps(part) && !part.strictlyContains($0.range) }
        first = first ?? mask?.term
        return mask == nil
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
      let exclusion = exclusions.first { exclusion in
        targets[exclusion.term].excludes(target)
          && hits[index].hasPart { exclusion.range.overlaps($0) }
      }
      if let exclusion { hits[index].suppression = .excluded(by: exclusion.term) }
    }
  }

  /// Of overlapping hits of one target lets the longest stand, of equally long ones the earlier,
  /// then the one first in the file.
  ///
  /// A hit is never shadowed by one of lesser weight, or one that needs a title's words where it needs
  /// none: should the assessment find that the longer hit does not count, the shorter one would be
  /// lost with it.
  private func shadow(_ hits: inout [FoundHit]) {
    let order = hits.indices.filter { hits[$0].suppression == nil }.sorted { left, right in
      let (first, second) = (hits[left].term, hits[right].term)
      let (one, other) = (targets[first], targets[second])
      if one.target != other.target { return one.target < other.target }
      let needs = (hits[left].needsTitle, hits[right].needsTitle)
      if needs.0 != needs.1 { return needs.1 }
      if one.weight != other.weight { return one.weight > other.weight }
      let (range, otherRange) = (hits[left].range, hits[right].range)
      if range.count != otherRange.count { return range.count > otherRange.count }
      return (range.lowerBound, first) < (otherRange.lowerBound, second)
    }
    // The hits of the target at hand that stand; none is less sure than the next.
    var standing: [Int] = []
    var target: Int?
    for index in order {
      let range = hits[index].range
      if targets[hits[index].term].target != target {
        target = targets[hits[index].term].target
        standing.removeAll(keepingCapacity: true)
      }
      let longer = standing.first { other in
        (hits[other].range.count >= range.count || hits[index].needsTitle)
          && hits[other].range.overlaps(range)
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
