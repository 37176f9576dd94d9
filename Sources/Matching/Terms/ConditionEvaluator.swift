/// Evaluates conditions over what the phrase search found in one passage.
struct ConditionEvaluator {
  private let conditions: [Condition]
  private let atoms: [[Int32]]
  private let atomsOfWordings: GroupedNumbers
  private(set) var occurrences: WordingOccurrences
  /// By atom, the last passage that it occurred in, and the last whose places of it are known.
  private var occurredIn: [UInt32]
  private var locatedIn: [UInt32]
  /// The places of the atoms asked for, sorted.
  private var spans: [[WordSpan]]
  /// The first word of the passage at hand; those before it are titles' words.
  private var ownWords: Int32 = 0
  /// The number of the passage at hand, from 1.
  private var passage: UInt32 = 0

  init(conditions: [Condition], atoms: [[Int32]], wordingCount: Int) {
    self.conditions = conditions
    self.atoms = atoms
    var byWording = [[Int32]](repeating: [], count: wordingCount)
    for (atom, wordings) in atoms.enumerated() {
      for wording in wordings { byWording[Int(wording)].append(Int32(atom)) }
    }
    atomsOfWordings = GroupedNumbers(byWording)
    occurrences = WordingOccurrences(wordingCount: wordingCount)
    occurredIn = Array(repeating: 0, count: atoms.count)
    locatedIn = Array(repeating: 0, count: atoms.count)
    spans = Array(repeating: [], count: atoms.count)
  }

  /// Forgets the last passage and lets `find` record what occurs in the next.
  ///
  /// Words before `ownWords` are titles': an atom that the passage has itself is not looked for in them.
  mutating func begin(
    ownWordsFrom ownWords: Int32 = 0, _ find: (inout WordingOccurrences) -> Void
  ) {
    self.ownWords = ownWords
    passage &+= 1
    if passage == 0 {
      // The numbers have come round: no atom may seem to occur by an old one.
      occurredIn = Array(repeating: 0, count: atoms.count)
      locatedIn = occurredIn
      passage = 1
    }
    occurrences.removeAll()
    find(&occurrences)
    for wording in occurrences.found {
      atomsOfWordings.forEach(in: wording) { occurredIn[$0] = passage }
    }
  }

  /// The ways in which the passage fulfils a condition, sorted.
  mutating func matches(_ condition: Int, in words: [TextWord]) -> [ConditionMatch] {
    isPossible(condition) ? evaluate(condition, in: words) : []
  }

  /// The same, for conditions whose atoms are known to occur as far as they must.
  private mutating func evaluate(_ condition: Int, in words: [TextWord]) -> [ConditionMatch] {
    switch conditions[condition] {
    case .atom(let atom): return places(of: atom).map { ConditionMatch($0) }
    case .proximity(let left, let right, let distance, let isOrdered):
      let first = evaluate(left, in: words)
      guard !first.isEmpty else { return [] }
      return Proximity.pairs(
        first, evaluate(right, in: words), within: distance, isOrdered: isOrdered, in: words)
    case .combination(let combinator, let left, let right):
      let first = evaluate(left, in: words)
      if first.isEmpty, combinator != .either { return [] }
      let second = evaluate(right, in: words)
      switch combinator {
      case .without: return second.isEmpty ? first : []
      case .either: return Set(first + second).sorted()
      case .both: return zip(first.prefix(1), second.prefix(1)).map { ConditionMatch($0, $1) }
      case .sameSentence: return pairs(first, second, bySentenceOf: words)
      }
    }
  }

  /// Whether the atoms that the condition needs occur at all.
  func isPossible(_ condition: Int) -> Bool {
    switch conditions[condition] {
    case .atom(let atom): occurs(atom)
    case .combination(.without, let left, _): isPossible(left)
    case .combination(.either, let left, let right): isPossible(left) || isPossible(right)
    case .proximity(let left, let right, _, _), .combination(_, let left, let right):
      isPossible(left) && isPossible(right)
    }
  }

  private func occurs(_ atom: Int) -> Bool { occurredIn[atom] == passage }

  /// The places of an atom in the passage, sorted.
  mutating func places(of atom: Int) -> [WordSpan] {
    if locatedIn[atom] != passage { locate(atom) }
    return spans[atom]
  }

  private mutating func locate(_ atom: Int) {
    locatedIn[atom] = passage
    spans[atom].removeAll(keepingCapacity: true)
    guard occurs(atom) else { return }
    for wording in atoms[atom] {
      occurrences.appendSpans(of: Int(wording), to: &spans[atom])
    }
    guard spans[atom].count > 1 else { return }
    if ownWords > 0, spans[atom].contains(where: { $0.start >= ownWords }) {
      spans[atom].removeAll { $0.start < ownWords }
    }
    // Two wordings of an atom can be the same words: "victim" and "victim*".
    var distinct: [WordSpan] = []
    for place in spans[atom].sorted() where place != distinct.last { distinct.append(place) }
    spans[atom] = distinct
  }

  /// In every sentence with both sides the first of each.
  private func pairs(
    _ left: [ConditionMatch], _ right: [ConditionMatch], bySentenceOf words: [TextWord]
  ) -> [ConditionMatch] {
    let first = firstBySentence(left, words)
    let second = firstBySentence(right, words)
    return first.keys.sorted().compactMap { sentence in
      guard let one = first[sentence], let other = second[sentence] else { return nil }
      return ConditionMatch(one, other)
    }
  }

  private func firstBySentence(
    _ matches: [ConditionMatch], _ words: [TextWord]
  ) -> [Int32: ConditionMatch] {
    var first: [Int32: ConditionMatch] = [:]
    for match in matches {
      let sentence = words[Int(match.span.start)].sentence
      // A match that runs over the end of a sentence is in no sentence.
      guard words[Int(match.span.end) - 1].sentence == sentence, first[sentence] == nil else {
        continue
      }
      first[sentence] = match
    }
    return first
  }
}
