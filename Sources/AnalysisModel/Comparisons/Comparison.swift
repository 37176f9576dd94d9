/// What was compared, as reports take it.
package enum Comparison: Hashable, Sendable {
  /// Pairs of plans, each an earlier and a later one.
  case plans([PlanComparison])
  case matrix(PlanMatrix)
  case groups(GroupComparison)
  case runs(RunComparison)
}
