/// The columns of a table that the next one on the same or the next page may go on with.
struct TableContinuation: Sendable {
  var columns: [Interval]
  var names: [String]
  /// As an index into the document's pages.
  var page: Int

  /// For each column of another table the column of this one that it goes on with, or nil where the tables differ.
  ///
  /// Pages bound in a book have their margins on alternating sides, so only distances count.
  ///
  /// - Parameters:
  ///   - others: The other table's columns.
  ///   - size: The type size.
  ///   - areNear: Whether borders are about where they are said to be, as where only the space between texts shows them.
  /// - Returns: The columns, as positions among this table's.
  func positions(of others: [Interval], size: Float, areNear: Bool = false) -> [Int]? {
    if areNear, others.count == columns.count,
      zip(columns, others).allSatisfy({ column, other in
        column.intersection(other).length >= 0.6 * min(column.length, other.length)
      })
    {
      return Array(columns.indices)
    }
    guard let first = columns.first, let last = columns.last, let start = others.first,
      let end = others.last
    else { return nil }
    let width = last.upper - first.lower
    let shift = start.lower - first.lower
    let tolerance = max(2 * size, 0.02 * width)
    guard abs(end.upper - shift - last.upper) <= tolerance else { return nil }
    var result: [Int] = []
    for other in others {
      let moved = Interval(lower: other.lower - shift, upper: other.upper - shift)
      let nearest = columns.indices.min {
        abs(columns[$0].lower - moved.lower) < abs(columns[$1].lower - moved.lower)
      }
      guard let nearest, abs(columns[nearest].lower - moved.lower) <= tolerance,
        result.last.map({ nearest > $0 }) ?? true
      else { return nil }
      result.append(nearest)
    }
    return result
  }
}
