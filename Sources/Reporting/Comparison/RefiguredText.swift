internal import AnalysisModel

extension ComparisonText {
  /// The passages with other numbers or less granted on which verdicts rest that are the same.
  mutating func appendRefigured(_ comparison: PlanComparison) {
    let all = comparison.refigured(in: frameworks.map(\.id))
    guard !all.isEmpty else { return }
    line("")
    line(bold(words("Same level, other numbers or less granted")))
    for refigured in all {
      let pair = refigured.pair
      line("  = \(words.list(pair.changeClauses(words)))")
      for element in refigured.elements {
        line("    \(element) \(elementNames[element] ?? "")")
      }
      append(pair.earlier, plan: comparison.earlier.id.rawValue, difference: pair.earlierOnly.first)
      append(pair.later, plan: comparison.later.id.rawValue, difference: pair.laterOnly.first)
    }
  }
}
