/// How many items and elements of two plans changed in each way.
///
/// An item's level may stay or rise while there is less of a part of it, so the counts of elements belong beside those of items.
package struct ChangeCounts: Hashable, Sendable, Codable {
  package let items: [Change: Int]
  package let elements: [Change: Int]

  package init(_ items: [ItemChange]) {
    func counts(_ verdicts: [VerdictChange]) -> [Change: Int] {
      Dictionary(
        Change.allCases.map { change in (change, verdicts.count { $0.change == change }) },
        uniquingKeysWith: +)
    }
    self.items = counts(items.map(\.verdict))
    elements = counts(items.flatMap(\.elements).map(\.verdict))
  }
}
