package import AnalysisModel

/// The elements in use by id, each with where it belongs; what is given up gets no evidence.
package struct ElementIndex: Sendable {
  package let elements: [Element.ID: Element]
  /// The item of every element.
  package let items: [Element.ID: Item.ID]
  /// The subject of every element's framework; none where it may be any.
  package let subjects: [Element.ID: Subject.ID]

  package init(_ frameworks: [Framework]) {
    var elements: [Element.ID: Element] = [:]
    var homes: [Element.ID: Item.ID] = [:]
    var subjects: [Element.ID: Subject.ID] = [:]
    for framework in frameworks {
      for item in framework.items {
        for element in item.elements where elements[element.id] == nil && !element.isDeprecated {
          elements[element.id] = element
          homes[element.id] = item.id
          subjects[element.id] = framework.subject
        }
      }
    }
    self.elements = elements
    items = homes
    self.subjects = subjects
  }
}
