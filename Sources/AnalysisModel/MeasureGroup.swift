/// Items and elements, of any framework, whose measures are one part of what an element asks for.
package struct MeasureGroup: Hashable, Sendable, Codable {
  /// The ids of items, which stand for their elements, and of elements.
  package let members: [String]

  package init(members: [String]) { self.members = members }
}

extension KeyedDecodingContainer {
  /// Frameworks that were kept before elements had groups have none.
  func decode(_ type: [MeasureGroup].Type, forKey key: Key) throws -> [MeasureGroup] {
    try decodeIfPresent(type, forKey: key) ?? []
  }

  /// Frameworks that were kept before elements asked something of each activity ask nothing.
  func decode(_ type: Set<ActivityField>.Type, forKey key: Key) throws -> Set<ActivityField> {
    try decodeIfPresent(type, forKey: key) ?? []
  }
}
