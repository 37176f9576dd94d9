/// A table as found on a page, before it is known which of its rows are headings.
struct TableGrid: Sendable {
  struct Row: Sendable {
    /// The lines of each cell, one entry a column.
    var cells: [[Line]]
    var box: Rectangle

    /// - Precondition: some cell has a line.
    init(cells: [[Line]]) {
      self.cells = cells
      let lines = cells.joined()
      box = lines.reduce(lines.first?.box ?? Rectangle(left: 0, top: 0, right: 0, bottom: 0)) {
        $0.union($1.box)
      }
    }

    var filledCount: Int { cells.count { !$0.isEmpty } }
  }

  /// Where the columns' text lies, from left to right.
  var columns: [Interval]
  var rows: [Row]

  /// Whether another table has its columns in the same places, as one that goes on over a page break has.
  func isAligned(with other: TableGrid) -> Bool {
    guard columns.count == other.columns.count else { return false }
    return zip(columns, other.columns).allSatisfy { $0.intersection($1).length > 0 }
  }
}
