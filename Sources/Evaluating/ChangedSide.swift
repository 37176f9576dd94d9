package import AnalysisModel

/// A pair that two versions of the lexicons judge differently.
package struct ChangedSide: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Missed before, found now.
    case gained
    /// Found before, missed now.
    case lost
    /// Wrongly given before, no longer.
    case mended
    /// Wrongly given now.
    case spoilt
  }

  package let kind: Kind
  package let passage: String
  package let language: LanguageTag
  package let item: Item.ID

  /// Every pair on which the two differ, by passage, then item.
  package static func between(
    before: JudgedPairs, beforeThreshold: Double, after: JudgedPairs, afterThreshold: Double
  ) -> [ChangedSide] {
    struct Key: Hashable {
      let passage: String
      let item: Item.ID
    }
    func accepted(_ judged: JudgedPairs, _ threshold: Double) -> [Key: JudgedPair] {
      let pairs = judged.pairs.filter { ($0.prediction?.score ?? -1) >= threshold }
      return Dictionary(
        pairs.map { (Key(passage: $0.passage, item: $0.item), $0) },
        uniquingKeysWith: { first, _ in first })
    }
    let old = accepted(before, beforeThreshold)
    let new = accepted(after, afterThreshold)
    var changes: [ChangedSide] = []
    for (key, pair) in new where old[key] == nil {
      changes.append(Self(pair, pair.label == nil ? .spoilt : .gained))
    }
    for (key, pair) in old where new[key] == nil {
      changes.append(Self(pair, pair.label == nil ? .mended : .lost))
    }
    return changes.sorted { ($0.passage, $0.item) < ($1.passage, $1.item) }
  }

  private init(_ pair: JudgedPair, _ kind: Kind) {
    self.kind = kind
    passage = pair.passage
    language = pair.language
    item = pair.item
  }
}
