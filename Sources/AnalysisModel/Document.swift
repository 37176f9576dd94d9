/// One ingested plan: its text, once, and ranges that divide it.
package struct Document: Identifiable, Hashable, Sendable, Codable {
  package typealias ID = Identifier<Document>

  /// The SHA-256 digest of the file's bytes, in hexadecimal.
  package let id: ID
  package let source: Source
  /// The title from the title page or the file's own metadata, or nil where neither says one.
  package let title: String?
  package let language: LanguageTag
  /// The file's own statements about itself, as in "Author" or "CreationDate"; never trusted as facts.
  package let metadata: [String: String]
  /// The reading-order text of all blocks, with a blank line between two blocks.
  package let text: String
  package let pages: [Page]
  /// The headings' tree, in document order; a parent stands before its children.
  package var sections: [Section]
  /// The blocks in reading order; their ranges are disjoint and ascending.
  package let blocks: [Block]
  package let warnings: [IngestWarning]
  /// Where the words of the text stand, by place in the text; none unless they were asked for, and never encoded.
  package private(set) var words: [PlacedWord] = []

  private enum CodingKeys: String, CodingKey {
    case id, source, title, language, metadata, text, pages, sections, blocks, warnings
  }

  package init(
    id: ID, source: Source, title: String?, language: LanguageTag, metadata: [String: String] = [:],
    text: String, pages: [Page], sections: [Section], blocks: [Block],
    warnings: [IngestWarning] = [], words: [PlacedWord] = []
  ) {
    self.id = id
    self.source = source
    self.title = title
    self.language = language
    self.metadata = metadata
    self.text = text
    self.pages = pages
    self.sections = sections
    self.blocks = blocks
    self.warnings = warnings
    self.words = words
  }

  /// The text in a range.
  package subscript(range: TextRange) -> Substring { text[range] }

  /// The titles from the outermost section to the one at `index`; empty outside all sections.
  package func sectionPath(_ index: Int?) -> [String] {
    var path: [String] = []
    var next = index
    while let current = next {
      path.append(sections[current].title)
      next = sections[current].parent
    }
    return path.reversed()
  }

  /// The role of the section that a block stands in; `body` outside all sections.
  package func role(of block: Block) -> SectionRole {
    block.section.map { sections[$0].role } ?? .body
  }
}

/// Where a document came from.
package struct Source: Hashable, Sendable, Codable {
  package enum Format: String, Hashable, Sendable, Codable { case pdf, html }

  /// The path as the user gave or reached it.
  package let path: String
  package let format: Format
  /// The size in bytes.
  package let bytes: Int

  package init(path: String, format: Format, bytes: Int) {
    self.path = path
    self.format = format
    self.bytes = bytes
  }
}
