extension Framework {
  /// The items that are still in use.
  package var currentItems: [Item] { items.filter { !$0.isDeprecated } }
}

extension Item {
  /// The elements that are still in use; only these have verdicts.
  package var currentElements: [Element] { elements.filter { !$0.isDeprecated } }
}
