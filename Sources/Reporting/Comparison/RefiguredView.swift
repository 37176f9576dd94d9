internal import AnalysisModel

/// An element at the same level in both plans whose passage has other numbers.
struct RefiguredView: TemplateView {
  private let element: ElementChange
  private let pair: PassagePair
  private let comparison: PlanComparison
  private let context: ComparisonContext

  init(
    _ element: ElementChange, _ pair: PassagePair, of comparison: PlanComparison,
    _ context: ComparisonContext
  ) {
    self.element = element
    self.pair = pair
    self.comparison = comparison
    self.context = context
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "elementID": element.element.rawValue
    case "elementName": context.name(of: element.element)
    case "figures": context.words.list(pair.figures.map(\.words))
    case "twins":
      [
        TwinView(
          pair, earlier: comparison.earlier.id, later: comparison.later.id, context.words)
      ]
    default: nil
    }
  }
}
