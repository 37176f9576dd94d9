internal import AnalysisModel

/// A hit on its way through suppression, with its term as a number.
///
/// It holds no array or string, so that sorting many hits counts no references; `FoundHits` has what it points at.
struct FoundHit {
  enum Suppression {
    case masked(by: Int32)
    case excluded(by: Int32)
    case shadowed(by: Int32)
  }

  /// The term's place among all terms, which is its order in the files.
  let term: Int32
  /// The place of the term's id among all ids.
  let order: Int32
  let range: TextRange
  /// Where the words that made the expression true lie in the list of parts; empty where they are the whole range.
  let parts: Range<Int32>
  /// Where the titles that lent words, which are no part of the range, lie among the lenders; -1 where none did.
  let lenders: Int32
  var suppression: Suppression?

  /// Whether the passage's own words do not make the expression true.
  var needsTitle: Bool { lenders >= 0 }
}
