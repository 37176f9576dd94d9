internal import AnalysisModel

extension ComparisonText {
  /// The passages with other numbers on which verdicts rest that are the same.
  mutating func appendRefigured(_ comparison: PlanComparison) {
    let all = comparison.refigured(in: frameworks.map(\.id))
    guard !all.isEmpty else { return }
    line("")
    line(bold(words("Same level, other numbers")))
    for refigured in all {
      let pair = refigured.pair
      line("  = \(words.list(pair.figures.map { $0.words(words) }))")
      for element in refigured.elements {
        line("    \(element) \(elementNames[element] ?? "")")
      }
      append(pair.earlier, plan: comparison.earlier.id.rawValue, difference: pair.earlierOnly.first)
      append(pair.later, plan: comparison.later.id.rawValue, difference: pair.laterOnly.first)
    }
  }
}
