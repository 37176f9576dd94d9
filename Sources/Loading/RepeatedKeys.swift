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

  /// Looks at a mapping that is written with a key a line, or in braces on one line.
  init(_ keys: [String], inMappingAt mark: Mark, of text: String) {
    lines = TextLines.lines(of: text)
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
    if places.isEmpty, lines.indices.contains(start) { removeFromBraces(keys, line: start) }
  }

  /// The text with blank lines for the second places and what stands under them, or nil where there are none.
  mutating func removeSeconds() -> String? {
    guard !places.isEmpty else { return nil }
    for place in places where place.line != place.firstLine {
      var line = place.line - 1
      repeat {
        lines[line] = ""
        line += 1
      } while line < block.upperBound && (Self.isBlank(lines[line]) || goesOn(lines[line]))
    }
    return lines.joined(separator: "\n")
  }

  /// Takes the second of each key out of a mapping in braces, with its value.
  private mutating func removeFromBraces(_ keys: [String], line: Int) {
    var pieces: [Substring] = []
    var piece = lines[line].startIndex
    var quote: Character?
    for index in lines[line].indices {
      let character = lines[line][index]
      if character == quote {
        quote = nil
      } else if quote == nil, "\"'".contains(character) {
        quote = character
      } else if quote == nil, ",{}".contains(character) {
        pieces.append(lines[line][piece..<index])
        piece = index
      }
    }
    pieces.append(lines[line][piece...])
    for key in keys {
      let found = pieces.indices.filter {
        pieces[$0].drop { ",{ ".contains($0) }.hasPrefix("\(key):")
      }
      for index in found.dropFirst().reversed() {
        let column = pieces[..<index].reduce(0) { $0 + $1.count } + 1
        places.append(Place(key: key, firstLine: line + 1, line: line + 1, column: column))
        pieces[index] = ""
      }
    }
    lines[line] = Substring(pieces.joined())
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
