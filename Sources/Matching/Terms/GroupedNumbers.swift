/// Lists of numbers by group, one after the other in one array, which costs no reference counting to walk.
struct GroupedNumbers: Sendable {
  private let numbers: [Int32]
  /// By group, where its numbers begin; one more at the end.
  private let starts: [Int]

  init(_ groups: [[Int32]]) {
    numbers = Array(groups.joined())
    var starts = [0]
    for group in groups { starts.append((starts.last ?? 0) + group.count) }
    self.starts = starts
  }

  /// How many numbers a group has.
  func count(in group: Int) -> Int { starts[group + 1] - starts[group] }

  /// Whether a group, whose numbers ascend, has a number.
  func contains(_ number: Int32, in group: Int) -> Bool {
    var low = starts[group]
    var high = starts[group + 1]
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < starts[group + 1] && numbers[low] == number
  }

  /// Calls `body` with each number of a group, in order.
  @inline(__always)
  func forEach(in group: Int, _ body: (Int) -> Void) {
    for place in starts[group]..<starts[group + 1] { body(Int(numbers[place])) }
  }
}
