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
  let parts: [TextRange]
  var suppression: Suppression?

  /// The hit as the term's author knows it.
  func hit(of terms: [Term]) -> Hit {
    let term = terms[term]
    let reason: Hit.Suppression? =
      switch suppression {
      case .masked(let other): .masked(by: terms[other].id)
      case .excluded(let other): .excluded(by: terms[other].id)
      case .shadowed(let other): .shadowed(by: terms[other].id)
      case nil: nil
      }
    return Hit(
      term: term.id, target: term.target, weight: term.weight, range: range, parts: parts,
      suppression: reason)
  }
}
