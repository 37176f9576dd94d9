/// How much text, linked text and prose each node of a page holds, in characters that are not blank.
struct HTMLTextMeasure {
  /// All text in the node.
  private(set) var text: [Int]
  /// The part of it that is linked to elsewhere.
  private(set) var linked: [Int]
  /// The part of it in blocks that read as sentences rather than as labels or links.
  private(set) var prose: [Int]
  /// The part of the prose that stands in no block inside the node.
  private(set) var ownProse: [Int] = []

  /// Fewer characters in a block are a label, a button or a date: about seven words.
  private static let shortestProse = 40

  init(_ tree: HTMLTree, except isLeftOut: [Bool]) {
    let count = tree.nodes.count
    text = [Int](repeating: 0, count: count)
    linked = text
    prose = text
    var ownText = text
    var ownLinked = text
    var linkEnd = 0
    for index in 0..<count where !isLeftOut[index] {
      switch tree.nodes[index].content {
      case .element(let element):
        if element.name == "a", let target = element["href"], !target.hasPrefix("#") {
          linkEnd = max(linkEnd, tree.nodes[index].end)
        }
      case .text(let content):
        let length = Self.length(of: content)
        guard length > 0 else { continue }
        text[index] = length
        let isLinked = index < linkEnd
        if isLinked { linked[index] = length }
        let block = tree.ancestors(of: index).first { tree.element($0)?.isInline == false } ?? 0
        ownText[block] += length
        if isLinked { ownLinked[block] += length }
      }
    }
    for index in 0..<count where ownText[index] > 0 {
      let plain = ownText[index] - ownLinked[index]
      if plain >= Self.shortestProse, plain * 2 >= ownText[index] { prose[index] = ownText[index] }
    }
    ownProse = prose
    for index in stride(from: count - 1, to: 0, by: -1) {
      guard let parent = tree.nodes[index].parent else { continue }
      text[parent] += text[index]
      linked[parent] += linked[index]
      prose[parent] += prose[index]
    }
  }

  /// The part of a node's text that is not linked to elsewhere.
  func plain(_ index: Int) -> Int { text[index] - linked[index] }

  /// The share of a node's text that is linked to elsewhere.
  func linkDensity(_ index: Int) -> Double {
    text[index] == 0 ? 0 : Double(linked[index]) / Double(text[index])
  }

  private static func length(of text: String) -> Int {
    text.utf8.count { $0 > 0x20 && $0 & 0xC0 != 0x80 }
  }
}
