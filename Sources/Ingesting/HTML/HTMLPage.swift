internal import AnalysisModel

/// One web page, read: its title, its blocks, and what was lost or guessed.
struct HTMLPage: Sendable {
  let title: String?
  /// The language that the page declares for itself.
  let language: LanguageTag?
  let metadata: [String: String]
  var blocks: [HTMLBlock]
  /// What the page's links point at, in order.
  let links: [String]
  /// What a reader should know, a sentence each.
  var doubts: [(kind: IngestWarning.Kind, message: String)]

  /// The class names on the page, for a page of a site.
  let styleNames: Set<String>
  /// Whether the page has text, but none that is not on most pages of its site.
  var isOnlyTemplate = false

  init(bytes: [UInt8], path: String, isSitePage: Bool = false) throws(IngestFailure) {
    let encoding = HTMLEncoding(sniffing: bytes)
    let utf8 = decodedPage(bytes, from: encoding)
    let tree = try HTMLTree(utf8: utf8, path: path)
    let selection = HTMLContentSelection(tree)
    let title = HTMLTitle(tree) { selection.isHidden[$0] }
    var blocks = HTMLBlockReader.blocks(of: tree, in: selection)
    Self.addHeading(title.heading, to: &blocks, in: selection)
    self.title = title.text
    styleNames = isSitePage ? Self.styleNames(of: tree) : []
    self.blocks = blocks
    language = Self.language(of: tree)
    metadata = Self.metadata(of: tree)
    links = tree.nodes.indices.compactMap { index in
      tree.element(index).flatMap { $0.name == "a" ? $0["href"] : nil }
    }
    var doubts: [(kind: IngestWarning.Kind, message: String)] = []
    if let doubt = encoding.doubt { doubts.append((.guessedEncoding, doubt)) }
    if tree.isFlattened {
      doubts.append(
        (.repairedMarkup, "elements are nested too deep to tell apart; their text is kept"))
    }
    for address in Set(tree.embeddedDocuments).sorted().prefix(Self.mostEmbeddedDocuments) {
      doubts.append(
        (
          .embeddedDocument,
          "the page shows a document in a frame that was not read: \(normalized(address)); give it as a file of its own"
        ))
    }
    if !blocks.contains(where: \.hasText) {
      doubts.append(
        (
          .noText,
          "the page has no text of its own; it may be made of pictures or filled by scripts"
        ))
    }
    self.doubts = doubts
  }

  /// Puts a top-level heading that stands in the page's banner over its content.
  private static func addHeading(
    _ heading: (index: Int, text: String)?, to blocks: inout [HTMLBlock],
    in selection: HTMLContentSelection
  ) {
    guard let heading, !selection.keeps(heading.index), !blocks.isEmpty,
      !blocks.contains(where: { $0.kind == .heading && ($0.level == 1 || $0.text == heading.text) })
    else { return }
    blocks.insert(HTMLBlock(kind: .heading, level: 1, text: heading.text), at: 0)
  }

  private static let mostEmbeddedDocuments = 5

  private static func styleNames(of tree: HTMLTree) -> Set<String> {
    var names: Set<String> = []
    for index in tree.nodes.indices {
      guard let value = tree.element(index)?["class"] else { continue }
      names.formUnion(value.split(whereSeparator: \.isWhitespace).map(String.init))
    }
    return names
  }

  private static func language(of tree: HTMLTree) -> LanguageTag? {
    for name in ["html", "body"] {
      if let language = tree.first(named: name).flatMap({ tree.element($0)?.language }) {
        return language
      }
    }
    return nil
  }

  /// The `meta` elements by which pages describe themselves.
  private static func metadata(of tree: HTMLTree) -> [String: String] {
    let names = [
      "author", "description", "keywords", "generator", "date", "publisher", "dc.creator",
      "dc.date", "dc.publisher", "dc.title", "article:published_time", "article:modified_time",
    ]
    var metadata: [String: String] = [:]
    for index in tree.nodes.indices {
      guard let element = tree.element(index), element.name == "meta",
        let name = (element["name"] ?? element["property"])?.lowercased(), names.contains(name),
        let content = element["content"].map(normalized), !content.isEmpty, metadata[name] == nil
      else { continue }
      metadata[name] = content
    }
    return metadata
  }
}

extension HTMLBlock {
  /// Whether the block has text that can be searched.
  var hasText: Bool { !text.isEmpty || cells.contains { !$0.text.isEmpty } }
}
