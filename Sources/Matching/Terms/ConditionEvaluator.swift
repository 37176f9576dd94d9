/// Evaluates conditions over what the phrase search found in one passage.
///
/// All lists serve again for the next condition and passage, so that nothing is allocated for a match.
struct ConditionEvaluator {
  private let conditions: [Condition]
  private let atomsOfWordings: GroupedNumbers
  private(set) var occurrences: WordingOccurrences
  /// By atom, its wordings, ascending.
  private let wordingsOfAtoms: GroupedNumbers
  /// By atom, where it occurred last; apart from its places, as it is asked far more often.
  private var marks: [AtomMark]
  private var places: [AtomPlaces]
  /// The places of the atoms that were asked for, one atom after the other.
  private var spans: [WordSpan] = []
  private var unsorted: [WordSpan] = []
  /// The matches of the conditions being evaluated: those of both sides lie on top until what they make replaces them.
  private var stack: [ConditionMatch] = []
  private var pairs: [ConditionMatch] = []
  private(set) var parts = MatchParts()
  /// The first word of the passage at hand; those before it are titles' words.
  private var ownWords: Int32 = 0
  /// The number of the passage at hand, from 1.
  private var passage: UInt32 = 0

  private struct AtomMark {
    /// The last passage that an atom occurred in.
    var passage: UInt32 = 0
    /// The one wording of it that occurred there, or -1 where several did.
    var wording: Int32 = -1
  }

  /// Where the places of an atom lie, if someone asked for them in the passage at hand.
  private struct AtomPlaces {
    var passage: UInt32 = 0
    var start: Int32 = 0
    var end: Int32 = 0
  }

  /// How many wordings of an atom are looked up in the time that it takes to find one that occurs among them: as many as
  /// a binary search in some dozens takes steps.
  private static let searchCost = 6

