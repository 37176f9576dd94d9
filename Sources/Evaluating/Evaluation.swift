package import AnalysisModel

/// How the program's items compare with the readers'.
package struct Evaluation: Sendable {
  package let overall: Figures
  package let byItem: [Item.ID: Figures]
  package let byLanguage: [LanguageTag: Figures]
  package let byLanguageAndItem: [LanguageTag: [Item.ID: Counts]]
  /// The mean F1 of the items with at least `macroPositives` positives; nil where there is none.
  package let macroF1: Double?

  /// Fewer positives say nothing about an item by itself.
  package static let macroPositives = 8

  /// Counts with the intervals of what follows from them.
  package struct Figures: Hashable, Sendable {
    package let counts: Counts
    package let precision: Interval?
    package let recall: Interval?
    package let f1: Interval?
  }

  /// Compares pairs, taking only predictions with at least a score.
  package init(_ judged: JudgedPairs, threshold: Double, seed: UInt64 = 1) {
    self.init(judged.pairs.map { ($0, threshold) }, seed: seed)
  }

  /// Compares pairs, each at a threshold of its own.
  init(_ pairs: [(pair: JudgedPair, threshold: Double)], seed: UInt64) {
    let bootstrap = Bootstrap(seed: seed)
    func figures(_ chosen: some Sequence<(pair: JudgedPair, threshold: Double)>) -> Figures {
      var groups: [String: Counts] = [:]
      for (pair, threshold) in chosen {
        groups[pair.group, default: Counts()] += pair.counts(from: threshold)
      }
      let counts = groups.sorted { $0.key < $1.key }.map(\.value)
      return Figures(
        counts: counts.reduce(into: Counts()) { $0 += $1 },
        precision: bootstrap.interval(of: counts, figure: \.precision),
        recall: bootstrap.interval(of: counts, figure: \.recall),
        f1: bootstrap.interval(of: counts, figure: \.f1))
    }
    overall = figures(pairs)
    let items = Dictionary(grouping: pairs, by: \.pair.item)
    byItem = items.mapValues { figures($0) }
    let languages = Dictionary(grouping: pairs, by: \.pair.language)
    byLanguage = languages.mapValues { figures($0) }
    byLanguageAndItem = languages.mapValues { pairs in
      var counts: [Item.ID: Counts] = [:]
      for (pair, threshold) in pairs {
        counts[pair.item, default: Counts()] += pair.counts(from: threshold)
      }
      return counts
    }
    let known = byItem.values.map(\.counts).filter { $0.positives >= Self.macroPositives }
    let values = known.map { $0.f1 ?? 0 }
    macroF1 = values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
