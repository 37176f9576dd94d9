internal import AnalysisModel

/// Finds exclusions that share no word with any term of their element, and so can never take a hit away.
///
/// Only plain phrases are judged: what NEAR, PRE, SAME or AND join reaches over any words between.
struct IdleExclusions {
  /// Two words with the same first letters are taken for forms of each other where one has a wildcard.
  ///
  /// Snowball leaves two letters of "опыт", so two are all that can be compared.
  private static let prefixLength = 2

  /// What a word of a term can be: a stem, the first letters of a word, or those of a word with a wildcard.
  private enum Kind: Int { case stem, start, openStart }

  /// A word that may be anything.
  private static let anything = -1

  private let automaton: TermAutomaton
  private let sequences: [[SymbolTable.Symbol]]
  /// By symbol, what its words can be, as numbers: thousands of sets of texts would take longer than all else.
  private let keys: [Set<Int>]
  /// By atom, the keys of its words, found once: many terms share a group.
  private var keysOfAtom: [Int: Set<Int>] = [:]

  init(_ automaton: TermAutomaton, stems: WordStems) {
    self.automaton = automaton
    sequences = automaton.trie.sequences()
    // A wildcard's letters may be an article that stems are without.
    let hasClitics = automaton.language.primary.rawValue == "ar"
    var numbers: [Substring: Int] = [:]
    func key(_ text: Substring, _ kind: Kind) -> Int {
      let number = numbers[text] ?? numbers.count
      numbers[text] = number
      return number << 2 | kind.rawValue
    }
    func keys(ofStems stems: [String]) -> Set<Int> {
      stems.reduce(into: []) { keys, stem in
        keys.insert(key(stem[...], .stem))
        keys.insert(
          stem.count < Self.prefixLength
            ? Self.anything : key(stem.prefix(Self.prefixLength), .start))
      }
    }
    var found = [Set<Int>](repeating: [], count: automaton.symbols.count)
    for (word, symbol) in automaton.symbols.symbols {
      switch word {
      case .stems(let stems): found[Int(symbol)] = keys(ofStems: stems)
      case .exact(let form): found[Int(symbol)] = keys(ofStems: stems.forms(of: form).stems)
      case .wildcard(let pattern):
        let prefix = pattern.prefix { $0 != "*" && $0 != "?" }.prefix(Self.prefixLength)
        found[Int(symbol)] =
          prefix.count < Self.prefixLength || hasClitics
          ? [Self.anything] : [key(prefix, .start), key(prefix, .openStart)]
      case .group: continue
      }
    }
    for (member, owners) in automaton.symbols.groups {
      for owner in owners { found[Int(owner)].formUnion(found[Int(member)]) }
    }
    self.keys = found
  }

  mutating func problems(in entry: LexiconEntry, indices: [Term.ID: Int]) -> [LexiconProblem] {
    guard !entry.exclusions.isEmpty else { return [] }
    let evidence = entry.terms + entry.contra
    // A term that cannot be read may have any word.
    guard evidence.allSatisfy({ indices[$0.id] != nil }) else { return [] }
    let words = evidence.reduce(into: Set<Int>()) { words, term in
      if let index = indices[term.id] { words.formUnion(self.words(of: automaton.roots[index])) }
    }
    guard !words.contains(Self.anything) else { return [] }
    var problems: [LexiconProblem] = []
    for exclusion in entry.exclusions {
      guard let index = indices[exclusion.id],
        case .atom = automaton.conditions[automaton.roots[index]]
      else { continue }
      let own = self.words(of: automaton.roots[index])
      guard !own.contains(Self.anything), !meet(own, words) else { continue }
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
  private func meet(_ first: Set<Int>, _ second: Set<Int>) -> Bool {
    first.contains { key in
      switch Kind(rawValue: key & 3) {
      case .stem: second.contains(key)
      case .start:
        second.contains(key)
          && [first, second].contains { $0.contains(key & ~3 | Kind.openStart.rawValue) }
      case .openStart, nil: false
      }
    }
  }

  private mutating func words(of condition: Int) -> Set<Int> {
    switch automaton.conditions[condition] {
    case .atom(let atom):
      if let known = keysOfAtom[atom] { return known }
      var symbols: Set<SymbolTable.Symbol> = []
      for wording in automaton.atoms[atom] { symbols.formUnion(sequences[Int(wording)]) }
      let found = symbols.reduce(into: Set<Int>()) { $0.formUnion(keys[Int($1)]) }
      keysOfAtom[atom] = found
      return found
    case .proximity(let left, let right, _, _), .combination(_, let left, let right):
      return words(of: left).union(words(of: right))
    }
  }
}
