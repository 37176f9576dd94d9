/// A web page's elements and text, as values in document order.
///
/// The tree is one array: a node's descendants follow it, up to its `end`. Nothing here recurses, so a page cannot overflow the stack.
struct HTMLTree: Sendable {
  struct Node: Sendable {
    let content: Content
    let parent: Int?
    /// The index after the node's last descendant.
    var end: Int
  }

  enum Content: Sendable {
    case element(HTMLElement)
    case text(String)
  }

  private(set) var nodes: [Node] = []
  /// Whether elements were nested deeper than is read, so that inner ones count as part of an outer one.
  var isFlattened = false
  /// The addresses of documents that the page shows in frames; they are files of their own.
  var embeddedDocuments: [String] = []

  /// Adds a node after all others, inside `parent`.
  ///
  /// - Precondition: `parent` is the last node or an ancestor of it.
  mutating func append(_ content: Content, in parent: Int?) -> Int {
    nodes.append(Node(content: content, parent: parent, end: nodes.count + 1))
    return nodes.count - 1
  }

  /// Says that a node has no more descendants than those that are there.
  mutating func close(_ index: Int) { nodes[index].end = nodes.count }

  /// Whether the last node is text.
  var endsInText: Bool { nodes.indices.last.map { text($0) != nil } == true }

  func element(_ index: Int) -> HTMLElement? {
    guard case .element(let element) = nodes[index].content else { return nil }
    return element
  }

  func text(_ index: Int) -> String? {
    guard case .text(let text) = nodes[index].content else { return nil }
    return text
  }

  /// A node's children, in order.
  func children(of index: Int) -> UnfoldSequence<Int, Int> {
    let end = nodes[index].end
    return sequence(state: index + 1) { next in
      guard next < end else { return nil }
      defer { next = nodes[next].end }
      return next
    }
  }

  /// For every node, the one before it in the same parent.
  func previousSiblings() -> [Int?] {
    var siblings = [Int?](repeating: nil, count: nodes.count)
    for index in nodes.indices where nodes[index].end < nodes.count {
      let next = nodes[index].end
      if nodes[next].parent == nodes[index].parent { siblings[next] = index }
    }
    return siblings
  }

  /// A node's descendants, in document order.
  func descendants(of index: Int) -> Range<Int> { index + 1..<nodes[index].end }

  /// A node's ancestors, the innermost first.
  func ancestors(of index: Int) -> UnfoldFirstSequence<Int> {
    sequence(first: index) { nodes[$0].parent }
  }

  /// The first element with a name, in document order.
  func first(named name: String) -> Int? {
    nodes.indices.first { element($0)?.name == name }
  }

  /// All text in a node that is not left out, normalised, with elements that stand apart kept apart.
  func plainText(of index: Int, except isLeftOut: [Bool] = []) -> String {
    var normalizer = TextNormalizer()
    var next = index
    while next < nodes[index].end {
      if !isLeftOut.isEmpty, isLeftOut[next] {
        next = nodes[next].end
        continue
      }
      switch nodes[next].content {
      case .text(let text): normalizer.append(pageText: text)
      case .element(let element): if !element.isInline { normalizer.append(0x20) }
      }
      next += 1
    }
    return normalizer.finish()
  }
}

extension HTMLTree {
  typealias UnfoldFirstSequence<Value> = UnfoldSequence<Value, (Value?, Bool)>
}
