/// A node of a term's expression with its phrases numbered; the sides are indices of other nodes.
///
/// An atom is a phrase with all its wordings; terms that use the same phrase share the atom. The
/// nodes of all terms lie in one array, which costs no reference counting to walk.
enum Condition: Sendable {
  case atom(Int)
  case proximity(Int, Int, within: Int, isOrdered: Bool)
  case combination(TermExpression.Combinator, Int, Int)
}

extension [Condition] {
  /// Atoms of which one at least must occur for a condition to be fulfilled.
  ///
  /// Where both sides must occur, the side that `cost` expects more rarely is enough.
  func required(by index: Int, cost: (Int) -> Double) -> (atoms: Set<Int>, cost: Double) {
    switch self[index] {
    case .atom(let atom): return ([atom], cost(atom))
    case .combination(.without, let left, _): return required(by: left, cost: cost)
    case .combination(.either, let left, let right):
      let first = required(by: left, cost: cost)
      let second = required(by: right, cost: cost)
      return (first.atoms.union(second.atoms), first.cost + second.cost)
    case .proximity(let left, let right, _, _), .combination(_, let left, let right):
      let first = required(by: left, cost: cost)
      let second = required(by: right, cost: cost)
      return second.cost < first.cost ? second : first
    }
  }
}
