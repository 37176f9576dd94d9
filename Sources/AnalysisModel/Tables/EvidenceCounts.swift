/// How many rows of evidence each element and item has, those that count apart from those that do not.
struct EvidenceCounts: Sendable {
  private var counting: [Element.ID: Int] = [:]
  private var discounted: [Element.ID: Int] = [:]

  init(_ evidence: [Evidence]) {
    for passage in evidence {
      if passage.level > .absent {
        counting[passage.element, default: 0] += 1
      } else {
        discounted[passage.element, default: 0] += 1
      }
    }
  }

  /// Rows at a level above absent.
  func counting(_ elements: some Sequence<Element.ID>) -> Int { Self.sum(counting, elements) }

  /// Rows at level 0, such as denials and contradictions.
  func discounted(_ elements: some Sequence<Element.ID>) -> Int { Self.sum(discounted, elements) }

  private static func sum(
    _ counts: [Element.ID: Int], _ elements: some Sequence<Element.ID>
  ) -> Int {
    elements.reduce(0) { $0 + (counts[$1] ?? 0) }
  }
}
