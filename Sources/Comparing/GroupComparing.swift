package import AnalysisModel

/// Groups plans by what their manifest says and gives each group's mean shares.
///
/// - Parameters:
///   - plans: The plans, each counted once.
///   - columns: The names of what they are grouped by.
///   - values: What a plan has in those columns, in their order.
///   - frameworks: The frameworks to give shares of.
/// - Returns: The groups by their values, and the plans that are in none.
package func groups(
  of plans: [AnalyzedPlan], by columns: [String],
  values: (PlanRecord) -> [String?], frameworks: [Framework]
) -> GroupComparison {
  let counted = plans.filter { plan in
    plan.document.status != .failed && plan.document.status != .notAssessable
      && plan.reading?.isAboutSubject == true
  }
  let ids = Set(counted.map(\.document.plan.id))
  let groups = Dictionary(grouping: counted) { values($0.document.plan) }
  return GroupComparison(
    columns: columns,
    groups: groups.sorted { left, right in
      // What is not known comes last.
      left.key.map { $0 ?? "\u{10FFFF}" }.lexicographicallyPrecedes(
        right.key.map { $0 ?? "\u{10FFFF}" })
    }.map { values, plans in
      PlanGroup(
        values: values, plans: plans.map(\.document.plan.id),
        frameworks: frameworks.map { shares(of: $0, in: plans) })
    },
    leftOut: plans.filter { !ids.contains($0.document.plan.id) }.map(ComparedPlan.init))
}

private func shares(of framework: Framework, in plans: [AnalyzedPlan]) -> GroupShares {
  let items = framework.currentItems
  let statuses = plans.map { plan in
    Dictionary(
      (plan.reading?.items ?? []).map { ($0.item, $0.status) },
      uniquingKeysWith: { first, _ in first })
  }
  // A plan without lexicon for the framework has no verdict that could be counted for or against it.
  let total = Double(max(plans.count * items.count, 1))
  return GroupShares(
    framework: framework.id,
    shares: StatusShares { status in
      let count = statuses.reduce(0) { sum, plan in
        sum + items.count { (plan[$0.id] ?? .notAssessable) == status }
      }
      return (Double(count) / total * 1000).rounded() / 1000
    },
    items: items.map { item in
      ItemTally(
        item: item.id,
        counts: Status.allCases.map { status in
          StatusCount(
            status: status,
            plans: statuses.count { ($0[item.id] ?? .notAssessable) == status })
        })
    })
}
