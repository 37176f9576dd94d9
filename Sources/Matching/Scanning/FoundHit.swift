internal import AnalysisModel

/// A hit on its way through suppression, with its term as a number.
struct FoundHit {
  enum Suppression {
    case masked(by: Int)
    case excluded(by: Int)
    case shadowed(by: Int)
  }

  /// The term's place among all terms, which is its order in the files.
  let term: Int
  let range: TextRange
  /// The words that made the expression true; empty where they are the whole range.
  let parts: [TextRange]
  /// The titles that lent words, which are no part of the range.
  var lenders: [Hit.Lender] = []
  var suppression: Suppression?

  /// The words that made the expression true.
  var marked: [TextRange] { parts.isEmpty ? [range] : parts }

  /// Whether the passage's own words do not make the expression true.
  var needsTitle: Bool { !lenders.isEmpty }

  /// Whether some of these words fulfil a condition.
  func hasPart(where condition: (TextRange) -> Bool) -> Bool {
    parts.isEmpty ? condition(range) : parts.contains(where: condition)
  }

  /// The hit as the term's author knows it.
  func hit(of terms: [Term]) -> Hit {
    let reason: Hit.Suppression? =
      switch suppression {
      case .masked(let other): .masked(by: terms[other].id)
      case .excluded(let other): .excluded(by: terms[other].id)
      case .shadowed(let other): .shadowed(by: terms[other].id)
      case nil: nil
      }
    return Hit(
      term: terms[term].id, target: terms[term].target, weight: terms[term].weight, range: range,
      parts: marked, lenders: lenders, suppression: reason)
  }
}
