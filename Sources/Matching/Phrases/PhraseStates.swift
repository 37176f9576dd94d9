/// The trie made deterministic as texts are read.
///
/// A state is the set of trie nodes that the words since one place reach together; several,
/// because a word can match several words of terms. What a word makes of a state is computed
/// when it first happens and looked up from then on, so that a step costs the same whether two
/// terms or two thousand share the words.
struct PhraseStates {
  typealias State = Int32

  /// The state before the first word.
  static let initial: State = 0
  /// The state in which no wording can go on.
  static let dead: State = -1
  /// Beyond this everything starts anew: about 32 MB, many times what a long plan needs.
  private static let mostSteps = 1 << 20

  private let trie: PhraseTrie
  private var nodes: [[PhraseTrie.Node]] = [[PhraseTrie.root]]
  /// Whether a wording can go on from a state, which the search asks once a word.
  private var canGoOn = [true]
  /// The wordings that end where states are entered, one state after the other, and where each state's begin; one more
  /// at the end.
  private var wordings: [Int32] = []
  private var wordingStarts = [0, 0]
  private var numbers: [[PhraseTrie.Node]: State] = [[PhraseTrie.root]: 0]
  /// By state and set of symbols, the state after it.
  private var steps = NumberPairs(slots: 1 << 12)

  init(trie: PhraseTrie) { self.trie = trie }

  /// Whether the table should be made anew before the next text.
  var isFull: Bool { steps.count > Self.mostSteps }

  /// Forgets all states.
  mutating func reset() { self = PhraseStates(trie: trie) }

  /// Calls `body` with every wording that ends where a state is entered.
  @inline(__always)
  func forEachWording(of state: State, _ body: (Int) -> Void) {
    for place in wordingStarts[Int(state)]..<wordingStarts[Int(state) + 1] {
      body(Int(wordings[place]))
    }
  }

  /// The state after one more word, whose symbols are a set that is not empty.
  mutating func step(from state: State, _ set: Int32, of sets: SymbolSets) -> State {
    let known = steps[state, set]
    if known != NumberPairs.none { return known }
    let target = computeStep(from: state, sets[set])
    steps.insert(state, set, target)
    return target
  }

  private mutating func computeStep(
    from state: State, _ symbols: ArraySlice<SymbolTable.Symbol>
  ) -> State {
    var reached: Set<PhraseTrie.Node> = []
    for node in nodes[Int(state)] {
      trie.forEachChild(of: node, in: symbols) { reached.insert($0) }
    }
    guard !reached.isEmpty else { return Self.dead }
    let key = reached.sorted()
    if let number = numbers[key] { return number }
    let number = State(nodes.count)
    numbers[key] = number
    wordings += key.compactMap { trie.wording(at: $0).map(Int32.init) }
    wordingStarts.append(wordings.count)
    // Leaves are kept out: a state without nodes is done.
    let open = key.filter { trie.hasChildren($0) }
    nodes.append(open)
    canGoOn.append(!open.isEmpty)
    return number
  }

  /// Whether a wording can go on from a state.
  func goesOn(_ state: State) -> Bool { canGoOn[Int(state)] }
}
