/// A run of text with one function on the page.
package struct Block: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case heading, paragraph, listItem, tableRow, caption, footnote, runningHeader, contentsEntry
  }

  package let kind: Kind
  /// A heading's level from 1, a list item's depth from 1, or nil.
  package let level: Int?
  /// The block's text in the document.
  package let range: TextRange
  /// Where the text stands, in order; more than one where it goes on over a page or column break.
  package let places: [Place]
  /// The innermost section, as an index into the document's sections; a heading names its own.
  package let section: Int?
  /// The block's own language where it differs from the document's.
  package let language: LanguageTag?
  /// A table row's cells that have text, in column order; empty cells are kept with an empty range.
  package let cells: [Cell]
  /// The nearest `id` of an HTML element, to link to.
  package let anchor: String?

  package init(
    kind: Kind, level: Int? = nil, range: TextRange, places: [Place], section: Int? = nil,
    language: LanguageTag? = nil, cells: [Cell] = [], anchor: String? = nil
  ) {
    self.kind = kind
    self.level = level
    self.range = range
    self.places = places
    self.section = section
    self.language = language
    self.cells = cells
    self.anchor = anchor
  }

  /// The page on which the text at an offset stands, or nil for a block without places.
  package func place(at offset: TextOffset) -> Place? {
    places.last { $0.range.lowerBound <= offset } ?? places.first
  }
}

/// A part of a block on one page.
package struct Place: Hashable, Sendable, Codable {
  /// The page's number, from 1.
  package let page: Int
  /// Where on the page, or nil for web pages.
  package let box: Box?
  package let range: TextRange

  package init(page: Int, box: Box?, range: TextRange) {
    self.page = page
    self.box = box
    self.range = range
  }
}

/// One cell of a table row.
package struct Cell: Hashable, Sendable, Codable {
  /// The column's heading, or an empty string where the table has none.
  package let column: String
  /// The cell's text in the document; empty where the cell is empty.
  ///
  /// Within the row's range, but for a cell that began in a row above and spans this one: its text stands in that row, so
  /// that no row quotes words of another.
  package let range: TextRange

  package init(column: String, range: TextRange) {
    self.column = column
    self.range = range
  }
}
