/// Which part of a web page is its content.
///
/// What is wrongly left out may be a measure that a plan is then said to lack, so doubtful parts stay in.
struct HTMLContentSelection {
  /// The node that holds all of the content.
  private(set) var root: Int
  /// Whether a node is left out, for every node.
  private(set) var isLeftOut: [Bool]

  /// Whether the page hides a node from readers, for every node.
  private(set) var isHidden: [Bool] = []

  private let tree: HTMLTree

  /// Whether a node is part of the content.
  func keeps(_ index: Int) -> Bool {
    !isLeftOut[index] && index >= root && index < tree.nodes[root].end
  }

  init(_ tree: HTMLTree) {
    self.tree = tree
    isLeftOut = [Bool](repeating: false, count: tree.nodes.count)
    root = tree.first(named: "body") ?? 0
    guard !tree.nodes.isEmpty else { return }
    leaveOutHidden()
    isHidden = isLeftOut
    leaveOutBoilerplate()
    var measure = HTMLTextMeasure(tree, except: isLeftOut)
    let others = HTMLOtherPages(tree, within: root, by: measure, except: isLeftOut).nodes
    if !others.isEmpty {
      for index in others { leaveOut(index) }
      measure = HTMLTextMeasure(tree, except: isLeftOut)
    }
    root = contentRoot(within: root, by: measure)
    leaveOutLinkLists(by: measure)
    keepAllIfNothingIsLeft()
  }

  /// A page that is nothing but links, or strange, is kept as it is.
  private mutating func keepAllIfNothingIsLeft() {
    let hasText = (root..<tree.nodes[root].end).contains { index in
      !isLeftOut[index] && tree.text(index)?.utf8.contains { $0 > 0x20 } == true
    }
    if hasText { return }
    isLeftOut = isHidden
    root = tree.first(named: "body") ?? 0
  }

  private mutating func leaveOut(_ index: Int) {
    for inner in index..<tree.nodes[index].end { isLeftOut[inner] = true }
  }

  private mutating func leaveOutHidden() {
    var index = 0
    while index < tree.nodes.count {
      let isHead = tree.element(index)?.name == "head"
      if isHead || tree.element(index)?.isHidden == true {
        leaveOut(index)
        index = tree.nodes[index].end
      } else {
        index += 1
      }
    }
  }

  /// Leaves out what says that it is no content, unless it holds most of the page's prose.
  private mutating func leaveOutBoilerplate() {
    let measure = HTMLTextMeasure(tree, except: isLeftOut)
    let whole = measure.prose[root]
    var prose = tree.descendants(of: root).filter { index in
      measure.ownProse[index] > 0 && tree.element(index)?.headingLevel == nil
    }[...]
    var index = root + 1
    while index < tree.nodes[root].end {
      // What is left out has not begun the content.
      while let first = prose.first, isLeftOut[first] { prose = prose.dropFirst() }
      let isBeforeProse = prose.first.map { index < $0 } ?? false
      if !isLeftOut[index],
        isBoilerplate(index, whole: whole, isBeforeProse: isBeforeProse, by: measure)
      {
        leaveOut(index)
        index = tree.nodes[index].end
      } else {
        index += 1
      }
    }
  }

  private func isBoilerplate(
    _ index: Int, whole: Int, isBeforeProse: Bool, by measure: HTMLTextMeasure
  ) -> Bool {
    guard let element = tree.element(index), element.headingLevel == nil else { return false }
    if element.name == "main" || element["role"] == "main" { return false }
    let prose = measure.prose[index]
    if element.name == "form" { return prose * 10 < whole && measure.text[index] < 400 }
    if element.name == "header" { return isPageBanner(index) && prose * 4 < whole }
    if element.name == "p" || element.name == "div" || element.name == "li",
      isCopyrightNotice(index, by: measure)
    {
      return true
    }
    let kind = HTMLBoilerplate(element)
    if Self.cells.contains(element.name), kind != .part, kind != .comments {
      // A column of a table may well be named "comment" or "date".
      return kind == .name && prose * 4 < whole && measure.linkDensity(index) > 0.3
    }
    switch kind {
    case .part?: return prose * 2 < whole
    case .comments?, .foot?: return whole - prose > Self.shortestContent
    case .callout?:
      return isByName(index, whole, measure) || (prose * 10 < whole && isSimple(index))
    case .name?: return isByName(index, whole, measure)
    case .dateline?:
      return isBeforeProse && measure.text[index] < Self.longestDateline && isSimple(index)
    case .caption?, nil: return HTMLPictureCaption.isCaption(index, in: tree, by: measure)
    }
  }

  private static let cells: Set<String> = ["td", "th", "tr", "tbody", "thead"]

  /// More text than this is no date or author's name: about 15 words.
  private static let longestDateline = 80

  /// Whether an element has no lists, tables or chapters in it and stands in none.
  private func isSimple(_ index: Int) -> Bool {
    func isStructure(_ node: Int) -> Bool {
      guard let element = tree.element(node) else { return false }
      return ["table", "ul", "ol", "dl", "blockquote"].contains(element.name)
        || (element.headingLevel ?? 6) < 3
    }
    return !tree.descendants(of: index).contains(where: isStructure)
      && !tree.ancestors(of: index).dropFirst().contains(where: isStructure)
  }

