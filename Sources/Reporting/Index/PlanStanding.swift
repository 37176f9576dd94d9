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
  func words(of subject: String) -> String {
    switch self {
    case .subject: "about \(subject)"
    case .otherSubject: "about another subject"
    case .notAssessable: "not assessable"
    case .failed: "not read"
    }
  }

  /// What is said of one such plan.
  var flag: String {
    self == .otherSubject ? "another subject" : words(of: "the frameworks' subject")
  }
}
