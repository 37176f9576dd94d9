internal import AnalysisModel

/// Several plans side by side.
struct MatrixView: TemplateView {
  private let matrix: PlanMatrix
  private let context: ComparisonContext

  init(_ matrix: PlanMatrix, _ context: ComparisonContext) {
    self.matrix = matrix
    self.context = context
  }

  func value(named name: String) -> (any TemplateValue)? {
    let words = context.words
    return switch name {
    case "matrixPlans":
      matrix.plans.map { FactView($0.id.rawValue, $0.words(words)) }
    case "matrixNotes": matrix.plans.flatMap { $0.notes(words) }
    case "matrixFrameworks":
      context.frameworks.map { framework in
        MatrixFrameworkView(
          title: framework.title,
          items: matrix.items.filter { $0.framework == framework.id }
            .map { MatrixItemView($0, context) })
      }
    default: nil
    }
  }
}

/// The items of a framework over the plans of a matrix.
struct MatrixFrameworkView: TemplateView {
  let title: String
  let items: [MatrixItemView]

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "matrixFrameworkTitle": title
    case "matrixItems": items
    default: nil
    }
  }
}

/// An item over the plans of a matrix.
struct MatrixItemView: TemplateView {
  /// Plans that stand equal on an item say no more by their tenth quote.
  private static let quoteLimit = 5

  private let item: MatrixItem
  private let context: ComparisonContext

  init(_ item: MatrixItem, _ context: ComparisonContext) {
    self.item = item
    self.context = context
  }

  func value(named name: String) -> (any TemplateValue)? {
    let words = context.words
    return switch name {
    case "itemID": item.item.rawValue
    case "itemName": context.name(of: item.item)
    case "matrixCells":
      item.standings.map { LevelView($0?.level, status: $0?.status, words) }
    case "isAnyStrongest": !item.strongest.isEmpty
    case "strongestPlans":
      item.strongest.isEmpty ? "–" : words.list(item.strongest.map(\.plan.rawValue))
    case "strongestSides":
      item.strongest.prefix(Self.quoteLimit).map {
        SideView($0.passage, plan: $0.plan.rawValue, missing: "", words)
      }
    default: nil
    }
  }
}
