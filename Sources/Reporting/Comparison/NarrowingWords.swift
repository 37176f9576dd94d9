internal import AnalysisModel

extension Narrowing {
  /// In what the later passage grants less, in a clause.
  func words(_ words: ReportWords) -> String {
    switch self {
    case .notForAll: words("no longer for all")
    case .forSome: words("only for some")
    case .conditionAdded: words("a condition was added")
    case .groupLeftOut: words("a group of people is no longer named")
    case .notFree: words("no longer free of charge")
    case .notIndependent: words("no longer called independent")
    case .underExecutive: words("now by a ministry, the police or prosecutors")
    }
  }
}

extension PassagePair {
  /// What a reader is told of numbers and of what is no longer granted, in clauses.
  func changeClauses(_ words: ReportWords) -> [String] {
    figures.map { $0.words(words) } + narrowings.map { $0.words(words) }
  }
}
