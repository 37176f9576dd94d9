internal import AnalysisModel

/// The plans that stand for plans of other content.
///
/// Without a manifest a plan's id ends in digits of its content. Where one plan alone has the file's name of a plan that is gone,
/// its passages are looked for in that one.
struct PlanHeirs {
  private let known: Set<PlanRecord.ID>
  private let byStem: [String: [PlanRecord.ID]]

  /// - Parameter plans: Those that there are.
  init(among plans: some Sequence<PlanRecord.ID>) {
    known = Set(plans)
    byStem = known.reduce(into: [:]) { found, id in
      if let stem = PlanNames.stem(of: id) { found[stem, default: []].append(id) }
    }
  }

  /// The plan that now stands for one; the plan itself where it is there, or where none or several could.
  func plan(for id: PlanRecord.ID) -> PlanRecord.ID {
    guard !known.contains(id), let stem = PlanNames.stem(of: id), let heirs = byStem[stem],
      heirs.count == 1
    else { return id }
    return heirs[0]
  }
}
