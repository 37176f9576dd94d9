/// The words that made a term's expression true, ascending.
///
/// Most hits are one stretch of words, which then needs no array: dense text has a hit a word.
package struct HitParts: RandomAccessCollection, Hashable, Sendable {
  private let range: TextRange
  /// The parts where they are not the whole range.
  private let several: [TextRange]

  /// Takes the parts of a range, or none where the whole range is the one part.
  package init(_ parts: [TextRange], of range: TextRange) {
    self.range = range
    several = parts.count == 1 && parts[0] == range ? [] : parts
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { several.isEmpty ? 1 : several.count }

  package subscript(index: Int) -> TextRange { several.isEmpty ? range : several[index] }
}
