/// The pages that a user asks for, as in "3-5,9".
package struct PageSelection: Sendable, Hashable, Codable {
  /// Page numbers from 1, both ends included.
  private let ranges: [ClosedRange<Int>]

  /// - Returns: Nil where the text names no pages.
  package init?(_ text: String) {
    var ranges: [ClosedRange<Int>] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(ends.count), let first = ends[0], first >= 1,
        let last = ends[ends.count - 1], last >= first
      else { return nil }
      ranges.append(first...last)
    }
    guard !ranges.isEmpty else { return nil }
    self.ranges = ranges
  }

  package func contains(_ page: Int) -> Bool { ranges.contains { $0.contains(page) } }

  /// The sentence on a selection that has none of a document's pages.
  package static func sentenceOnNone(of count: Int, in path: String) -> String {
    "\(path) has \(count) \(count == 1 ? "page" : "pages"), and none of these"
  }
}
