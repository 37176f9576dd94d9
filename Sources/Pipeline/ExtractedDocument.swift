internal import AnalysisModel
internal import Assessing
internal import Foundation

/// What was read of a document, in the form that `extract` prints.
package struct ExtractedDocument {
  private let document: Document
  private let roles: BlockRoles

  init(_ scanned: ScannedDocument) {
    document = scanned.document
    roles = BlockRoles(scanned)
  }

  /// The text in reading order without running headers, a blank line between two blocks.
  package var text: String {
    document.blocks.lazy.filter { $0.kind != .runningHeader }
      .map { String(self.document[$0.range]) }.joined(separator: "\n\n") + "\n"
  }

  /// What was lost or guessed, a sentence each.
  package var warnings: [String] { document.warnings.map(\.message) }

  /// Pages, blocks and warnings as JSON.
  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(View(document, roles)), as: UTF8.self) + "\n"
  }

  private struct View: Encodable {
    let id: String
    let source: Source
    let title: String?
    let language: String
    let metadata: [String: String]
    let pages: [Page]
    let blocks: [BlockView]
    let warnings: [IngestWarning]

    init(_ document: Document, _ roles: BlockRoles) {
      id = document.id.rawValue
      source = document.source
      title = document.title
      language = document.language.rawValue
      metadata = document.metadata
      pages = document.pages
      blocks = document.blocks.indices.map { BlockView($0, document, roles) }
      warnings = document.warnings
    }
  }

  private struct BlockView: Encodable {
    let kind: Block.Kind
    let level: Int?
    let page: Int?
    let box: Box?
    let role: SectionRole
    let section: [String]
    let text: String
    let language: String
    let cells: [CellView]?
    let places: [PlaceView]?
    let anchor: String?

    init(_ index: Int, _ document: Document, _ roles: BlockRoles) {
      let block = document.blocks[index]
      kind = block.kind
      level = block.level
      page = block.places.first?.page
      box = block.places.first?.box
      role = roles[index]
      section = document.sectionPath(block.section)
      text = String(document[block.range])
      language = (block.language ?? document.language).rawValue
      cells =
        block.cells.isEmpty
        ? nil
        : block.cells.map { CellView(column: $0.column, text: String(document[$0.range])) }
      // Most blocks stand in one place; only the others need the whole list.
      places =
        block.places.count > 1
        ? block.places.map { PlaceView(page: $0.page, box: $0.box) } : nil
      anchor = block.anchor
    }
  }

  private struct CellView: Encodable {
    let column: String
    let text: String
  }

  private struct PlaceView: Encodable {
    let page: Int
    let box: Box?
  }
}
