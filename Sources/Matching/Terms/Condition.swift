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
  /// Atoms of which one at least must occur, with how often one is expected to.
  struct Clause {
    let atoms: Set<Int>
    let cost: Double
  }

  /// What must occur for a condition to be fulfilled: one atom of every clause.
  ///
  /// Of alternatives only the clause of each that `cost` expects most rarely is taken, so that clauses stay few.
  func clauses(of index: Int, cost: (Int) -> Double) -> [Clause] {
    switch self[index] {
    case .atom(let atom): return [Clause(atoms: [atom], cost: cost(atom))]
    case .combination(.without, let left, _): return clauses(of: left, cost: cost)
    case .combination(.either, let left, let right):
      let first = Self.rarest(clauses(of: left, cost: cost))
      let second = Self.rarest(clauses(of: right, cost: cost))
      guard let first, let second else { return [] }
      return [Clause(atoms: first.atoms.union(second.atoms), cost: first.cost + second.cost)]
    case .proximity(let left, let right, _, _), .combination(_, let left, let right):
      return clauses(of: left, cost: cost) + clauses(of: right, cost: cost)
    }
  }

  private static func rarest(_ clauses: [Clause]) -> Clause? { clauses.min { $0.cost < $1.cost } }
}
