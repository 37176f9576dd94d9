/// By wording, the terms that can only match where the wording, or another of theirs, occurs.
///
/// Of most terms another atom must occur as well, and of the terms that wait for a word of a plan three in four lack
/// something: it is asked for before anything else.
struct CandidateTerms: Sendable {
  private struct Candidate: Sendable {
    let term: Int32
    /// An atom that must occur too, or -1.
    let further: Int32
  }

  private let candidates: [Candidate]
  /// By wording, where its candidates begin; one more at the end.
  private let starts: [Int]

  init(roots: [Int], compiler: borrowing TermCompiler) {
    let costs = compiler.atomCosts()
    var byWording = [[Candidate]](repeating: [], count: compiler.trie.lengths.count)
    for (term, root) in roots.enumerated() {
      let clauses = compiler.conditions.clauses(of: root) { costs[$0] }
      let sorted = clauses.sorted { $0.cost < $1.cost }
      let further = sorted.dropFirst().first { $0.atoms.count == 1 }?.atoms.first
      let candidate = Candidate(term: Int32(term), further: Int32(further ?? -1))
      for atom in sorted.first?.atoms.sorted() ?? [] {
        for wording in compiler.atoms[atom]
        where byWording[Int(wording)].last?.term != candidate.term {
          byWording[Int(wording)].append(candidate)
        }
      }
    }
    candidates = Array(byWording.joined())
    var starts = [0]
    for candidates in byWording { starts.append((starts.last ?? 0) + candidates.count) }
    self.starts = starts
  }

  /// Calls `body` with each term to look at where a wording occurs, and an atom that must occur too, in order.
  @inline(__always)
  func forEach(in wording: Int, _ body: (_ term: Int, _ further: Int?) -> Void) {
    for place in starts[wording]..<starts[wording + 1] {
      let candidate = candidates[place]
      body(Int(candidate.term), candidate.further < 0 ? nil : Int(candidate.further))
    }
  }
}
