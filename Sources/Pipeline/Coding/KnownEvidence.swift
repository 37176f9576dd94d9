internal import AnalysisModel

/// What machine and people say of each row of evidence, by its id.
struct KnownEvidence {
  struct Finding {
    let level: Level
    let score: Double
  }

  private var findings: [String: Finding] = [:]
  private var views: [String: HumanView] = [:]

  init() {}

  init(_ run: StoredRun) throws(StoredRunError) {
    for document in run.documents {
      let plan = try run.plan(document.plan.id)
      for evidence in plan.reading?.evidence ?? [] {
        findings[evidence.id.rawValue] = Finding(level: evidence.level, score: evidence.score)
        if !plan.coding.decisions.isEmpty {
          views[evidence.id.rawValue] = plan.coding.view(of: evidence)
        }
      }
    }
  }

  /// What the machine says; nil where the row is of another text.
  func finding(_ id: String) -> Finding? { findings[id] }

  /// What people say; nil where nobody does.
  func view(of id: String) -> HumanView? { views[id] }
}
