internal import Yams

/// The second places of keys that stand twice in one mapping, found in the text, since the parser gives up at them.
struct RepeatedKeys {
  struct Place: Equatable {
    let key: String
    let firstLine: Int
    /// From 1, as `firstLine`.
    let line: Int
    let column: Int
  }

  private(set) var places: [Place] = []
  private var lines: [Substring]
  /// The lines of the mapping's block, from 0.
  private let block: Range<Int>
  private let indentation: Int

  /// Looks at a mapping that is written with a key a line; one in braces has no places.
  init(_ keys: [String], inMappingAt mark: Mark, of text: String) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    indentation = mark.column - 1
    let start = mark.line - 1
    var end = start
    while end < lines.count,
      Self.isBlank(lines[end]) || end == start || Self.indentation(lines[end]) >= indentation
    {
      end += 1
    }
    block = start..<end
    for key in keys {
      let found = block.filter { self.key(at: $0) == key }
      for line in found.dropFirst() {
        places.append(
          Place(key: key, firstLine: found[0] + 1, line: line + 1, column: indentation + 1))
      }
    }
    places.sort { $0.line < $1.line }
  }

  /// The text with blank lines for the second places and what stands under them, or nil where there are none.
  mutating func removeSeconds() -> String? {
    guard !places.isEmpty else { return nil }
    for place in places {
      var line = place.line - 1
      repeat {
        lines[line] = ""
        line += 1
      } while line < block.upperBound && (Self.isBlank(lines[line]) || goesOn(lines[line]))
    }
    return lines.joined(separator: "\n")
  }

  /// Whether a line belongs to the key above it; a list may stand as deep as its key.
  private func goesOn(_ line: Substring) -> Bool {
    Self.indentation(line) > indentation
      || (Self.indentation(line) == indentation && line.dropFirst(indentation).hasPrefix("- "))
  }

  /// The key that a line of the block begins with, or nil where it is none of this mapping's own.
  private func key(at index: Int) -> String? {
    let line = lines[index]
    guard line.count > indentation else { return nil }
    // What stands before the first key may be the "- " of a list.
    if index > block.lowerBound, Self.indentation(line) != indentation { return nil }
    let rest = line.dropFirst(indentation)
    guard let colon = rest.firstIndex(of: ":") else { return nil }
    return String(rest[..<colon].filter { !"\"'".contains($0) })
  }

  private static func isBlank(_ line: Substring) -> Bool {
    let text = line.drop { $0 == " " }
    return text.isEmpty || text.first == "#"
  }

  private static func indentation(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }
}
