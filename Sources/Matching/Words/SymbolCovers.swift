extension SymbolTable {
  /// By symbol, ascending, the symbols known to match every word that it matches, itself among them.
  ///
  /// Nothing is guessed: that "victim*" matches whatever shares the stem of "victim" holds for most words, not for all.
  func covers(using analyzer: borrowing WordAnalyzer) -> [[Symbol]] {
    var covers = [[Symbol]](repeating: [], count: count)
    let wildcards: [(scalars: [Unicode.Scalar], symbol: Symbol)] = symbols.compactMap {
      if case .wildcard(let pattern) = $0.key { (Array(pattern.unicodeScalars), $0.value) } else { nil }
    }
    for (key, symbol) in symbols {
      var found: Set<Symbol> = [symbol]
      switch key {
      case .stems(let stems):
        let wanted = Set(stems)
        for other in byStem[stems[0]] ?? [] {
          // A symbol stands under each of its stems.
          if wanted.allSatisfy({ byStem[$0]?.contains(other) == true }) { found.insert(other) }
        }
      case .exact(let form): found.formUnion(self.symbols(for: analyzer.forms(of: form)))
      case .wildcard(let pattern):
        let scalars = Array(pattern.unicodeScalars)
        for other in wildcards where other.scalars.last == "*" {
          let prefix = other.scalars.dropLast()
          let isPlain = !prefix.contains { $0 == "*" || $0 == "?" }
          if isPlain, scalars.starts(with: prefix) { found.insert(other.symbol) }
        }
      case .group: continue
      }
      for one in Array(found) { found.formUnion(groups[one] ?? []) }
      covers[Int(symbol)] = found.sorted()
    }
    for (key, symbol) in symbols {
      guard case .group(let members) = key, let first = members.first else { continue }
      let common = members.dropFirst().reduce(into: Set(covers[Int(first)])) {
        $0.formIntersection(covers[Int($1)])
      }
      covers[Int(symbol)] = common.union([symbol]).sorted()
    }
    return covers
  }
}
