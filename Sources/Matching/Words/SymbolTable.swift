/// The words of all terms, each with a number; a word of a text has the numbers of those it matches.
struct SymbolTable: Sendable {
  typealias Symbol = Int32

  private struct Wildcard: Sendable {
    /// What stands after the letters before the first wildcard.
    let rest: [Unicode.Scalar]
    let symbol: Symbol
  }

  private(set) var byStem: [String: [Symbol]] = [:]
  private var byExactForm: [String: [Symbol]] = [:]
  /// By the letters before the first wildcard, which are looked up once per length that occurs.
  private var byPrefix: [String: [Wildcard]] = [:]
  private var prefixLengths: [Int] = []
  private(set) var symbols: [Key: Symbol] = [:]
  /// The groups that a symbol of a single word belongs to.
  private(set) var groups: [Symbol: [Symbol]] = [:]

  /// What makes two words of terms the same.
  enum Key: Hashable {
    case stems([String])
    case exact(String)
    case wildcard(String)
    case group([Symbol])
  }

  var count: Int { symbols.count }

  /// The number of a word that matches any form with one of its stems.
  mutating func symbol(stems: [String]) -> Symbol {
    insert(.stems(stems)) { table, symbol in
      for stem in stems { table.byStem[stem, default: []].append(symbol) }
    }
  }

  mutating func symbol(exactForm: String) -> Symbol {
    insert(.exact(exactForm)) { $0.byExactForm[exactForm, default: []].append($1) }
  }

  /// The number of a folded word with wildcards.
  mutating func symbol(wildcard: String) -> Symbol {
    insert(.wildcard(wildcard)) { table, symbol in
      let scalars = Array(wildcard.unicodeScalars)
      let prefix = scalars.prefix { $0 != "*" && $0 != "?" }
      let entry = Wildcard(rest: Array(scalars[prefix.count...]), symbol: symbol)
      table.byPrefix[String(String.UnicodeScalarView(prefix)), default: []].append(entry)
      if !table.prefixLengths.contains(prefix.count) { table.prefixLengths.append(prefix.count) }
    }
  }

  /// The number of whatever matches one of several words, given in ascending order.
  mutating func symbol(anyOf members: [Symbol]) -> Symbol {
    insert(.group(members)) { table, symbol in
      for member in members { table.groups[member, default: []].append(symbol) }
    }
  }

  /// The numbers that a text's word matches, ascending.
  func symbols(for forms: WordForms) -> [Symbol] {
    var result: [Symbol] = []
    for stem in forms.stems { result += byStem[stem] ?? [] }
    result += byExactForm[forms.exact] ?? []
    let scalars = forms.folded.unicodeScalars
    for length in prefixLengths {
      guard
        let end = scalars.index(scalars.startIndex, offsetBy: length, limitedBy: scalars.endIndex)
      else { continue }
      for wildcard in byPrefix[String(scalars[..<end])] ?? []
      where Self.matches(scalars[end...], wildcard.rest[...]) {
        result.append(wildcard.symbol)
      }
    }
    for symbol in result { result += groups[symbol] ?? [] }
    result.sortUnique()
    return result
  }

  private mutating func insert(_ key: Key, register: (inout Self, Symbol) -> Void) -> Symbol {
    if let symbol = symbols[key] { return symbol }
    let symbol = Symbol(symbols.count)
    symbols[key] = symbol
    register(&self, symbol)
    return symbol
  }

  /// Whether letters fulfil a pattern; `*` stands for any letters, `?` for one.
  static func matches(
    _ letters: Substring.UnicodeScalarView, _ pattern: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    var letter = letters.startIndex
    var next = pattern.startIndex
    // The last star, and up to where it reaches; going back to it is all the backtracking needed.
    var star: (next: Int, letter: Substring.UnicodeScalarView.Index)?
    while letter < letters.endIndex {
      if next < pattern.endIndex, pattern[next] == "*" {
        star = (next + 1, letter)
        next += 1
      } else if next < pattern.endIndex, pattern[next] == "?" || pattern[next] == letters[letter] {
        next += 1
        letter = letters.index(after: letter)
      } else if let last = star {
        let reached = letters.index(after: last.letter)
        star = (last.next, reached)
        next = last.next
        letter = reached
      } else {
        return false
      }
    }
    return pattern[next...].allSatisfy { $0 == "*" }
  }
}
