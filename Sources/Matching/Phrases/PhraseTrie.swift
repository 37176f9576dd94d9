/// All wordings of all terms in one tree of words.
///
/// A wording is one sequence of words; alternatives in a phrase make several, which share what
/// they begin with. The nodes lie in flat arrays, a node's children sorted by symbol.
struct PhraseTrie: Sendable {
  typealias Symbol = SymbolTable.Symbol
  typealias Node = Int32

  static let root: Node = 0

  /// The children of node `n` are `firstChild[n]..<firstChild[n + 1]`.
  private let firstChild: [Int32]
  private let childSymbols: [Symbol]
  private let childNodes: [Node]
  /// The wording that ends at a node, or -1.
  private let wordings: [Int32]

  init(_ builder: borrowing Builder) {
    var edges = builder.edges
    let wordings = builder.wordings
    edges.sort { ($0.parent, $0.symbol) < ($1.parent, $1.symbol) }
    var firstChild = [Int32](repeating: 0, count: wordings.count + 1)
    for edge in edges { firstChild[Int(edge.parent) + 1] += 1 }
    for node in wordings.indices { firstChild[node + 1] += firstChild[node] }
    self.firstChild = firstChild
    childSymbols = edges.map(\.symbol)
    childNodes = edges.map(\.child)
    self.wordings = wordings
  }

  /// Grows a tree wording by wording.
  struct Builder: ~Copyable {
    fileprivate var wordings: [Int32] = [-1]
    fileprivate var edges: [(parent: Node, symbol: Symbol, child: Node)] = []
    private var children = NumberPairs(slots: 1 << 12)
    /// By wording, how many words it has.
    private(set) var lengths: [Int] = []

    /// The number of a wording, which it gets when it is first named.
    mutating func wording(_ sequence: ArraySlice<Symbol>) -> Int32 {
      var node = PhraseTrie.root
      for symbol in sequence {
        let known = children[node, symbol]
        if known != NumberPairs.none {
          node = known
        } else {
          let next = Node(wordings.count)
          children.insert(node, symbol, next)
          edges.append((node, symbol, next))
          wordings.append(-1)
          node = next
        }
      }
      if wordings[Int(node)] < 0 {
        wordings[Int(node)] = Int32(lengths.count)
        lengths.append(sequence.count)
      }
      return wordings[Int(node)]
    }
  }

  /// The wording that ends at a node.
  func wording(at node: Node) -> Int? {
    let wording = wordings[Int(node)]
    return wording < 0 ? nil : Int(wording)
  }

  /// The words of every wording, by its number.
  func sequences() -> [[Symbol]] {
    var sequences = [[Symbol]](repeating: [], count: wordings.count { $0 >= 0 })
    var pending: [(node: Node, words: [Symbol])] = [(Self.root, [])]
    while let (node, words) = pending.popLast() {
      if let wording = wording(at: node) { sequences[wording] = words }
      for child in Int(firstChild[Int(node)])..<Int(firstChild[Int(node) + 1]) {
        pending.append((childNodes[child], words + [childSymbols[child]]))
      }
    }
    return sequences
  }

  /// Whether longer wordings go on from a node.
  func hasChildren(_ node: Node) -> Bool { firstChild[Int(node)] < firstChild[Int(node) + 1] }

  /// Calls `body` with every child of a node that one of the ascending symbols leads to.
  @inline(__always)
  func forEachChild(of node: Node, in symbols: ArraySlice<Symbol>, _ body: (Node) -> Void) {
    var low = Int(firstChild[Int(node)])
    let end = Int(firstChild[Int(node) + 1])
    // Both lists are sorted, so what lies before a symbol's place need not be looked at again.
    for symbol in symbols where low < end {
      var high = end
      while low < high {
        let middle = (low + high) / 2
        if childSymbols[middle] < symbol { low = middle + 1 } else { high = middle }
      }
      if low < end, childSymbols[low] == symbol {
        body(childNodes[low])
        low += 1
      }
    }
  }
}
