internal import AnalysisModel

extension Change {
  /// So many items or elements that changed so, as in "2 added".
  func counted(_ count: Int, _ words: ReportWords) -> String {
    switch self {
    case .added: words.count(count, "added", "added|plural")
    case .strengthened: words.count(count, "strengthened", "strengthened|plural")
    case .weakened: words.count(count, "weakened", "weakened|plural")
    case .dropped: words.count(count, "dropped", "dropped|plural")
    case .contradicted: words.count(count, "contradicted", "contradicted|plural")
    case .unchanged: words.count(count, "unchanged", "unchanged|plural")
    case .notComparable: words.count(count, "not comparable", "not comparable|plural")
    }
  }
}

extension ActivityChange.Kind {
  /// So many measures that changed so; the word for a measure may have another gender than that for an item.
  func counted(_ count: Int, _ words: ReportWords) -> String {
    switch self {
    case .added: words.count(count, "added|measure", "added|measures")
    case .changed: words.count(count, "changed|measure", "changed|measures")
    case .dropped: words.count(count, "dropped|measure", "dropped|measures")
    case .unchanged: words.count(count, "unchanged|measure", "unchanged|measures")
    }
  }
}

extension ActivityComparison {
  /// How many measures changed in each way, as in "2 added, 1 changed, 0 dropped, 7 unchanged".
  func counts(_ words: ReportWords) -> String {
    words.list(
      ActivityChange.Kind.allCases.map { kind in
        kind.counted(changes.count { $0.kind == kind }, words)
      })
  }
}

extension PlanComparison {
  /// How many verdicts changed in each way.
  func counts(_ verdicts: [VerdictChange]) -> [(change: Change, count: Int)] {
    Change.allCases.map { change in (change, verdicts.count { $0.change == change }) }
  }

  /// How many verdicts changed by their markers alone, or nil where none did.
  func markerCount(_ words: ReportWords) -> String? {
    let count = elements.count { $0.verdict.basis == .markers }
    return count == 0
      ? nil
      : words(
        "{count} of the elements at the same level, by actor, deadline, budget or indicator alone",
        ["count": words.grouped(count)])
  }

  /// How many items are contradicted in a part and not as a whole, or nil where none is.
  func contradictedItemCount(_ words: ReportWords) -> String? {
    let count = items.count { item in
      item.verdict.change != .contradicted
        && item.elements.contains { $0.verdict.change == .contradicted }
    }
    return count == 0
      ? nil
      : words(
        "{items} with a part that is contradicted, counted by the level of the whole",
        ["items": words.count(count, "item", "items")])
  }

  /// What became of all passages.
  func passageCounts(_ words: ReportWords) -> String? {
    passages.map { counts in
      words.list([
        words.count(counts.kept, "the same", "the same|plural"),
        words.count(counts.moved, "moved", "moved|plural"),
        words.count(counts.reworded, "reworded", "reworded|plural"),
        words.count(counts.added, "new", "new|plural"),
        words.count(counts.dropped, "gone", "gone|plural"),
      ])
    }
  }
}

extension RunComparison {
  /// How many verdicts on elements are the same in both runs, and how many are not.
  func verdictCounts(_ words: ReportWords) -> String {
    let unchanged = documents.reduce(0) { $0 + $1.unchanged }
    let changed = documents.reduce(0) { $0 + $1.changes.count }
    return words.list([
      words.count(unchanged, "unchanged|verdict", "unchanged|verdicts"),
      words.count(changed, "changed|verdict", "changed|verdicts"),
    ])
  }

  /// That nothing is compared, and how plans are paired, where no plan stands in both runs; nil where one does.
  func strangeness(_ words: ReportWords) -> String? {
    documents.isEmpty
      ? words(
        "No plan stands in both runs, so no verdict is compared. Two plans are held for the same if they have the same id, or else the same content, or else the same file name."
      ) : nil
  }
}

extension DocumentComparison {
  /// The pages that only one run could read, or nil where there are none.
  func unevenPages(_ words: ReportWords) -> String? {
    let list = ["list": pageList(pages)]
    return switch pages.count {
    case 0: nil
    case 1: words("page that only one run could read: {list}", list)
    default: words("pages that only one run could read: {list}", list)
    }
  }
}
