package import AnalysisModel

/// A passage and an item that the readers, the program or both gave it.
package struct JudgedPair: Hashable, Sendable {
  package let passage: String
  package let group: String
  package let language: LanguageTag
  package let item: Item.ID
  /// The readers' level, or nil where they do not give the item.
  package let label: Int?
  /// What the program gives, whatever its score.
  package let prediction: ItemPrediction?

  /// The pair's counts where only predictions with at least a score count.
  package func counts(from threshold: Double) -> Counts {
    let accepted = prediction.flatMap { $0.score >= threshold ? $0 : nil }
    var counts = Counts()
    switch (label, accepted) {
    case (let label?, let accepted?):
      counts.truePositives = 1
      counts.exactLevels = label == accepted.level ? 1 : 0
    case (_?, nil): counts.falseNegatives = 1
    case (nil, _?): counts.falsePositives = 1
    case (nil, nil): break
    }
    return counts
  }
}

/// All pairs of a labelled set.
package struct JudgedPairs: Sendable {
  package let pairs: [JudgedPair]
  /// The items that the readers looked for.
  package let items: [Item.ID]
  /// The passages that count; those that nobody has coded are left out.
  package let passages: [LabelledPassage]

  /// Sets predictions beside labels.
  ///
  /// - Parameters:
  ///   - passages: The labelled passages.
  ///   - predictions: What the program gives, by passage id.
  ///   - items: The items that the readers looked for, or nil for those that they gave anywhere.
  package init(
    _ passages: [LabelledPassage], predictions: [String: [ItemPrediction]],
    items: Set<Item.ID>? = nil
  ) {
    let coded = passages.filter { $0.items != nil }
    let named = coded.flatMap { Array(($0.items ?? [:]).keys) + ($0.disputed ?? []) }
    let judged = items ?? Set(named.map(Item.ID.init(rawValue:)))
    self.passages = coded
    self.items = judged.sorted()
    pairs = coded.flatMap { passage in
      Self.pairs(of: passage, predictions: predictions[passage.id] ?? [], items: judged)
    }
  }

  private static func pairs(
    of passage: LabelledPassage, predictions: [ItemPrediction], items: Set<Item.ID>
  ) -> [JudgedPair] {
    var labels: [Item.ID: Int] = [:]
    for (item, level) in passage.items ?? [:] { labels[Item.ID(rawValue: item)] = level }
    let predicted = Dictionary(
      predictions.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
    let disputed = Set((passage.disputed ?? []).map(Item.ID.init(rawValue:)))
    return items.subtracting(disputed).sorted().compactMap { item in
      guard labels[item] != nil || predicted[item] != nil else { return nil }
      return JudgedPair(
        passage: passage.id, group: passage.group, language: passage.language, item: item,
        label: labels[item], prediction: predicted[item])
    }
  }
}
