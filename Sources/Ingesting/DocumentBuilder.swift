package import AnalysisModel

/// Collects blocks in reading order and makes a document of them.
///
/// The only maker of text offsets: whoever reads a format hands over strings with their places and never counts bytes.
package struct DocumentBuilder {
  /// A stretch of text on one page.
  ///
  /// The pieces of a block are put together as they are, so a piece that is followed by another word ends with a space.
  package struct Piece: Hashable, Sendable {
    package var text: String
    /// The page's number, from 1.
    package var page: Int
    /// Nil for web pages.
    package var box: Box?
    /// The places of its words, where they are wanted.
    package var words: [Word]

    package init(
      text: String, page: Int, box: Box? = nil, words: [Word] = []
    ) {
      self.text = text
      self.page = page
      self.box = box
      self.words = words
    }

    /// A word of a piece and its place on the page.
    package struct Word: Hashable, Sendable {
      /// In the piece's text.
      package var range: TextRange
      package var line: Int
      package var box: Box
      package var letters: [Box]
    }
  }

  /// One cell of a table row on its way into the document.
  package struct CellDraft: Hashable, Sendable {
    /// The column's heading, or an empty string.
    package var column: String
    package var pieces: [Piece]
    /// The table's column that it begins in, from 0.
    package var position: Int
    /// Whether it began in a row above and spans this one: it has no pieces, and its text is that row's.
    package var isCarried: Bool

    package init(
      column: String, pieces: [Piece], position: Int = 0, isCarried: Bool = false
    ) {
      self.column = column
      self.pieces = pieces
      self.position = position
      self.isCarried = isCarried
    }
  }

  /// A block on its way into the document.
  package struct BlockDraft: Hashable, Sendable {
    package var kind: Block.Kind
    /// A heading's level or a list item's depth, from 1.
    package var level: Int?
    package var pieces: [Piece]
    /// A table row's cells in column order, empty ones too; where there are any, they are the row's text and not `pieces`.
    package var cells: [CellDraft] = []
    package var anchor: String?
    /// The language that the source declares for the block, where it does.
    package var language: LanguageTag?

    package init(
      kind: Block.Kind, level: Int? = nil, pieces: [Piece], cells: [CellDraft] = [],
      anchor: String? = nil, language: LanguageTag? = nil
    ) {
      self.kind = kind
      self.level = level
      self.pieces = pieces
      self.cells = cells
      self.anchor = anchor
      self.language = language
    }
  }

  package init() {}

  private var text = ""
  private var utf8Count = 0
  private var blocks: [Block] = []
  private var words: [PlacedWord] = []
  private var sections: [Section] = []
  /// The open sections, outermost first, as indices into `sections`.
  private var openSections: [Int] = []
  /// The text of the last cell that began in each column of the table that is being added.
  private var openCells: [Int: TextRange] = [:]
  /// The same for the lines of a table's head.
  private var openNames: [Int: TextRange] = [:]

  /// Adds a block after those that are there; a block without text is left out.
  package mutating func append(_ draft: BlockDraft) {
    let hasText = { (pieces: [Piece]) in pieces.contains { !$0.text.isEmpty } }
    guard
      draft.cells.isEmpty
        ? hasText(draft.pieces) : draft.cells.contains(where: { hasText($0.pieces) })
    else { return }
    if utf8Count > 0 { add("\n\n") }
    let start = utf8Count
    var places: [Place] = []
    var cells: [Cell] = []
    if draft.cells.isEmpty {
      for piece in draft.pieces where !piece.text.isEmpty { places.append(add(piece)) }
    } else {
      // The names of columns are no data: those of a second line of names go on with the first's, and rows with neither. Repeated
      // on a page they leave what goes on from the page before as it is, and new ones end it.
      let namesColumns = draft.namesColumns
      var open = namesColumns ? openNames : openCells
      for cell in draft.cells { cells.append(add(cell, rowStart: start, to: &places, open: &open)) }
      if namesColumns {
        openNames = open
        if draft.kind != .runningHeader { openCells = [:] }
      } else {
        openCells = open
        openNames = [:]
      }
    }
    let range = TextRange(utf8: start..<utf8Count)
    if draft.kind == .heading { openSection(String(text[range]), level: draft.level ?? 1) }
    blocks.append(
      Block(
        kind: draft.kind, level: draft.level, range: range, places: places,
        section: openSections.last, language: draft.language, cells: cells, anchor: draft.anchor))
  }

  private mutating func add(_ string: String) {
    text += string
    utf8Count += string.utf8.count
  }

  private mutating func add(_ piece: Piece) -> Place {
    let start = utf8Count
    add(piece.text)
    for word in piece.words {
      words.append(
        PlacedWord(
          range: word.range.shifted(by: start), page: piece.page, line: word.line, box: word.box,
          letters: word.letters))
    }
    return Place(
      page: piece.page, box: piece.box, range: TextRange(utf8: start..<utf8Count))
  }

  /// Adds a cell after the row's earlier ones, and its places to the row's: a place for each page in turn.
  private mutating func add(
    _ cell: CellDraft, rowStart: Int, to places: inout [Place], open: inout [Int: TextRange]
  ) -> Cell {
    if cell.isCarried, let range = open[cell.position] {
      return Cell(column: cell.column, range: range)
    }
    let pieces = cell.pieces.filter { !$0.text.isEmpty }
    if !pieces.isEmpty, utf8Count > rowStart { add(" | ") }
    let start = utf8Count
    for piece in pieces {
      let place = add(piece)
      if let last = places.last, last.page == place.page {
        let box = last.box.map { box in place.box.map(box.union) ?? box } ?? place.box
        places[places.count - 1] = Place(
          page: last.page, box: box, range: last.range.lowerBound..<place.range.upperBound)
      } else {
        places.append(place)
      }
    }
    let range = TextRange(utf8: start..<utf8Count)
    open[cell.position] = range
    return Cell(column: cell.column, range: range)
  }

  private mutating func openSection(_ title: String, level: Int) {
    while let last = openSections.last, sections[last].level >= level { openSections.removeLast() }
    sections.append(Section(title: title, level: level, parent: openSections.last))
    openSections.append(sections.count - 1)
  }

  /// What is known of a document beside its blocks.
  package struct Facts {
    package var id: Document.ID
    package var source: Source
    package var title: String?
    /// The language that the user or the source states, or nil to find it out.
    package var language: LanguageTag?
    package var metadata: [String: String] = [:]
    package var pages: [Page]
    package var warnings: [IngestWarning] = []

    package init(
      id: Document.ID, source: Source, title: String?, language: LanguageTag?,
      metadata: [String: String] = [:], pages: [Page], warnings: [IngestWarning] = []
    ) {
      self.id = id
      self.source = source
      self.title = title
      self.language = language
      self.metadata = metadata
      self.pages = pages
      self.warnings = warnings
    }
  }

  /// Makes the document, with the languages of the whole and of blocks that differ from it.
  package consuming func document(_ facts: Facts) -> Document {
    let language = facts.language ?? detectLanguage(of: text) ?? .undetermined
    let blocks = markingLanguages(of: blocks, in: text, besides: language)
    return Document(
      id: facts.id, source: facts.source, title: facts.title, language: language,
      metadata: facts.metadata, text: text, pages: facts.pages, sections: sections, blocks: blocks,
      warnings: facts.warnings, words: words)
  }
}

extension DocumentBuilder.BlockDraft {
  /// Whether the row's own cells say what their columns are called.
  fileprivate var namesColumns: Bool {
    let own = cells.filter { cell in cell.pieces.contains { !$0.text.isEmpty } }
    return !own.isEmpty
      && own.allSatisfy { cell in cell.pieces.map(\.text).joined() == cell.column }
  }
}