  /// Whether a line says whose the page is, as in "© 2020 Ministry of Justice".
  private func isCopyrightNotice(_ index: Int, by measure: HTMLTextMeasure) -> Bool {
    guard (1...200).contains(measure.text[index]), tree.nodes[index].end - index < 20 else {
      return false
    }
    let text = tree.plainText(of: index).lowercased()
    return text.hasPrefix("©") || text.hasPrefix("copyright")
      || text.contains("all rights reserved")
  }

  /// A name alone may be chance: the box must also be small, or hold links more than sentences.
  private func isByName(_ index: Int, _ whole: Int, _ measure: HTMLTextMeasure) -> Bool {
    let prose = measure.prose[index]
    return prose * 4 < whole && (measure.linkDensity(index) > 0.3 || prose == 0)
  }

  /// A page with less prose than this, in characters, may have all of it in a box with a misleading name.
  private static let shortestContent = 200

  /// Whether a header stands over the page and not over an article or a section of it.
  private func isPageBanner(_ index: Int) -> Bool {
    !tree.ancestors(of: index).dropFirst().contains { ancestor in
      guard let name = tree.element(ancestor)?.name else { return false }
      return ["article", "main", "section"].contains(name)
    }
  }

  /// The smallest node that holds nearly all prose, the page's own statements about its parts going first.
  private func contentRoot(within body: Int, by measure: HTMLTextMeasure) -> Int {
    var root = body
    let hints: [(share: Double, isMeant: (HTMLElement) -> Bool)] = [
      (0.4, { $0.name == "main" || $0["role"] == "main" }),
      (0.6, { $0.name == "article" || $0["role"] == "article" }),
      (0.6, { $0["itemprop"]?.contains("articleBody") == true }),
    ]
    for hint in hints {
      let meant = tree.descendants(of: root).filter { index in
        !isLeftOut[index] && tree.element(index).map(hint.isMeant) == true
      }
      guard let best = meant.max(by: { measure.prose[$0] < measure.prose[$1] }) else { continue }
      let others = meant.filter { $0 < best || $0 >= tree.nodes[best].end }
        .filter { tree.nodes[$0].end <= best || $0 >= tree.nodes[best].end }
      let isAlone = others.allSatisfy { measure.prose[$0] * 6 < measure.prose[root] }
      if isAlone, Double(measure.prose[best]) >= hint.share * Double(measure.prose[root]) {
        root = best
      }
    }
    return densest(within: root, by: measure)
  }

  /// Descends as long as one child holds nearly all prose.
  private func densest(within start: Int, by measure: HTMLTextMeasure) -> Int {
    var root = start
    while measure.prose[root] > 0,
      let child = tree.children(of: root).first(where: {
        measure.prose[$0] * 10 >= measure.prose[root] * 9
          && measure.plain($0) * 10 >= measure.plain(root) * 8
      }), let name = tree.element(child)?.name, Self.containers.contains(name)
    {
      if hasHeading(before: child, in: root) { break }
      root = child
    }
    return root
  }

  /// Whether a heading of a section stands right before a node, so that the node is what it heads.
  private func hasHeading(before child: Int, in parent: Int) -> Bool {
    let before = tree.children(of: parent).prefix { $0 < child }
      .filter { !isLeftOut[$0] && tree.element($0) != nil }
    return before.last.flatMap { tree.element($0)?.headingLevel }.map { $0 > 1 } ?? false
  }

  private static let containers: Set<String> = [
    "body", "div", "section", "article", "main", "form", "center", "td", "tr", "tbody", "table",
    "span", "font",
  ]

  /// Leaves out lists and boxes that are links to elsewhere, with the label over them.
  private mutating func leaveOutLinkLists(by measure: HTMLTextMeasure) {
    let previousSiblings = tree.previousSiblings()
    var index = root + 1
    while index < tree.nodes[root].end {
      if !isLeftOut[index], isLinkList(index, by: measure) {
        leaveOut(index)
        leaveOutLabel(over: index, after: previousSiblings, by: measure)
        index = tree.nodes[index].end
      } else {
        index += 1
      }
    }
  }

  private func isLinkList(_ index: Int, by measure: HTMLTextMeasure) -> Bool {
    guard let element = tree.element(index), Self.boxes.contains(element.name) else {
      return false
    }
    let density = measure.linkDensity(index)
    switch element.name {
    case "p", "li", "dd", "dt": return density > 0.8 && measure.text[index] < 300
    default:
      // A box around the whole page can hold more links than sentences; its parts are then judged one by one.
      let prose = measure.prose[index]
      return density > 0.6 && prose * 3 < measure.text[index] && prose * 5 <= measure.prose[root]
    }
  }

  private static let boxes: Set<String> = [
    "div", "ul", "ol", "dl", "section", "p", "li", "dd", "dt", "article", "header", "figure",
    "details",
  ]

  private mutating func leaveOutLabel(
    over index: Int, after previousSiblings: [Int?], by measure: HTMLTextMeasure
  ) {
    guard let parent = tree.nodes[index].parent, parent >= root else { return }
    var before = previousSiblings[index]
    while let blank = before, measure.text[blank] == 0 { before = previousSiblings[blank] }
    guard let label = before, !isLeftOut[label], let element = tree.element(label),
      (element.headingLevel ?? 0) > 1, measure.text[label] < 60
    else { return }
    // A heading may stand over more than the list that follows it.
    var after = tree.nodes[index].end
    while after < tree.nodes[parent].end, measure.text[after] == 0 { after = tree.nodes[after].end }
    if after < tree.nodes[parent].end, tree.element(after)?.headingLevel == nil { return }
    leaveOut(label)
  }
}
