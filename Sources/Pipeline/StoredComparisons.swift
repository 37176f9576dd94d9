package import AnalysisModel
internal import Comparing

extension StoredRun {
  /// What plans can be grouped by: the columns of the manifest that name groups, and its further ones.
  package var groupingColumns: [String] {
    var names = ["country", "year", "language", "authority"]
    for document in documents {
      for field in document.plan.extra where !names.contains(field.name) {
        names.append(field.name)
      }
    }
    return names
  }

  /// Puts two plans against each other, the earlier one first, or more side by side.
  ///
  /// - Throws: Where there is no such plan, or its reading is gone.
  package func comparison(
    of ids: [PlanRecord.ID], in frameworks: [Framework]
  ) throws(StoredRunError) -> Comparison {
    let plans = try plans(ids)
    return plans.count == 2
      ? .plans([
        compare(
          plans[0], plans[1], frameworks: frameworks, numbers: numbers, grants: grants)
      ])
      : .matrix(matrix(of: plans, frameworks: frameworks))
  }

  /// Puts every edition against the one before, as the manifest's `edition_of` names it.
  ///
  /// - Returns: The comparison, and the ids of earlier editions that are no plans of the run.
  package func editionComparison(
    in frameworks: [Framework]
  ) throws(StoredRunError) -> (comparison: Comparison, missing: [PlanRecord.ID]) {
    let chains = editions(of: documents.map(\.plan))
    var pairs: [PlanComparison] = []
    for pair in chains.pairs {
      pairs.append(
        compare(
          try plan(pair.earlier), try plan(pair.later), frameworks: frameworks, numbers: numbers,
          grants: grants))
    }
    return (.plans(pairs), chains.missing)
  }

  /// Groups plans by columns of the manifest; all plans of the run where none is named.
  package func comparison(
    of ids: [PlanRecord.ID], by columns: [String], in frameworks: [Framework]
  ) throws(StoredRunError) -> Comparison {
    .groups(
      groups(
        of: try plans(ids.isEmpty ? documents.map(\.plan.id) : ids), by: columns,
        values: { plan in columns.map { Self.value(of: $0, in: plan) } }, frameworks: frameworks))
  }

  /// Puts this run against a later one over the same documents.
  package func comparison(with later: StoredRun) throws(StoredRunError) -> Comparison {
    .runs(compare(try side(), try later.side()))
  }

  private func side() throws(StoredRunError) -> RunSide {
    RunSide(
      path: path, provenance: provenance, frameworks: frameworks,
      plans: try plans(documents.map(\.plan.id)), limits: limits)
  }

  private func plans(_ ids: [PlanRecord.ID]) throws(StoredRunError) -> [AnalyzedPlan] {
    var plans: [AnalyzedPlan] = []
    for id in ids { plans.append(try plan(id)) }
    return plans
  }

  /// What a plan has in a column.
  private static func value(of column: String, in plan: PlanRecord) -> String? {
    let value: String? =
      switch column {
      case "country": plan.country
      case "year": plan.year
      case "language": plan.language?.rawValue
      case "authority": plan.authority
      default: plan.extra.first { $0.name == column }?.value
      }
    return value?.isEmpty == true ? nil : value
  }
}
