/// Wordings as sequences of symbols, one behind the other in one array: a language has tens of thousands, mostly of one or two
/// words, and an array for each takes longer than all else that is done with it.
struct SymbolSequences: Sequence {
  typealias Symbol = SymbolTable.Symbol

  private var symbols: [Symbol] = []
  /// Where each sequence ends.
  private var ends: [Int] = []

  init() {}

  /// One sequence.
  init(_ sequence: [Symbol]) {
    symbols = sequence
    ends = [sequence.count]
  }

  var count: Int { ends.count }

  /// Whether some sequence has no word.
  var hasEmpty: Bool {
    var start = 0
    return ends.contains { end in
      defer { start = end }
      return end == start
    }
  }

  mutating func append(_ sequence: some Sequence<Symbol>) {
    symbols.append(contentsOf: sequence)
    ends.append(symbols.count)
  }

  mutating func append(_ others: SymbolSequences) {
    let start = symbols.count
    symbols += others.symbols
    for end in others.ends { ends.append(start + end) }
  }

  struct Iterator: IteratorProtocol {
    fileprivate let sequences: SymbolSequences
    fileprivate var place = 0

    mutating func next() -> ArraySlice<Symbol>? {
      guard place < sequences.ends.count else { return nil }
      defer { place += 1 }
      return sequences.symbols[(place > 0 ? sequences.ends[place - 1] : 0)..<sequences.ends[place]]
    }
  }

  func makeIterator() -> Iterator { Iterator(sequences: self) }

  /// Each sequence followed by each of others, in order.
  func followed(by others: SymbolSequences) -> SymbolSequences {
    var result = SymbolSequences()
    for first in self {
      for second in others {
        result.symbols += first
        result.symbols += second
        result.ends.append(result.symbols.count)
      }
    }
    return result
  }

  /// The symbols of the sequences of one word, ascending and each once, and the other sequences.
  var dividedByLength: (single: [Symbol], longer: SymbolSequences) {
    var single: [Symbol] = []
    var longer = SymbolSequences()
    for sequence in self {
      if sequence.count == 1 { single += sequence } else { longer.append(sequence) }
    }
    single.sortUnique()
    return (single, longer)
  }
}

extension Array where Element: Comparable {
  /// Sorts, and leaves one of what is the same.
  mutating func sortUnique() {
    sort()
    var last: Element?
    removeAll { element in
      defer { last = element }
      return element == last
    }
  }
}
