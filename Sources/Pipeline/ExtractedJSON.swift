internal import AnalysisModel
internal import Assessing
package import Foundation

extension ExtractedDocument {
  /// Pages, blocks and warnings as JSON.
  package func json(lexiconDirectory: String) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let roles = try roles(lexiconDirectory: lexiconDirectory)
    return try encoder.encode(DocumentObject(self, roles)) + Data([0x0A])
  }
}

/// A document as the contract for `extract --format json` has it.
private struct DocumentObject: Encodable {
  let id: String
  let source: Source
  let title: String?
  let language: String
  let metadata: [String: String]
  let pages: [Page]
  let blocks: [BlockObject]
  let warnings: [IngestWarning]

  init(_ extracted: ExtractedDocument, _ roles: BlockRoles) {
    let document = extracted.document
    id = document.id.rawValue
    source = document.source
    title = document.title
    language = document.language.rawValue
    metadata = document.metadata
    pages = extracted.pages
    blocks = document.blocks.indices.filter { extracted.isShown(document.blocks[$0]) }
      .map { BlockObject($0, document, roles) }
    warnings = document.warnings
  }
}

private struct BlockObject: Encodable {
  let kind: Block.Kind
  let level: Int?
  let page: Int?
  let box: Box?
  let role: SectionRole
  let section: [String]
  let text: String
  let language: String
  let cells: [CellObject]?
  let places: [PlaceObject]?
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
      : block.cells.map { CellObject(column: $0.column, text: String(document[$0.range])) }
    // Most blocks stand in one place; only the others need the whole list.
    places =
      block.places.count > 1
      ? block.places.map { PlaceObject(page: $0.page, box: $0.box) } : nil
    anchor = block.anchor
  }
}

private struct CellObject: Encodable {
  let column: String
  let text: String
}

private struct PlaceObject: Encodable {
  let page: Int
  let box: Box?
}
