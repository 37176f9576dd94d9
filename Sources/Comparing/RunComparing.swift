package import AnalysisModel

/// A run as it is compared: what made it, and its plans.
package struct RunSide: Sendable {
  package let path: String
  package let provenance: Provenance
  package let frameworks: [Framework]
  package let plans: [AnalyzedPlan]
  /// The limits of the run, by name, which decide what can be read.
  package let limits: [String: String]

  package init(
    path: String, provenance: Provenance, frameworks: [Framework], plans: [AnalyzedPlan],
    limits: [String: String] = [:]
  ) {
    self.path = path
    self.limits = limits
    self.provenance = provenance
    self.frameworks = frameworks
    self.plans = plans
  }
}

/// Holds two runs over the same documents against each other.
package func compare(_ earlier: RunSide, _ later: RunSide) -> RunComparison {
  let lexicons = differences(
    earlier.provenance.lexicons.map { ($0.name, $0.stamp) },
    later.provenance.lexicons.map { ($0.name, $0.stamp) })
  let settings = differences(
    earlier.provenance.settings.map { ($0.key, $0.value) },
    later.provenance.settings.map { ($0.key, $0.value) })
  // What one of the runs did not keep is no difference.
  let limits =
    earlier.limits.isEmpty || later.limits.isEmpty
    ? []
    : differences(
      earlier.limits.map { ($0.key, $0.value) }, later.limits.map { ($0.key, $0.value) })
  var rest = later.plans
  var documents: [DocumentComparison] = []
  var earlierOnly: [ComparedPlan] = []
  let items = Dictionary(
    later.frameworks.flatMap(\.items).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  for plan in earlier.plans {
    guard let index = counterpart(of: plan, among: rest) else {
      earlierOnly.append(ComparedPlan(plan))
      continue
    }
    documents.append(
      DocumentComparing(
        earlier: plan, later: rest.remove(at: index), earlierRun: earlier.provenance,
        laterRun: later.provenance, changedLexicons: Set(lexicons.map(\.name)),
        hasOtherSettings: !settings.isEmpty, hasOtherLimits: !limits.isEmpty
      ).comparison(items: items))
  }
  return RunComparison(
    earlier: ComparedRun(path: earlier.path, version: earlier.provenance.version),
    later: ComparedRun(path: later.path, version: later.provenance.version),
    lexicons: lexicons, settings: settings + limits, documents: documents, earlierOnly: earlierOnly,
    laterOnly: rest.map(ComparedPlan.init))
}

/// The same plan by id, then by content, then by file name.
private func counterpart(of plan: AnalyzedPlan, among others: [AnalyzedPlan]) -> Int? {
  func name(_ plan: AnalyzedPlan) -> Substring? {
    plan.document.plan.path.split(separator: "/").last
  }
  return others.firstIndex { $0.document.plan.id == plan.document.plan.id }
    ?? others.firstIndex {
      $0.document.sha256 != nil && $0.document.sha256 == plan.document.sha256
    }
    ?? others.firstIndex { name($0) == name(plan) }
}

/// The names whose values differ, sorted.
private func differences(
  _ earlier: [(String, String)], _ later: [(String, String)]
) -> [RunComparison.Difference] {
  let before = Dictionary(earlier, uniquingKeysWith: { first, _ in first })
  let after = Dictionary(later, uniquingKeysWith: { first, _ in first })
  return Set(before.keys).union(after.keys).sorted().compactMap { name in
    before[name] == after[name]
      ? nil : RunComparison.Difference(name: name, earlier: before[name], later: after[name])
  }
}

extension Provenance.LexiconUse {
  /// As in "osce-2004/en".
  var name: String { id + (language.map { "/\($0)" } ?? "") }

  fileprivate var stamp: String { "\(version) \(digest.prefix(12))" }
}
