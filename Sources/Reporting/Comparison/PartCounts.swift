internal import AnalysisModel

extension Change {
  /// Whether there is less of the thing.
  var isLoss: Bool {
    switch self {
    case .weakened, .dropped, .contradicted: true
    case .added, .strengthened, .unchanged, .notComparable: false
    }
  }
}

extension ItemChange {
  /// The elements of which there is less.
  private var losses: [ElementChange] { elements.filter { $0.verdict.change.isLoss } }

  /// Whether the level of the whole does not tell that there is less of a part.
  var hidesLosses: Bool {
    !verdict.change.isLoss && verdict.change != .notComparable && !losses.isEmpty
  }

  /// How the elements changed, as in "elements: 1 strengthened, 2 weakened"; nil where none did.
  func parts(_ words: ReportWords) -> String? {
    let counts = Change.allCases.filter(\.isChange).compactMap { change -> String? in
      let count = elements.count { $0.verdict.change == change }
      return count == 0 ? nil : change.counted(count, words)
    }
    return counts.isEmpty
      ? nil : words("{label}: {text}", ["label": words("elements"), "text": words.list(counts)])
  }

  /// The elements of which there is less where the level of the whole rises or stays; nil where it tells so itself.
  func hiddenLosses(_ words: ReportWords) -> String? {
    hidesLosses
      ? words(
        "less in a part, which the level of the whole does not tell: {elements}",
        ["elements": words.list(losses.map { "\($0.element)" })]) : nil
  }
}

extension PlanComparison {
  /// How many items and elements changed in each way, in a sentence.
  func lead(_ words: ReportWords) -> String {
    func counted(_ name: String, _ verdicts: [VerdictChange]) -> String {
      let told = counts(verdicts).filter(\.change.isChange)
        .map { $0.change.counted($0.count, words) }
      return words("{label}: {text}", ["label": name, "text": words.list(told)])
    }
    return counted(words("Items"), items.map(\.verdict)) + "; "
      + counted(words("elements"), elements.map(\.verdict)) + "."
  }

  /// How many items rise or stay though there is less of a part, or nil where none does.
  func hiddenLossCount(_ words: ReportWords) -> String? {
    let count = items.count(where: \.hidesLosses)
    return count == 0
      ? nil
      : words(
        "{items} at the same or a higher level with elements that are weakened, dropped or contradicted",
        ["items": words.count(count, "item", "items")])
  }
}

extension ItemChange {
  /// How many elements changed in each way, by the names that tables have for it.
  var counts: [String] {
    Change.allCases.filter(\.isChange).compactMap { change in
      let count = elements.count { $0.verdict.change == change }
      return count == 0 ? nil : "\(change.rawValue) \(count)"
    }
  }
}

extension ElementChange {
  /// In what a pair grants less; of passages that are no counterparts, what the change rests on.
  func losses(of pair: PassagePair) -> [Narrowing] {
    pair.kind == .added || pair.kind == .dropped ? narrowings : pair.narrowings
  }
}
