/// The longest common subsequence of two rows of words, where rare words weigh more than common ones.
struct CommonSequence {
  /// How much of the two is common, from 0 to 1: the weight of the common words over the mean weight of both.
  ///
  /// - Complexity: O(left · right) time, O(right) space.
  static func similarity(_ left: [Int], _ right: [Int], weights: [Double]) -> Double {
    let total = left.reduce(0) { $0 + weights[$1] } + right.reduce(0) { $0 + weights[$1] }
    guard total > 0 else { return 0 }
    var row = [Double](repeating: 0, count: right.count + 1)
    for word in left {
      var diagonal = 0.0
      for column in right.indices {
        let above = row[column + 1]
        row[column + 1] =
          word == right[column]
          ? diagonal + weights[word] : max(above, row[column])
        diagonal = above
      }
    }
    return 2 * (row.last ?? 0) / total
  }

  /// Where the words of each stand that are not common, ascending.
  ///
  /// - Complexity: O(left · right) time and space; nil for texts too long for that.
  static func differences(
    _ left: [Substring], _ right: [Substring]
  ) -> (left: [Int], right: [Int])? {
    // Some passages have a thousand words, none ten thousand; a page could not show their differences.
    guard left.count * right.count <= 4_000_000 else { return nil }
    let width = right.count + 1
    var lengths = [Int32](repeating: 0, count: (left.count + 1) * width)
    for row in left.indices.reversed() {
      for column in right.indices.reversed() {
        lengths[row * width + column] =
          left[row] == right[column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var only: (left: [Int], right: [Int]) = ([], [])
    var (row, column) = (0, 0)
    while row < left.count, column < right.count {
      if left[row] == right[column] {
        (row, column) = (row + 1, column + 1)
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        only.left.append(row)
        row += 1
      } else {
        only.right.append(column)
        column += 1
      }
    }
    only.left += row..<left.count
    only.right += column..<right.count
    return only
  }
}
