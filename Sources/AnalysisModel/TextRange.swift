/// A place in a text, counted in UTF-8 bytes from its start.
package struct TextOffset: Hashable, Comparable, Strideable, Sendable {
  package let utf8: Int

  package init(utf8: Int) { self.utf8 = utf8 }

  package static func < (left: Self, right: Self) -> Bool { left.utf8 < right.utf8 }

  package func distance(to other: Self) -> Int { other.utf8 - utf8 }

  package func advanced(by count: Int) -> Self { Self(utf8: utf8 + count) }
}

extension TextOffset: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(utf8: try decoder.singleValueContainer().decode(Int.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(utf8)
  }
}

/// A half-open stretch of a text, which encodes as `[start, end]`.
package typealias TextRange = Range<TextOffset>

extension TextRange {
  package init(utf8 range: Range<Int>) {
    self = TextOffset(utf8: range.lowerBound)..<TextOffset(utf8: range.upperBound)
  }

  /// The same stretch, counted from a place `distance` bytes earlier.
  package func shifted(by distance: Int) -> TextRange {
    lowerBound.advanced(by: distance)..<upperBound.advanced(by: distance)
  }
}

extension String {
  /// The text in a range.
  ///
  /// - Precondition: `range` lies within the text, on scalar boundaries.
  /// - Complexity: O(1).
  package subscript(range: TextRange) -> Substring {
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound.utf8)
    let upper = utf8.index(lower, offsetBy: range.count)
    return self[lower..<upper]
  }

  /// How many characters (Unicode scalars) a range has, which says as much in every script; bytes don't.
  ///
  /// - Precondition: `range` lies within the text, on scalar boundaries.
  package func length(of range: TextRange) -> Int {
    self[range].unicodeScalars.count
  }

  /// Whether a stretch begins after another's end, with at most so many characters between them.
  package func follows(_ later: TextRange, _ earlier: TextRange, within reach: Int) -> Bool {
    earlier.upperBound <= later.lowerBound
      && hasLength(of: earlier.upperBound..<later.lowerBound, upTo: reach)
  }

  /// Whether a range has at most so many characters; a long range takes no longer to tell than a short one, as in sentences
  /// without an end every cue is compared with every hit.
  package func hasLength(of range: TextRange, upTo most: Int) -> Bool {
    // No character has more than four bytes.
    range.count <= 4 * most && length(of: range) <= most
  }
}
