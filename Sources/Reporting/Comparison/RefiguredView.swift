internal import AnalysisModel

/// Two passages with other numbers or less granted on which verdicts rest that are the same.
struct RefiguredView: TemplateView {
  private let refigured: RefiguredPair
  private let comparison: PlanComparison
  private let context: ComparisonContext

  init(_ refigured: RefiguredPair, of comparison: PlanComparison, _ context: ComparisonContext) {
    self.refigured = refigured
    self.comparison = comparison
    self.context = context
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "figures": context.words.list(refigured.pair.changeClauses(context.words))
    case "refiguredElements":
      refigured.elements.map { RefiguredElementView(id: $0, name: context.name(of: $0)) }
    case "twins":
      [
        TwinView(
          refigured.pair, earlier: comparison.earlier.id, later: comparison.later.id,
          context.words)
      ]
    default: nil
    }
  }
}

/// An element that rests on such passages.
private struct RefiguredElementView: TemplateView {
  let id: Element.ID
  let name: String

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "elementID": id.rawValue
    case "elementName": self.name
    default: nil
    }
  }
}
