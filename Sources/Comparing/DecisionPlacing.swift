package import AnalysisModel

/// Finds the passages that people decided on in a text that was read again.
package struct DecisionPlacing {
  /// Sixty per cent of the words by weight, in order: a decision goes only where the passage still says the same.
  private static let leastSimilarity = 0.6

  private let reading: PlanReading
  private let places: [String: [Int]]
  /// The same without characters that tables cannot hold, for quotes that come from one.
  private let scrubbed: [String: [Int]]

  package init(_ reading: PlanReading) {
    self.reading = reading
    places = Dictionary(grouping: reading.passages.indices) { reading.passages[$0].text }
    scrubbed = Dictionary(grouping: reading.passages.indices) { reading.passages[$0].text.scrubbed }
  }

  /// Places decisions: where the words are the same, at the page that the coder saw if one of several stands there; else where
  /// the text is most alike.
  package func placed(_ decisions: [HumanDecision]) -> [PlacedDecision] {
    var result: [PlacedDecision] = []
    var lost: [HumanDecision] = []
    for decision in decisions {
      guard let anchor = decision.passage else {
        result.append(PlacedDecision(decision, .plan))
        continue
      }
      let found = places[anchor.quote] ?? scrubbed[anchor.quote] ?? []
      if let place = found.first(where: { reading.passages[$0].page == anchor.page }) ?? found.first
      {
        result.append(PlacedDecision(decision, .same, passage: place, similarity: 1))
      } else {
        lost.append(decision)
      }
    }
    return result + realigned(lost)
  }

  private func realigned(_ decisions: [HumanDecision]) -> [PlacedDecision] {
    guard !decisions.isEmpty else { return [] }
    var quotes: [String] = []
    for case let quote? in decisions.map(\.passage?.quote) where !quotes.contains(quote) {
      quotes.append(quote)
    }
    let alignment = TextAlignment(
      quotes.map(TextWords.init), reading.passages.map { TextWords($0.text) },
      least: Self.leastSimilarity)
    let pairs = Dictionary(
      alignment.pairs.map { (quotes[$0.left], $0) }, uniquingKeysWith: { first, _ in first })
    return decisions.map { decision in
      guard let quote = decision.passage?.quote, let pair = pairs[quote] else {
        return PlacedDecision(decision, .passageGone)
      }
      return PlacedDecision(
        decision, .reworded, passage: pair.right, similarity: pair.similarity)
    }
  }
}
