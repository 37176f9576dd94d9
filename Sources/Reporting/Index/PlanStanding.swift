internal import AnalysisModel

/// What the verdicts on a plan are worth to a reader of the matrix, the most first.
enum PlanStanding: String, CaseIterable {
  case subject
  case otherSubject = "other"
  case notAssessable = "unassessed"
  case failed

  init(_ plan: PlanSummary) {
    self =
      switch plan.status {
      case .failed: .failed
      case .notAssessable: .notAssessable
      case .ok, .partial: plan.isSubject ? .subject : .otherSubject
      }
  }

  /// What is said of such plans after their number; `subject` is what the frameworks are about.
  func words(of subject: String, count: Int = 1, _ words: ReportWords) -> String {
    let isOne = words.language.isSingular(count)
    return switch self {
    case .subject: words("about {subject}", ["subject": subject])
    case .otherSubject: words("about another subject")
    case .notAssessable: isOne ? words("not assessable") : words("not assessable|plural")
    case .failed: isOne ? words("not read") : words("not read|plural")
    }
  }

  /// What is said of one such plan.
  func flag(_ words: ReportWords) -> String {
    self == .otherSubject
      ? words("another subject") : self.words(of: words("the frameworks' subject"), words)
  }
}
