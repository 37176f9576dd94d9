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

  func problems(in entry: LexiconEntry, indices: [Term.ID: Int]) -> [LexiconProblem] {
    guard !entry.exclusions.isEmpty else { return [] }
    let evidence = entry.terms + entry.contra
    // A term that cannot be read may have any word.
    guard evidence.allSatisfy({ indices[$0.id] != nil }) else { return [] }
    let words = evidence.reduce(into: Set<String>()) { words, term in
      if let index = indices[term.id] { words.formUnion(self.words(of: automaton.roots[index])) }
    }
    guard !words.contains("*") else { return [] }
    return entry.exclusions.compactMap { exclusion in
      guard let index = indices[exclusion.id],
        case .atom = automaton.conditions[automaton.roots[index]]
      else { return nil }
      let own = self.words(of: automaton.roots[index])
      guard !own.contains("*"), !meet(own, words) else { return nil }
      return LexiconProblem(
        location: exclusion.location, severity: .warning,
        message:
          "This excludes nothing: it shares no word with a term of \(entry.element), so it never overlaps a hit; "
          + "name the words that a term finds, or remove it.")
    }
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

  private func words(of condition: Int) -> Set<String> {
    switch automaton.conditions[condition] {
    case .atom(let atom):
      automaton.atoms[atom].reduce(into: []) { words, wording in
        for symbol in sequences[Int(wording)] { words.formUnion(keys[Int(symbol)]) }
      }
    case .proximity(let left, let right, _, _), .combination(_, let left, let right):
      words(of: left).union(words(of: right))
    }
  }
}
