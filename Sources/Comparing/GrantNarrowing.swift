internal import AnalysisModel

/// Tells in what a later passage grants less than an earlier one in similar words.
struct GrantNarrowing {
  /// So many words may stand between "independent" and whom it is said of, and between the groups of a list.
  private static let reach = 3

  private let phrases: GrantPhrases

  init(_ words: GrantWords) { phrases = GrantPhrases(words) }

  /// What the later of two passages that are each other's counterparts no longer grants.
  func losses(from earlier: String, to later: String) -> [Narrowing] {
    let (before, after) = (GrantText(earlier, phrases), GrantText(later, phrases))
    return served(before, after) + watched(before, after)
  }

  /// The same of oversight alone, for passages that are no counterparts.
  func oversight(from earlier: String, to later: String) -> [Narrowing] {
    watched(GrantText(earlier, phrases), GrantText(later, phrases))
  }

  /// Whether a passage says that nobody is left out.
  func isForAll(_ text: String) -> Bool { GrantText(text, phrases).isForAll }

  private func served(_ before: GrantText, _ after: GrantText) -> [Narrowing] {
    var losses: [Narrowing] = []
    if before.namesPeople, after.namesPeople {
      let isOpen = before.isForAll && !after.isForAll
      if before.selections.isEmpty, !after.selections.isEmpty { losses.append(.forSome) }
      if before.conditions(takesAsides: true).isEmpty,
        !after.conditions(takesAsides: isOpen).isEmpty
      {
        losses.append(.conditionAdded)
      }
      // "Every victim" and "victims" are the same people; "all victims" and "victims" need not be.
      if isOpen, !losses.isEmpty || !before.peopleServed.isDisjoint(with: after.peopleNamed) {
        losses.insert(.notForAll, at: 0)
      }
      if !after.isForAll, !leftOut(before, after).isEmpty { losses.append(.groupLeftOut) }
    }
    if before.isFree, !after.isFree { losses.append(.notFree) }
    return losses
  }

  /// The groups of a list of people that the later passage has no more, where it has the others and none besides.
  private func leftOut(_ before: GrantText, _ after: GrantText) -> [String] {
    let (old, new) = (before.groups, after.groups)
    guard !new.isEmpty, Set(new.keys).isSubset(of: old.keys) else { return [] }
    return old.keys.filter { name in
      new[name] == nil
        && old[name, default: []].contains { place in
          new.keys.contains { other in
            old[other, default: []].contains { Self.isNear(place, $0) }
          }
        }
    }
  }

  private func watched(_ before: GrantText, _ after: GrantText) -> [Narrowing] {
    let overseers = before.places(.overseers)
    let names = Set(overseers.map { before.word(at: $0) })
    let stays = after.places(.overseers).contains { names.contains(after.word(at: $0)) }
    guard stays, after.places(.independent).isEmpty else { return [] }
    let isIndependent = before.places(.independent).contains { place in
      overseers.contains { Self.isNear(place, $0) }
    }
    var losses: [Narrowing] = []
    if isIndependent, after.places(.external).isEmpty { losses.append(.notIndependent) }
    if isIndependent || !before.places(.guardians).isEmpty,
      before.places(.executive).isEmpty, !after.places(.executive).isEmpty,
      after.places(.guardians).isEmpty
    {
      losses.append(.underExecutive)
    }
    return losses
  }

  private static func isNear(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let gap = max(one.lowerBound - other.upperBound, other.lowerBound - one.upperBound)
    return (0...reach).contains(gap)
  }
}
