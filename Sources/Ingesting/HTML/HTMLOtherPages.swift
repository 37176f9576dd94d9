/// Finds the parts of a page that present other pages: rows of cards, and what follows a label such as "You may also like".
///
/// On the page of a plan the same form may hold its measures, so nothing goes that has more prose than what stays.
struct HTMLOtherPages {
  /// The nodes to leave out.
  private(set) var nodes: [Int] = []

  private let tree: HTMLTree
  private let measure: HTMLTextMeasure
  private let isLeftOut: [Bool]
  private var isCardRow: [Bool]
  /// The prose that is left.
  private var rest: Int
  /// Where the last part that is left out ends; what lies before it is settled.
  private var end = 0

  /// With less prose left than this, in characters, the page may be about those other pages.
  private static let shortestContent = 200
  /// Fewer cards in a row are rather parts of a text.
  private static let fewestCards = 3
  /// A card's text, in characters that are not blank: a title and about 50 words.
  private static let cardText = 15...350
  /// A card that takes more nodes to draw is not looked into, which keeps the work linear.
  private static let mostCardNodes = 120

  init(_ tree: HTMLTree, within root: Int, by measure: HTMLTextMeasure, except isLeftOut: [Bool]) {
    self.tree = tree
    self.measure = measure
    self.isLeftOut = isLeftOut
    isCardRow = [Bool](repeating: false, count: tree.nodes.count)
    rest = measure.prose[root]
    findCards(within: root)
    for row in nodes { isCardRow[row] = true }
    var index = root + 1
    while index < tree.nodes[root].end {
      if isLeftOut[index] || isCardRow[index] || measure.text[index] == 0 {
        index = tree.nodes[index].end
      } else {
        findLabel(at: index, within: root)
        index = max(index + 1, end)
      }
    }
  }

  // MARK: - Rows of cards

  private mutating func findCards(within root: Int) {
    var rows: [Int] = []
    var prose = 0
    var next = root + 1
    while next < tree.nodes[root].end {
      if isLeftOut[next] || measure.text[next] < Self.cardText.lowerBound {
        next = tree.nodes[next].end
      } else if isRowOfCards(next) {
        rows.append(next)
        prose += measure.prose[next]
        next = tree.nodes[next].end
      } else {
        next += 1
      }
    }
    guard rest - prose >= max(prose, Self.shortestContent) else { return }
    nodes += rows
    rest -= prose
  }

  private func isRowOfCards(_ index: Int) -> Bool {
    guard measure.linked[index] > 0, let element = tree.element(index), !element.isInline,
      !["table", "tbody", "tr", "dl"].contains(element.name)
    else { return false }
    var count = 0
    var cardCount = 0
    var name: String?
    for child in tree.children(of: index) where !isLeftOut[child] && measure.text[child] > 0 {
      guard let element = tree.element(child) else { return false }
      if element.headingLevel != nil, count == 0 { continue }
      if let name, name != element.name { return false }
      name = element.name
      count += 1
      if isCard(child) { cardCount += 1 }
    }
    return count >= Self.fewestCards && cardCount * 5 >= count * 4
  }

  /// Whether a box presents another page: its heading or picture is a link, and it holds little else.
  private func isCard(_ index: Int) -> Bool {
    guard Self.cardText.contains(measure.text[index]), measure.linked[index] > 0,
      tree.nodes[index].end - index <= Self.mostCardNodes
    else { return false }
    var hasTarget = false
    var linkEnd = 0
    var headingEnd = 0
    for inner in index..<tree.nodes[index].end {
      guard let element = tree.element(inner) else { continue }
      switch element.name {
      case "a" where element["href"].map { !$0.hasPrefix("#") } == true:
        linkEnd = max(linkEnd, tree.nodes[inner].end)
        if inner < headingEnd { hasTarget = true }
      case "img" where inner < linkEnd: hasTarget = true
      case "table", "ol", "ul", "dl", "blockquote": return false
      default:
        guard element.headingLevel != nil else { break }
        headingEnd = max(headingEnd, tree.nodes[inner].end)
        if inner < linkEnd { hasTarget = true }
      }
    }
    return hasTarget
  }

  // MARK: - Labels

  private mutating func findLabel(at index: Int, within root: Int) {
    let length = measure.text[index]
    guard length > 0, length <= HTMLAsideLabel.longest, let element = tree.element(index),
      !element.isInline, !["td", "th", "li", "dt", "dd", "a"].contains(element.name)
    else { return }
    let text = tree.plainText(of: index, except: isLeftOut)
    if HTMLAsideLabel.isAdvertisement(text) {
      nodes.append(index)
      end = tree.nodes[index].end
    } else if HTMLAsideLabel.isLabel(text) {
      leaveOutList(under: index, within: root)
    }
  }

  /// Leaves out a label with what follows it, if that is only other pages or nothing.
  private mutating func leaveOutList(under index: Int, within root: Int) {
    let length = measure.text[index]
    var label = index
    while let parent = tree.nodes[label].parent, parent > root, measure.text[parent] == length {
      label = parent
    }
    guard let parent = tree.nodes[label].parent else { return }
    var found = [label]
    var prose = 0
    var next = tree.nodes[label].end
    while next < tree.nodes[parent].end, isOtherPage(next) {
      if measure.text[next] > 0 { found.append(next) }
      if !isCardRow[next] { prose += measure.prose[next] }
      next = tree.nodes[next].end
    }
    let endsThere = next >= tree.nodes[parent].end
    guard endsThere || found.count > 1, rest - prose >= Self.shortestContent else { return }
    rest -= prose
    end = next
    nodes += found
  }

  /// Whether what follows a label still goes with it: nothing to read, or a box with links that is no run of paragraphs.
  private func isOtherPage(_ index: Int) -> Bool {
    if isLeftOut[index] || measure.text[index] == 0 { return true }
    guard let element = tree.element(index), element.headingLevel == nil,
      !["table", "blockquote"].contains(element.name)
    else { return false }
    if measure.linkDensity(index) > 0.3 { return true }
    return element.name != "p" && tree.nodes[index].end - index <= Self.mostCardNodes
      && tree.descendants(of: index).contains { tree.element($0)?.name == "a" }
  }
}
