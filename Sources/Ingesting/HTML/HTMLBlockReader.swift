internal import AnalysisModel

/// Cuts the content of a web page into blocks, in document order.
struct HTMLBlockReader {
  /// What the open elements say of the text in them.
  private struct Context {
    var kind = Block.Kind.paragraph
    var level: Int?
    var listDepth = 0
    var language: LanguageTag?
    var isPreformatted = false
  }

  /// An open element that stands apart, with what held before it.
  private struct OpenElement {
    let end: Int
    let outer: Context
  }

  private let tree: HTMLTree
  private let selection: HTMLContentSelection
  private var context = Context()
  private var open: [OpenElement] = []
  private var blocks: [HTMLBlock] = []
  private var line = TextNormalizer()
  /// Whether all of the open line is links within the page, as in a table of contents.
  private var isContentsEntry = true
  private var internalLinkEnd = 0
  private var breakCount = 0
  /// The last name that a link can reach, and the one that held where the open line began.
  private var anchor: String?
  private var lineAnchor: String?

  /// The blocks of what a selection keeps.
  static func blocks(of tree: HTMLTree, in selection: HTMLContentSelection) -> [HTMLBlock] {
    var reader = HTMLBlockReader(tree: tree, selection: selection)
    reader.read()
    return reader.blocks
  }

  private init(tree: HTMLTree, selection: HTMLContentSelection) {
    self.tree = tree
    self.selection = selection
  }

  private mutating func read() {
    guard !tree.nodes.isEmpty else { return }
    enterAncestors()
    var index = selection.root
    let end = tree.nodes[index].end
    while index < end {
      close(before: index)
      index = step(index)
    }
    close(before: end)
    endBlock()
  }

  /// Takes the language and anchor from the elements around the content.
  private mutating func enterAncestors() {
    for ancestor in tree.ancestors(of: selection.root).dropFirst() {
      guard let element = tree.element(ancestor) else { continue }
      if anchor == nil { anchor = element.anchor }
      // What the page declares for all of itself is no mark of a part.
      if context.language == nil, element.name != "html", element.name != "body" {
        context.language = element.language
      }
    }
  }

  private mutating func close(before index: Int) {
    while let last = open.last, last.end <= index {
      endBlock()
      context = last.outer
      open.removeLast()
    }
  }

  /// Reads one node and names the next.
  private mutating func step(_ index: Int) -> Int {
    let node = tree.nodes[index]
    switch node.content {
    case .text(let text):
      if !selection.isLeftOut[index] { add(text, at: index) }
      return index + 1
    case .element(let element):
      if selection.isLeftOut[index] {
        if !element.isInline { endBlock() }
        return node.end
      }
      return enter(element, at: index)
    }
  }

  private mutating func add(_ text: String, at index: Int) {
    let wasEmpty = line.isEmpty
    if context.isPreformatted {
      addPreformatted(text)
    } else {
      line.append(pageText: text)
    }
    if text.utf8.contains(where: { $0 > 0x20 }) {
      if wasEmpty { lineAnchor = anchor }
      breakCount = 0
      if index >= internalLinkEnd { isContentsEntry = false }
    }
  }

  /// Preformatted text has its paragraphs apart by empty lines.
  private mutating func addPreformatted(_ text: String) {
    var isFirst = true
    for row in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if !isFirst {
        if row.allSatisfy(\.isWhitespace) { endBlock() } else { line.append(0x20) }
      }
      if !row.allSatisfy(\.isWhitespace) {
        isContentsEntry = false
        line.append(pageText: String(row))
      }
      isFirst = false
    }
  }

  private mutating func enter(_ element: HTMLElement, at index: Int) -> Int {
    let end = tree.nodes[index].end
    if element.name == "br" {
      addBreak()
      return end
    }
    if let anchor = element.anchor { self.anchor = anchor }
    if element.isInline {
      if element.name == "a", element["href"]?.hasPrefix("#") == true { internalLinkEnd = end }
      return index + 1
    }
    endBlock()
    if element.name == "table",
      let table = HTMLTable(tree, at: index, except: selection.isLeftOut)
    {
      add(table, language: element.language)
      return end
    }
    open.append(OpenElement(end: end, outer: context))
    context.language = element.language ?? context.language
    adapt(to: element)
    return index + 1
  }

  /// One break goes on with the paragraph, two begin another, as pages without paragraph marks are written.
  private mutating func addBreak() {
    breakCount += 1
    if breakCount > 1, context.kind != .heading { endBlock() } else { line.append(0x20) }
  }

  private mutating func adapt(to element: HTMLElement) {
    if let level = element.headingLevel {
      context.kind = .heading
      context.level = level
      return
    }
    switch element.name {
    case "ul", "ol", "dl", "menu", "dir":
      context.listDepth += 1
    case "li", "dt":
      context.kind = .listItem
      context.level = max(context.listDepth, 1)
    case "dd":
      context.kind = .listItem
      context.level = max(context.listDepth, 1) + 1
    case "figcaption", "caption":
      context.kind = .caption
      context.level = nil
    case "pre":
      context.isPreformatted = true
    case "td", "th", "table", "article", "section":
      // What stands in a cell or part of its own is no item of the list around it.
      context.kind = .paragraph
      context.level = nil
    default: break
    }
  }

  private mutating func add(_ table: HTMLTable, language: LanguageTag?) {
    let language = language ?? context.language
    if !table.caption.isEmpty {
      blocks.append(
        HTMLBlock(kind: .caption, text: table.caption, language: language, anchor: anchor))
    }
    for row in table.rows {
      blocks.append(
        HTMLBlock(
          kind: .tableRow, text: "", cells: row.cells, language: language,
          anchor: row.anchor ?? anchor))
    }
    anchor = table.rows.last { $0.anchor != nil }?.anchor ?? anchor
  }

  private mutating func endBlock() {
    defer {
      line = TextNormalizer()
      isContentsEntry = true
      breakCount = 0
    }
    guard !line.isEmpty else { return }
    let text = line.finish()
    let isEntry = isContentsEntry && context.kind == .listItem
    if context.kind == .paragraph, let item = HTMLTypedItem(text) {
      blocks.append(
        HTMLBlock(
          kind: .listItem, level: max(context.listDepth, 1), text: item.text,
          language: context.language, anchor: lineAnchor))
      return
    }
    blocks.append(
      HTMLBlock(
        kind: isEntry ? .contentsEntry : context.kind, level: context.level, text: text,
        language: context.language, anchor: lineAnchor))
  }
}
