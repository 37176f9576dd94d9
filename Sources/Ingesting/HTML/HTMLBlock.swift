internal import AnalysisModel

/// A block of a web page before it has a place in a document.
struct HTMLBlock: Hashable, Sendable {
  var kind: Block.Kind
  /// A heading's level or a list item's depth, from 1.
  var level: Int?
  /// The text, normalised; empty for a table row.
  var text: String
  var cells: [HTMLCell] = []
  var language: LanguageTag?
  var anchor: String?

  /// The block as the document's builder takes it.
  func draft(page: Int) -> DocumentBuilder.BlockDraft {
    func pieces(_ text: String) -> [DocumentBuilder.Piece] {
      [DocumentBuilder.Piece(text: text, page: page, box: nil)]
    }
    return DocumentBuilder.BlockDraft(
      kind: kind, level: level, pieces: pieces(text),
      cells: cells.map { DocumentBuilder.CellDraft(column: $0.column, pieces: pieces($0.text)) },
      anchor: anchor, language: language)
  }
}

/// One cell of a data table's row.
struct HTMLCell: Hashable, Sendable {
  /// The column's heading, or an empty string.
  var column: String
  var text: String
}
