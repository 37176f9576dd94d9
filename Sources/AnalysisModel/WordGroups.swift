/// Alternatives that many terms share, each under a name that terms write as `<victim>`.
package struct WordGroups: Hashable, Sendable, Codable {
  /// By name, the alternatives in parentheses, in the term notation and without further names.
  private var notations: [String: String] = [:]

  package init() {}

  /// The names, in alphabetical order.
  package var names: [String] { notations.keys.sorted() }

  /// The alternatives of a group in the term notation, as in "(victim|survivor)".
  package func notation(of name: String) -> String? { notations[name] }

  /// The longest notation of a group in bytes, three times that of the longest that anybody wrote: groups that name groups
  /// that name groups would have no end.
  package static let longestNotation = 100_000

  /// How many bytes a group of members would have, without its parentheses.
  package func size(ofMembers members: [String]) -> Int {
    members.reduce(0) { sum, member in
      var size = member.utf8.count + 1
      var rest = member[...]
      while let reference = Self.firstName(in: rest) {
        size += notations[String(reference.name)]?.utf8.count ?? 0
        rest = rest[reference.range.upperBound...]
      }
      return sum + size
    }
  }

  /// Adds a group whose members may name groups that are here already.
  ///
  /// - Returns: The names in its members that no group has.
  package mutating func add(_ name: String, members: [String]) -> [String] {
    var unknown: [String] = []
    let written = members.map { member in
      var text = ""
      var rest = member[...]
      while let reference = Self.firstName(in: rest) {
        text += rest[..<reference.range.lowerBound]
        let inner = notations[String(reference.name)]
        if inner == nil { unknown.append(String(reference.name)) }
        text += inner ?? ""
        rest = rest[reference.range.upperBound...]
      }
      return text + rest
    }
    notations[name] = "(\(written.joined(separator: "|")))"
    return unknown
  }

  /// The groups that a notation names.
  package func named(in notation: String) -> WordGroups {
    var groups = WordGroups()
    // Most name none, which is told quickest by bytes.
    let mayName = notation.utf8.withContiguousStorageIfAvailable { $0.contains(UInt8(ascii: "<")) }
    guard mayName ?? true else { return groups }
    var rest = notation[...]
    while let reference = Self.firstName(in: rest) {
      let name = String(reference.name)
      groups.notations[name] = notations[name]
      rest = rest[reference.range.upperBound...]
    }
    return groups
  }

  private static func firstName(
    in text: Substring
  ) -> (name: Substring, range: Range<String.Index>)? {
    let bytes = text.utf8
    guard let open = bytes.firstIndex(of: UInt8(ascii: "<")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    return (text[text.index(after: open)..<close], open..<text.index(after: close))
  }
}

/// A word group as its author wrote it.
package struct WordGroupDefinition: Hashable, Sendable, Codable {
  /// A word, phrase or alternatives of them, in the term notation.
  package struct Member: Hashable, Sendable, Codable {
    package let notation: String
    package let location: SourceLocation

    package init(notation: String, location: SourceLocation) {
      self.notation = notation
      self.location = location
    }
  }

  package let name: String
  package let members: [Member]
  package let location: SourceLocation

  package init(name: String, members: [Member], location: SourceLocation) {
    self.name = name
    self.members = members
    self.location = location
  }
}
