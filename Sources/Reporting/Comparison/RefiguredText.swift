internal import AnalysisModel

extension ComparisonText {
  /// The elements at the same level whose passages have other numbers.
  mutating func appendRefigured(_ comparison: PlanComparison) {
    let all = frameworks.flatMap { comparison.refigured(in: $0.id) }
    guard !all.isEmpty else { return }
    line("")
    line(bold(words("Same level, other numbers")))
    for (element, pair) in all {
      let figures = words.list(pair.figures.map(\.words))
      line("  = \(element.element) \(elementNames[element.element] ?? ""): \(figures)")
      append(pair.earlier, plan: comparison.earlier.id.rawValue, difference: pair.earlierOnly.first)
      append(pair.later, plan: comparison.later.id.rawValue, difference: pair.laterOnly.first)
    }
  }
}
