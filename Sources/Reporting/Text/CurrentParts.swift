internal import AnalysisModel

extension Framework {
  /// The items that are still in use.
  var currentItems: [Item] { items.filter { !$0.isDeprecated } }
}

extension Item {
  /// The elements that are still in use; only these have verdicts.
  var currentElements: [Element] { elements.filter { !$0.isDeprecated } }
}