  init(conditions: [Condition], atoms: [[Int32]], wordingCount: Int) {
    self.conditions = conditions
    var byWording = [[Int32]](repeating: [], count: wordingCount)
    for (atom, wordings) in atoms.enumerated() {
      for wording in wordings { byWording[Int(wording)].append(Int32(atom)) }
    }
    atomsOfWordings = GroupedNumbers(byWording)
    wordingsOfAtoms = GroupedNumbers(atoms)
    occurrences = WordingOccurrences(wordingCount: wordingCount)
    marks = Array(repeating: AtomMark(), count: atoms.count)
    places = Array(repeating: AtomPlaces(), count: atoms.count)
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
      marks = Array(repeating: AtomMark(), count: marks.count)
      places = Array(repeating: AtomPlaces(), count: places.count)
      passage = 1
    }
    spans.removeAll(keepingCapacity: true)
    occurrences.removeAll()
    find(&occurrences)
    for wording in occurrences.found {
      atomsOfWordings.forEach(in: wording) { atom in
        marks[atom].wording = marks[atom].passage == passage ? -1 : Int32(wording)
        marks[atom].passage = passage
      }
    }
  }

  /// The ways in which the passage fulfils a condition, sorted; their parts are known until the next call.
  mutating func matches(_ condition: Int, in words: [TextWord]) -> [ConditionMatch] {
    stack.removeAll(keepingCapacity: true)
    parts.removeAll()
    if isPossible(condition) { evaluate(condition, in: words) }
    return stack
  }

  /// Puts the matches of a condition, whose atoms are known to occur as far as they must, on the stack.
  private mutating func evaluate(_ condition: Int, in words: [TextWord]) {
    let start = stack.count
    switch conditions[condition] {
    case .atom(let atom):
      if places[atom].passage != passage { locate(atom) }
      for place in places[atom].start..<places[atom].end {
        stack.append(ConditionMatch(spans[Int(place)]))
      }
    case .proximity(let left, let right, let distance, let isOrdered):
      guard let middle = evaluateBoth(left, right, in: words) else { return }
      Proximity.findPairs(
        stack[start..<middle], stack[middle...], within: distance, isOrdered: isOrdered, in: words,
        parts: &parts, into: &pairs)
      replaceStack(from: start)
    case .combination(.without, let left, let right):
      evaluate(left, in: words)
      guard stack.count > start, isPossible(right) else { return }
      let middle = stack.count
      evaluate(right, in: words)
      stack.removeSubrange((stack.count > middle ? start : middle)...)
    case .combination(.either, let left, let right):
      if isPossible(left) { evaluate(left, in: words) }
      let middle = stack.count
      if isPossible(right) { evaluate(right, in: words) }
      if start < middle, middle < stack.count { uniteStack(from: start) }
    case .combination(.both, let left, let right):
      guard let middle = evaluateBoth(left, right, in: words) else { return }
      pairs.removeAll(keepingCapacity: true)
      pairs.append(parts.join(stack[start], stack[middle]))
      replaceStack(from: start)
    case .combination(.sameSentence, let left, let right):
      guard let middle = evaluateBoth(left, right, in: words) else { return }
      pairBySentence(start..<middle, middle..<stack.count, of: words)
      replaceStack(from: start)
    }
  }

  /// Puts the matches of two conditions on the stack and says where the second's begin; nil, and none on the stack, where
  /// one has none.
  private mutating func evaluateBoth(_ left: Int, _ right: Int, in words: [TextWord]) -> Int? {
    let start = stack.count
    evaluate(left, in: words)
    let middle = stack.count
    guard middle > start else { return nil }
    evaluate(right, in: words)
    guard stack.count > middle else {
      stack.removeLast(stack.count - start)
      return nil
    }
    return middle
  }

  /// Puts the pairs in the place of the matches that they are made of.
  private mutating func replaceStack(from start: Int) {
    stack.removeLast(stack.count - start)
    stack.append(contentsOf: pairs)
  }

  /// Sorts the matches of two sides into one list without repetition.
  private mutating func uniteStack(from start: Int) {
    pairs.removeAll(keepingCapacity: true)
    pairs.append(contentsOf: stack[start...])
    Self.sort(&pairs, parts)
    stack.removeLast(stack.count - start)
    for match in pairs {
      if stack.count > start, parts.areEqual(stack[stack.count - 1], match) { continue }
      stack.append(match)
    }
  }

  private static func sort(_ matches: inout [ConditionMatch], _ parts: MatchParts) {
    matches.sort { parts.areInOrder($0, $1) }
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

  /// Whether an atom occurs in the passage.
  func occurs(_ atom: Int) -> Bool { marks[atom].passage == passage }

  /// Notes the places of an atom that occurs, sorted.
  private mutating func locate(_ atom: Int) {
    let start = spans.count
    let wording = marks[atom].wording
    if wording >= 0 {
      occurrences.appendSpans(of: Int(wording), to: &spans)
    } else {
      appendSpans(ofSeveral: atom)
    }
    if ownWords > 0, spans[start...].contains(where: { $0.start >= ownWords }) {
      spans[start...].removeAll { $0.start < ownWords }
    }
    places[atom] = AtomPlaces(passage: passage, start: Int32(start), end: Int32(spans.count))
  }

  /// Adds the places of an atom of which several wordings occur, sorted and without repetition.
  private mutating func appendSpans(ofSeveral atom: Int) {
    unsorted.removeAll(keepingCapacity: true)
    if wordingsOfAtoms.count(in: atom) <= occurrences.found.count * Self.searchCost {
      wordingsOfAtoms.forEach(in: atom) { occurrences.appendSpans(of: $0, to: &unsorted) }
    } else {
      for wording in occurrences.found where wordingsOfAtoms.contains(Int32(wording), in: atom) {
        occurrences.appendSpans(of: wording, to: &unsorted)
      }
    }
    unsorted.sort()
    var last: WordSpan?
    // Two wordings of an atom can be the same words: "victim" and "victim*".
    for place in unsorted where place != last {
      spans.append(place)
      last = place
    }
  }

  /// Pairs in every sentence with both sides the first of each.
  private mutating func pairBySentence(
    _ left: Range<Int>, _ right: Range<Int>, of words: [TextWord]
  ) {
    pairs.removeAll(keepingCapacity: true)
    var last: Int32?
    var other = right.lowerBound
    for one in left {
      guard let sentence = sentence(of: stack[one], words), sentence != last else { continue }
      last = sentence
      // Sentences ascend on both sides, as the matches do.
      while other < right.upperBound, (self.sentence(of: stack[other], words) ?? -1) < sentence {
        other += 1
      }
      guard other < right.upperBound else { return }
      if self.sentence(of: stack[other], words) == sentence {
        pairs.append(parts.join(stack[one], stack[other]))
      }
    }
  }

  /// The sentence that a match is in; one that runs over the end of a sentence is in none.
  private func sentence(of match: ConditionMatch, _ words: [TextWord]) -> Int32? {
    let sentence = words[Int(match.span.start)].sentence
    return words[Int(match.span.end) - 1].sentence == sentence ? sentence : nil
  }
}
