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

  /// Calls `body` with each number of a group, in order.
  @inline(__always)
  func forEach(in group: Int, _ body: (Int) -> Void) {
    for place in starts[group]..<starts[group + 1] { body(Int(numbers[place])) }
  }
}
