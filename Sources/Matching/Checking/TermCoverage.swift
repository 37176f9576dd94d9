internal import AnalysisModel

/// Tells whether one term matches every text that another matches, by what both were compiled to.
///
/// Only what follows from the notation is told: a pair that happens to match the same texts for another reason is let be.
struct TermCoverage {
  private let automaton: TermAutomaton
  private let sequences: [[SymbolTable.Symbol]]
  private let covers: [[SymbolTable.Symbol]]
  private let atoms: [Set<Int32>]
  /// By wording, those that occur wherever it occurs, and those among them that take up all its words.
  private var within: [Int32: Within] = [:]

  private struct Within {
    var anywhere: [Int32] = []
    var whole: [Int32] = []
    /// Each with the words that it takes up.
    var spans: [(wording: Int32, words: Range<Int>)] = []
  }

  init(_ automaton: TermAutomaton) {
    self.automaton = automaton
    sequences = automaton.trie.sequences()
    covers = automaton.symbols.covers(using: WordAnalyzer(language: automaton.language))
    atoms = automaton.atoms.map(Set.init)
  }

  /// Whether the automaton's term `first` matches wherever `second` does.
  mutating func term(_ first: Int, covers second: Int) -> Bool {
    condition(automaton.roots[first], covers: automaton.roots[second], whole: false)
  }

  /// Whether a condition holds wherever another does; with `whole`, at the same words.
  private mutating func condition(_ first: Int, covers second: Int, whole: Bool) -> Bool {
    if first == second { return true }
    switch (automaton.conditions[first], automaton.conditions[second]) {
    case (.atom(let wide), .atom(let narrow)): return atom(wide, covers: narrow, whole: whole)
    case (.combination(.either, let left, let right), _)
    where !isChoice(second):
      return condition(left, covers: second, whole: whole)
        || condition(right, covers: second, whole: whole)
    case (_, .combination(.either, let left, let right)):
      return condition(first, covers: left, whole: whole)
        && condition(first, covers: right, whole: whole)
    case (
      .combination(.without, let left, let right), .combination(.without, let other, let denied)
    ):
      return condition(left, covers: other, whole: whole)
        && condition(denied, covers: right, whole: false)
    case (.combination(.without, _, _), _): return false
    case (_, .combination(.without, let left, _)):
      return condition(first, covers: left, whole: whole)
    case (
      .proximity(let left, let right, let distance, let isOrdered),
      .proximity(let other, let another, let narrow, let isNarrowOrdered)
    ):
      guard distance >= narrow, !isOrdered || isNarrowOrdered else { return false }
      return sides(left, right, cover: other, another, mayTurn: !isOrdered, whole: true)
    case (
      .combination(let combinator, let left, let right),
      .combination(let narrow, let other, let another)
    ):
      guard combinator == narrow || combinator == .both else { return false }
      return sides(left, right, cover: other, another, mayTurn: true, whole: false)
    case (.combination(.both, let left, let right), .proximity(let other, let another, _, _)):
      return sides(left, right, cover: other, another, mayTurn: true, whole: false)
    case (.proximity(let left, let right, let distance, let isOrdered), .atom(let narrow)):
      return !whole && pair(left, right, within: distance, isOrdered: isOrdered, covers: narrow)
    case (.atom, .proximity(let left, let right, _, _)),
      (.atom, .combination(_, let left, let right)):
      return !whole
        && (condition(first, covers: left, whole: false)
          || condition(first, covers: right, whole: false))
    default: return false
    }
  }

  private func isChoice(_ condition: Int) -> Bool {
    if case .combination(.either, _, _) = automaton.conditions[condition] { true } else { false }
  }

  private mutating func sides(
    _ left: Int, _ right: Int, cover other: Int, _ another: Int, mayTurn: Bool, whole: Bool
  ) -> Bool {
    if condition(left, covers: other, whole: whole), condition(right, covers: another, whole: whole)
    {
      return true
    }
    return mayTurn && condition(left, covers: another, whole: whole)
      && condition(right, covers: other, whole: whole)
  }

  /// Whether the two sides of a window stand in every wording of an atom, as near and in the order that they must.
  private mutating func pair(
    _ left: Int, _ right: Int, within distance: Int, isOrdered: Bool, covers narrow: Int
  ) -> Bool {
    guard case .atom(let first) = automaton.conditions[left],
      case .atom(let second) = automaton.conditions[right]
    else { return false }
    return automaton.atoms[narrow].allSatisfy { wording in
      let found = wordings(in: wording).spans
      let starts = found.filter { atoms[first].contains($0.wording) }
      guard !starts.isEmpty else { return false }
      let ends = found.filter { atoms[second].contains($0.wording) }
      return starts.contains { start in
        ends.contains { end in
          let after = end.words.lowerBound - start.words.upperBound
          let before = start.words.lowerBound - end.words.upperBound
          return (0...distance).contains(after) || !isOrdered && (0...distance).contains(before)
        }
      }
    }
  }

  private mutating func atom(_ wide: Int, covers narrow: Int, whole: Bool) -> Bool {
    if wide == narrow { return true }
    for wording in automaton.atoms[narrow] where !atoms[wide].contains(wording) {
      let found = wordings(in: wording)
      let known = atoms[wide]
      guard (whole ? found.whole : found.anywhere).contains(where: { known.contains($0) }) else {
        return false
      }
    }
    return true
  }

  /// Reads a wording as if it were a text.
  private mutating func wordings(in wording: Int32) -> Within {
    if let known = within[wording] { return known }
    let words = sequences[Int(wording)]
    var found = Within()
    for start in words.indices {
      var nodes: [PhraseTrie.Node] = [PhraseTrie.root]
      for end in start..<words.count {
        var reached: [PhraseTrie.Node] = []
        for node in nodes {
          automaton.trie.forEachChild(of: node, in: covers[Int(words[end])][...]) {
            reached.append($0)
          }
        }
        for node in reached {
          guard let other = automaton.trie.wording(at: node).map(Int32.init) else { continue }
          found.anywhere.append(other)
          found.spans.append((other, start..<end + 1))
          if start == 0, end == words.count - 1 { found.whole.append(other) }
        }
        if reached.isEmpty { break }
        nodes = reached
      }
    }
    within[wording] = found
    return found
  }
}
