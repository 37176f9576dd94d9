internal import AnalysisModel

/// What machine and coders said of a plan before a new decision.
struct DecisionHistory {
  private struct Target: Hashable {
    let coder: String
    let passage: PassageAnchor?
  }

  private let evidence: [String: [Evidence]]
  private let verdicts: [Element.ID: Level]
  private let former: [Target: [HumanDecision]]

  /// - Parameters:
  ///   - record: All decisions.
  ///   - id: The plan.
  ///   - plan: As it was read last; nil where it is not among the documents.
  init(_ record: DecisionRecord, of id: PlanRecord.ID, in plan: AnalyzedPlan?) {
    evidence = Dictionary(grouping: plan?.reading?.evidence ?? [], by: \.quote.scrubbed)
    verdicts = Dictionary(
      (plan?.reading?.elements ?? []).filter { $0.status != .notAssessable }
        .map { ($0.element, $0.level) }, uniquingKeysWith: { first, _ in first })
    former = Dictionary(grouping: record.decisions.filter { $0.plan == id }) {
      Target(coder: $0.coder, passage: $0.passage)
    }
  }

  /// What a row decides beside what was said before; nil where the coder has said just this already.
  func decision(
    _ row: CodedRow, isFinal: Bool
  ) -> (levels: [Element.ID: Level], machine: [Element.ID: Level], former: [Element.ID: Level])? {
    var levels = row.levels
    var machine: [Element.ID: Level] = [:]
    if let passage = row.passage {
      let found = evidence[passage.quote.scrubbed] ?? []
      let here = found.filter { $0.page == passage.page }
      for evidence in here.isEmpty ? found : here {
        if row.covered.contains(evidence.framework), levels[evidence.element] == nil {
          levels[evidence.element] = .absent
        }
        if levels[evidence.element] != nil { machine[evidence.element] = evidence.level }
      }
    } else {
      machine = verdicts.filter { levels[$0.key] != nil }
    }
    let earlier = former[Target(coder: row.coder, passage: row.passage)] ?? []
    var before: [Element.ID: Level] = [:]
    for decision in earlier {
      for element in levels.keys {
        if let level = decision.levels[element] { before[element] = level }
      }
    }
    let last = earlier.last { decision in
      !row.covered.isEmpty || levels.isEmpty || levels.keys.contains { decision.levels[$0] != nil }
    }
    if let last, last.covered == row.covered, last.reason == row.reason, last.isFinal == isFinal,
      row.covered.isEmpty ? before == levels : last.levels == levels
    {
      return nil
    }
    return (levels, machine, before)
  }
}
