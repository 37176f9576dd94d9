extension SymbolTable {
  /// By symbol, ascending, the symbols known to match every word that it matches, itself among them.
  ///
  /// Nothing is guessed: that "victim*" matches whatever shares the stem of "victim" holds for most words, not for all.
  func covers(using analyzer: borrowing WordAnalyzer) -> [[Symbol]] {
    var covers = [[Symbol]](repeating: [], count: count)
    // Those that end with their only star, by the letters before it.
    var byPrefix: [String: Symbol] = [:]
    for (key, symbol) in symbols {
      guard case .wildcard(let pattern) = key, pattern.last == "*" else { continue }
      let prefix = pattern.dropLast()
      if !prefix.contains(where: { $0 == "*" || $0 == "?" }) { byPrefix[String(prefix)] = symbol }
    }
    for (key, symbol) in symbols {
      var found: Set<Symbol> = [symbol]
      switch key {
      case .stems(let stems):
        let wanted = Set(stems)
        // A symbol stands under each of its stems.
        for other in byStem[stems[0]] ?? []
        where wanted.allSatisfy({ byStem[$0]?.contains(other) == true }) {
          found.insert(other)
        }
      case .exact(let form): found.formUnion(self.symbols(for: analyzer.forms(of: form)))
      case .wildcard(let pattern):
        var prefix = pattern.prefix { $0 != "*" && $0 != "?" }
        while !prefix.isEmpty {
          if let other = byPrefix[String(prefix)] { found.insert(other) }
          prefix = prefix.dropLast()
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
