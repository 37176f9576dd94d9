internal import AnalysisModel

/// An item of which something has changed.
struct ItemChangeView: TemplateView {
  private let item: ItemChange
  private let elements: [ElementChangeView]
  private let anchor: String
  private let context: ComparisonContext

  init(
    _ item: ItemChange, of comparison: PlanComparison, anchor: String, _ context: ComparisonContext
  ) {
    self.item = item
    self.context = context
    self.anchor = anchor + item.item.rawValue.encodedForLinks
    elements = item.elements.filter { $0.verdict.change.isChange }
      .map { ElementChangeView($0, of: comparison, context) }
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "changeAnchor": anchor
    case "itemID": item.item.rawValue
    case "itemName": context.name(of: item.item)
    case "changedElements": elements
    case "hasParts": item.parts(context.words) != nil
    case "parts": item.parts(context.words) ?? ""
    case "hasHiddenLosses": item.hidesLosses
    case "hiddenLosses": item.hiddenLosses(context.words) ?? ""
    default: VerdictChangeValues(item.verdict, context.words).value(named: name)
    }
  }
}

/// An element that has changed, with its passages in both plans.
struct ElementChangeView: TemplateView {
  /// More passages than anyone reads under one element; JSON has all of them.
  private static let furtherLimit = 12

  private let element: ElementChange
  private let comparison: PlanComparison
  private let context: ComparisonContext

  init(_ element: ElementChange, of comparison: PlanComparison, _ context: ComparisonContext) {
    self.element = element
    self.comparison = comparison
    self.context = context
  }

  private func twins(_ pairs: some Sequence<PassagePair>) -> [TwinView] {
    pairs.map {
      TwinView($0, earlier: comparison.earlier.id, later: comparison.later.id, context.words)
    }
  }

  func value(named name: String) -> (any TemplateValue)? {
    let words = context.words
    let further = element.further
    return switch name {
    case "elementID": element.element.rawValue
    case "elementName": context.name(of: element.element)
    case "hasGround": element.groundWords(words) != nil
    case "ground": element.groundWords(words) ?? ""
    case "twins": twins(element.leading)
    case "hasFurther": !further.isEmpty
    case "furtherCount":
      words.count(further.count, "further passage", "further passages")
    case "furtherTwins": twins(further.prefix(Self.furtherLimit))
    default: VerdictChangeValues(element.verdict, words).value(named: name)
    }
  }
}

/// The names under which templates read a changed verdict.
struct VerdictChangeValues {
  private let verdict: VerdictChange
  private let words: ReportWords

  init(_ verdict: VerdictChange, _ words: ReportWords) {
    self.verdict = verdict
    self.words = words
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "verdictWords": verdict.words(words)
    case "hasReserve": verdict.isReserved
    case "reserve": verdict.reserve(words) ?? ""
    default: ChangeView(verdict.change, count: 0, words).value(named: name)
    }
  }
}
