internal import AnalysisModel

extension ActivityLack.Aspect {
  /// What it is called.
  func words(_ words: ReportWords) -> String {
    switch self {
    case .responsible: words("responsible body")
    case .deadline: words("deadline")
    case .budget: words("budget")
    case .indicator: words("indicator")
    }
  }

  /// What a row is told to lack whose table has a place for it.
  func lackWords(_ words: ReportWords) -> String {
    switch self {
    case .responsible: words("no responsible body, though it has a place for it")
    case .deadline: words("no deadline, though it has a place for it")
    case .budget: words("no budget, though it has a place for it")
    case .indicator: words("no indicator, though it has a place for it")
    }
  }
}
