/// A row of a table without borders, as far as it has been read.
struct OpenRow {
  var columns: Set<Int>
  /// Those with a figure.
  var amounts: Set<Int>
  let left: Float
  private let size: Float

  init(_ line: TextRow, in columns: AlignedColumns, amounts: Set<Int>) {
    self.columns = columns.columns(of: line)
    self.amounts = amounts
    left = self.columns.contains(0) ? line.segments[0].box.left : -.infinity
    size = columns.size
  }

  mutating func add(_ other: Set<Int>, _ figures: Set<Int>) {
    columns.formUnion(other)
    amounts.formUnion(figures)
  }

  /// Whether a line begins further out than the row.
  func isOutdented(_ line: TextRow) -> Bool { line.segments[0].box.left < left - 0.3 * size }
}
