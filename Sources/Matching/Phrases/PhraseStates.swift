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
  /// An open-addressing table from state and symbol set to state; an empty slot has the key 0,
  /// which no step has, since the empty set is never looked up.
  private var keys = [UInt64](repeating: 0, count: 1 << 12)
  private var targets = [State](repeating: PhraseStates.dead, count: 1 << 12)
  private var stepCount = 0

  init(trie: PhraseTrie) { self.trie = trie }

  /// Whether the table should be made anew before the next text.
  var isFull: Bool { stepCount > Self.mostSteps }

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
    let key = UInt64(UInt32(state)) << 32 | UInt64(UInt32(set))
    let mask = keys.count - 1
    var slot = Self.slot(of: key, mask)
    while keys[slot] != 0 {
      if keys[slot] == key { return targets[slot] }
      slot = (slot + 1) & mask
    }
    let target = computeStep(from: state, sets[set])
    insert(key, target)
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

  private mutating func insert(_ key: UInt64, _ target: State) {
    stepCount += 1
    if stepCount * 2 > keys.count { grow() }
    place(key, target)
  }

  private mutating func place(_ key: UInt64, _ target: State) {
    let mask = keys.count - 1
    var slot = Self.slot(of: key, mask)
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    targets[slot] = target
  }

  private mutating func grow() {
    let (oldKeys, oldTargets) = (keys, targets)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    targets = Array(repeating: Self.dead, count: oldKeys.count * 2)
    for (key, target) in zip(oldKeys, oldTargets) where key != 0 { place(key, target) }
  }

  private static func slot(of key: UInt64, _ mask: Int) -> Int {
    // Multiplying by an odd number near 2^64 / φ spreads the bits; the upper ones are the best.
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & mask
  }
}
