internal import AnalysisModel

/// Finds exclusions that share no word with any term of their element, and so can never take a hit away.
///
/// Only plain phrases are judged: what NEAR, PRE, SAME or AND join reaches over any words between.
struct IdleExclusions {
  /// Two words with the same first letters are taken for forms of each other where one has a wildcard.
  private static let prefixLength = 3

  private let automaton: TermAutomaton
  private let sequences: [[SymbolTable.Symbol]]
  private let keys: [Set<String>]
  /// By atom, the keys of its words, found once: many terms share a group.
  private var keysOfAtom: [Int: Set<String>] = [:]

  init(_ automaton: TermAutomaton, stems: WordStems) {
    self.automaton = automaton
    sequences = automaton.trie.sequences()
    var keys = [Set<String>](repeating: [], count: automaton.symbols.count)
    for (key, symbol) in automaton.symbols.symbols {
      switch key {
      case .stems(let stems):
        keys[Int(symbol)] = Set(stems.flatMap { [$0, "\($0.prefix(Self.prefixLength))~"] })
      case .exact(let form):
        keys[Int(symbol)] = Set(
          stems.forms(of: form).stems.flatMap { [$0, "\($0.prefix(Self.prefixLength))~"] })
      case .wildcard(let pattern):
        let prefix = pattern.prefix { $0 != "*" && $0 != "?" }.prefix(Self.prefixLength)
        keys[Int(symbol)] = prefix.count < Self.prefixLength ? ["*"] : ["\(prefix)~", "\(prefix)*"]
      case .group: continue
      }
    }
    for (member, owners) in automaton.symbols.groups {
      for owner in owners { keys[Int(owner)].formUnion(keys[Int(member)]) }
    }
    self.keys = keys
  }

  mutating func problems(in entry: LexiconEntry, indices: [Term.ID: Int]) -> [LexiconProblem] {
    guard !entry.exclusions.isEmpty else { return [] }
    let evidence = entry.terms + entry.contra
    // A term that cannot be read may have any word.
    guard evidence.allSatisfy({ indices[$0.id] != nil }) else { return [] }
    let words = evidence.reduce(into: Set<String>()) { words, term in
      if let index = indices[term.id] { words.formUnion(self.words(of: automaton.roots[index])) }
    }
    guard !words.contains("*") else { return [] }
    var problems: [LexiconProblem] = []
    for exclusion in entry.exclusions {
      guard let index = indices[exclusion.id],
        case .atom = automaton.conditions[automaton.roots[index]]
      else { continue }
      let own = self.words(of: automaton.roots[index])
      guard !own.contains("*"), !meet(own, words) else { continue }
      problems.append(
        LexiconProblem(
        location: exclusion.location, severity: .warning,
        message:
          "This excludes nothing: it shares no word with a term of \(entry.element), so it never overlaps a hit; "
          + "name the words that a term finds, or remove it."))
    }
    return problems
  }

  /// Whether some word could be both; prefixes count only where a wildcard is on one side.
  private func meet(_ first: Set<String>, _ second: Set<String>) -> Bool {
    first.contains { key in
      if key.hasSuffix("~") {
        let wildcard = key.dropLast() + "*"
        return second.contains(key)
          && (first.contains(String(wildcard)) || second.contains(String(wildcard)))
      }
      return !key.hasSuffix("*") && second.contains(key)
    }
  }

  private mutating func words(of condition: Int) -> Set<String> {
    switch automaton.conditions[condition] {
    case .atom(let atom):
      if let known = keysOfAtom[atom] { return known }
      var symbols: Set<SymbolTable.Symbol> = []
      for wording in automaton.atoms[atom] { symbols.formUnion(sequences[Int(wording)]) }
      let found = symbols.reduce(into: Set<String>()) { $0.formUnion(keys[Int($1)]) }
      keysOfAtom[atom] = found
      return found
    case .proximity(let left, let right, _, _), .combination(_, let left, let right):
      return words(of: left).union(words(of: right))
    }
  }
}
