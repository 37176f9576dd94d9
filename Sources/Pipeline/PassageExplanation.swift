internal import AnalysisModel

extension PassageMatch {
  /// In words: which terms fired, what stopped the others, and what the passage counts for.
  package var explanation: String {
    let place = page.map { "page \($0), " } ?? ""
    var lines = ["\(id) (\(place)\(role.rawValue), \(lang)): \(text)"]
    for hit in hits {
      let verdict = hit.reason.map { "does not count: \($0)" } ?? "counts"
      lines.append("  \(hit.element)  \"\(hit.quote)\"  \(hit.term)  \(verdict)")
    }
    for item in items {
      let markers = item.markers.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" }
        .joined(separator: " ")
      let flags = item.flags.map(\.rawValue).joined(separator: " ")
      lines.append(
        "  = \(item.item) level \(item.level), score \(item.score), \(markers) \(flags)")
    }
    if hits.isEmpty { lines.append("  no term of the lexicons occurs") }
    if items.isEmpty, !hits.isEmpty { lines.append("  = evidence for nothing") }
    return lines.joined(separator: "\n")
  }
}
