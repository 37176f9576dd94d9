internal import AnalysisModel

extension PassageMatch {
  /// More near misses than this tell an author nothing.
  private static let mostNearMisses = 5

  private func facts(_ item: ItemMatch) -> [String] {
    ScoreFacts(item.features, score: item.score, model: scoring).lines.map { "      \($0)" }
  }

  /// In words: which terms fired, what stopped the others, and what the passage counts for.
  package var explanation: String {
    let place = page.map { "page \($0), " } ?? ""
    var lines = ["\(id) (\(place)\(role.rawValue), \(lang)): \(text)"]
    for hit in hits {
      let verdict = hit.reason.map { "does not count: \($0)" } ?? "counts"
      let lent = hit.lenders.map { " under \($0)" }.joined(separator: " and")
      lines.append("  \(hit.element)  \"\(hit.quote)\"\(lent)  \(hit.term)  \(verdict)")
    }
    for item in items {
      let markers = item.markers.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" }
        .joined(separator: " ")
      let flags = item.flags.map(\.rawValue).joined(separator: " ")
      lines.append(
        "  = \(item.item) level \(item.level), score \(item.score), \(markers) \(flags)")
      lines += facts(item)
    }
    for item in unlikely {
      lines.append(
        "  ≠ \(item.item) would be level \(item.level), but its score is only \(item.score)")
      lines += facts(item)
    }
    if hits.isEmpty { lines.append("  no term of the lexicons occurs") }
    let found = Set(hits.map(\.element))
    let missed = nearMisses.filter { term in
      if case .element(let element) = term.target {
        !found.contains(element.rawValue)
      } else {
        false
      }
    }
    for term in missed.prefix(Self.mostNearMisses) {
      guard case .element(let element) = term.target else { continue }
      lines.append(
        "  \(element)  \(term.id)  nearly: its words stand here, but not as it asks: \(term.notation.prefix(120))"
      )
    }
    if missed.count > Self.mostNearMisses {
      lines.append("  and \(missed.count - Self.mostNearMisses) more terms nearly")
    }
    if items.isEmpty, !hits.isEmpty { lines.append("  = evidence for nothing") }
    if !items.isEmpty {
      lines.append(
        "  (A actor, T deadline, B budget, I indicator named; a passage counts for an item from score \(scoring.threshold) on)"
      )
    }
    lines.append("  (lexicons \(lexicon.digest))")
    return lines.joined(separator: "\n")
  }
}
