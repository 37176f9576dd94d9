internal import AnalysisModel

extension Flag {
  /// The flag as a reader sees it.
  func words(_ words: ReportWords) -> String {
    switch self {
    case .past: words("reports the past")
    case .declaratory: words("restates what exists")
    case .conditional: words("conditional")
    case .external: words("what others say or do")
    case .question: words("asks")
    case .negated: words("negated")
    case .contra: words("contradicts the item")
    case .gapAdmitted: words("admits a gap")
    case .lowText: words("poor text")
    case .review: words("needs review")
    }
  }
}

extension Gap.Kind {
  /// What is missing, within a sentence.
  func words(_ words: ReportWords) -> String {
    switch self {
    case .absent: words("no passage found")
    case .declaratoryOnly: words("named without a measure")
    case .noOwner: words("no responsible body")
    case .noDeadline: words("no deadline")
    case .noMoney: words("no budget")
    case .noIndicator: words("no indicator")
    case .contradicted: words("contradicted by the text")
    case .refused: words("denied by the text")
    case .notVerifiable: words("not verifiable")
    }
  }
}

/// Ascending page numbers with runs drawn together, as in "3, 7–9".
func pageList(_ pages: [Int]) -> String {
  var runs: [ClosedRange<Int>] = []
  for page in pages {
    if let last = runs.last, last.upperBound + 1 == page {
      runs[runs.count - 1] = last.lowerBound...page
    } else {
      runs.append(page...page)
    }
  }
  return runs.map { run in
    run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)–\(run.upperBound)"
  }.joined(separator: ", ")
}
