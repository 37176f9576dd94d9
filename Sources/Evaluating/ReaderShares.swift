package import AnalysisModel

/// How far two readers of the passages agree, from what they both gave and what only one of them gave.
///
/// Their F1 against each other is the most that a program can be asked for.
package struct ReaderShares: Sendable {
  private struct Key: Hashable {
    let language: LanguageTag
    let item: Item.ID
  }

  private var agreed: [Key: Int] = [:]
  private var disputed: [Key: Int] = [:]

  package init(_ judged: JudgedPairs) {
    let items = Set(judged.items)
    for passage in judged.passages {
      func note(_ names: some Sequence<String>, in counts: inout [Key: Int]) {
        for name in names where items.contains(Item.ID(rawValue: name)) {
          counts[Key(language: passage.language, item: Item.ID(rawValue: name)), default: 0] += 1
        }
      }
      note((passage.items ?? [:]).keys, in: &agreed)
      note(passage.disputed ?? [], in: &disputed)
    }
  }

  /// The F1 of one reader against the other, over one language or all, one item or all.
  ///
  /// - Returns: nil where nothing was disputed anywhere, or nobody gave the item.
  package func f1(language: LanguageTag? = nil, item: Item.ID? = nil) -> Double? {
    guard !disputed.isEmpty else { return nil }
    func sum(_ counts: [Key: Int]) -> Int {
      counts.reduce(0) { sum, pair in
        let isWanted =
          (language == nil || pair.key.language == language)
          && (item == nil || pair.key.item == item)
        return isWanted ? sum + pair.value : sum
      }
    }
    let (both, one) = (sum(agreed), sum(disputed))
    return both + one == 0 ? nil : Double(2 * both) / Double(2 * both + one)
  }
}
