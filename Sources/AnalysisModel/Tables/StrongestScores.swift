/// The machine's score of the strongest passage that counts, for each element and item.
struct StrongestScores: Sendable {
  private struct Strength: Comparable {
    let level: Level
    let score: Double

    static func < (left: Self, right: Self) -> Bool {
      (left.level, left.score) < (right.level, right.score)
    }
  }

  private var elements: [Element.ID: Strength] = [:]
  private var items: [Item.ID: Strength] = [:]

  init(_ evidence: [Evidence]) {
    for passage in evidence where passage.level > .absent {
      let strength = Strength(level: passage.level, score: passage.score)
      elements[passage.element] = max(elements[passage.element] ?? strength, strength)
      items[passage.item] = max(items[passage.item] ?? strength, strength)
    }
  }

  func score(of element: Element.ID) -> Double? { elements[element]?.score }

  func score(of item: Item.ID) -> Double? { items[item]?.score }
}
