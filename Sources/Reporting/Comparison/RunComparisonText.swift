internal import AnalysisModel

extension ComparisonText {
  mutating func append(_ runs: RunComparison) {
    for (sign, run) in [("  ", runs.earlier), ("→ ", runs.later)] {
      line(bold("\(sign)\(run.path)") + "  lacuna \(run.version)")
    }
    for (name, differences) in [
      (words("Settings"), runs.settings), (words("Lexicons"), runs.lexicons),
    ] {
      for difference in differences {
        line(
          labelled(
            name,
            "\(difference.name): \(difference.earlier ?? "–") → \(difference.later ?? "–")"))
      }
    }
    let changes = runs.documents.flatMap(\.changes)
    line("")
    if let strangeness = runs.strangeness(words) {
      line(colour("! " + strangeness, .yellow))
    } else {
      line(labelled(words("Verdicts on elements"), runs.verdictCounts(words)))
    }
    for cause in RunComparison.Cause.allCases {
      let count = changes.count { $0.cause == cause }
      if count > 0 { line("  \(count): \(runs.words(for: cause, words))") }
    }
    for plan in runs.earlierOnly {
      line("− " + labelled("\(plan.id)", words("only in the first run")))
    }
    for plan in runs.laterOnly {
      line("+ " + labelled("\(plan.id)", words("only in the second run")))
    }
    for document in runs.documents where !document.changes.isEmpty {
      append(document, of: runs)
    }
  }

  private mutating func append(_ document: DocumentComparison, of runs: RunComparison) {
    line("")
    line(bold(document.later.id.rawValue) + "  " + clean(document.later.words(words)))
    if let pages = document.unevenPages(words) { line(colour("! " + pages, .yellow)) }
    for change in document.changes {
      line(
        "  \(signed(change.verdict.change)) \(change.element) "
          + labelled(elementNames[change.element] ?? "", verdict(change.verdict)))
      let also =
        change.alsoDiffers.isEmpty
        ? ""
        : "; "
          + labelled(
            words("also"), words.list(change.alsoDiffers.map { runs.words(for: $0, words) }))
      line("      " + labelled(words("because"), runs.words(for: change.cause, words) + also))
      for term in change.terms { line("      " + clean(term.words(words))) }
      append(change.earlier, plan: words("first run"))
      append(change.later, plan: words("second run"))
    }
  }
}

extension TermChange {
  /// Which words came or went, with the term and what stops it.
  func words(_ words: ReportWords) -> String {
    let values = [
      "words": self.words, "terms": words.list(terms.map(\.rawValue)), "stop": stop ?? "",
    ]
    let told =
      switch (isGone, terms.isEmpty) {
      case (true, true): words("no longer found: “{words}”", values)
      case (true, false): words("no longer found: “{words}” ({terms})", values)
      case (false, true): words("newly found: “{words}”", values)
      case (false, false): words("newly found: “{words}” ({terms})", values)
      }
    return stop == nil ? told : told + "; " + words("in the other run: {stop}", values)
  }
}
