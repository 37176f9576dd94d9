package import AnalysisModel

/// Elements by id, each with where it belongs.
package struct ElementIndex: Sendable {
  package let elements: [Element.ID: Element]
  /// The item of every element.
  package let items: [Element.ID: Item.ID]

  package init(_ frameworks: [Framework]) {
    var elements: [Element.ID: Element] = [:]
    var homes: [Element.ID: Item.ID] = [:]
    for item in frameworks.flatMap(\.items) {
      for element in item.elements where elements[element.id] == nil {
        elements[element.id] = element
        homes[element.id] = item.id
      }
    }
    self.elements = elements
    items = homes
  }
}
