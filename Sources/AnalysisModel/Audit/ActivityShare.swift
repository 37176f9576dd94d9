/// The activities that have what an element asks of each.
package struct ActivityShare: Hashable, Sendable, Codable {
  package let element: Element.ID
  /// Places in the reading's `activities`, in reading order.
  package let activities: [Int]

  package init(element: Element.ID, activities: [Int]) {
    self.element = element
    self.activities = activities
  }
}

extension KeyedDecodingContainer {
  /// Audits that were kept before elements asked something of each activity have none.
  func decode(_ type: [ActivityShare].Type, forKey key: Key) throws -> [ActivityShare] {
    try decodeIfPresent(type, forKey: key) ?? []
  }
}
