/// A block as laid out, its text not yet put together.
struct LayoutBlock: Sendable {
  /// The lines of a block on one page or in one column.
  struct Part: Sendable {
    /// The page, as an index into the document's pages.
    var page: Int
    var lines: [Line]
  }

  struct Cell: Sendable {
    var column: String
    var parts: [Part]
    /// The table's column that it begins in, from 0.
    var position = 0
    /// Whether it began in a row above, whose text it has.
    var isCarried = false
  }

  var kind: Kind
  var parts: [Part]
  /// A table row's cells; `parts` is empty then.
  var cells: [Cell] = []
  var style: TextStyle
  var level: Int?
  /// Whether nothing but a number before it makes a heading of the block.
  var isHeadingByNumber = false
  /// Characters to leave out at the beginning, because a kind says the same.
  var markerLength = 0
  var first: LineFeatures
  var last: LineFeatures
  /// Whether the block is the first of its column.
  var beginsRegion = false
  /// Whether the last line comes near the column's right edge.
  var isLastLineFull = false
  /// The space above, relative to the type size; large at the top of a column.
  var spaceAbove: Float = 10

  enum Kind: Hashable, Sendable {
    case heading, paragraph, listItem, tableRow, caption, footnote, runningHeader, contentsEntry
  }

  var lineCount: Int { parts.reduce(0) { $0 + $1.lines.count } }
  var length: Int { parts.reduce(0) { $0 + $1.lines.reduce(0) { $0 + Int($1.length) } } }
}
