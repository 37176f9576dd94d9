/// A name for one `Subject`, so that an item's name is never taken for a document's.
///
/// Encodes as the bare string, and works as a JSON object's key.
package struct Identifier<Subject>: RawRepresentable, Hashable, Sendable, Codable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
}

extension Identifier: CodingKeyRepresentable {}

extension Identifier: CustomStringConvertible {
  package var description: String { rawValue }
}

extension Identifier: Comparable {
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Identifier: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(rawValue: value) }
}
