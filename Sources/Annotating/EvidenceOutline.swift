internal import AnalysisModel

/// The index of a plan's evidence: frameworks, their items with level and count, their passages.
struct EvidenceOutline {
  let reading: PlanReading
  let evidence: [Evidence]
  let frameworks: [Framework]
  let marks: EvidenceMarks
  /// What produced the evidence, as in "lexicons 8cf58122f016861a".
  let origin: String

  var root: OutlineNode {
    OutlineNode(
      title: "Lacuna: evidence (\(origin))",
      page: evidence.compactMap(\.page).min(),
      children: frameworks.indices.map(node))
  }

  private func node(ofFramework index: Int) -> OutlineNode {
    let framework = frameworks[index]
    let title = "\(framework.shortTitle) (\(FrameworkColor.name(at: index)))"
    guard !reading.withoutLexicon.contains(framework.id) else {
      return OutlineNode(title: "\(title): no lexicon of the plan's language")
    }
    let items = framework.items.map { node(of: $0, framework.id) }
    return OutlineNode(title: title, page: items.compactMap(\.page).min(), children: items)
  }

  private func node(of item: Item, _ framework: Framework.ID) -> OutlineNode {
    let passages = passages(of: item, framework)
    let status =
      reading.items.first { $0.framework == framework && $0.item == item.id }?.status ?? .absent
    let count = passages.count == 1 ? "1 passage" : "\(passages.count) passages"
    return OutlineNode(
      title: "\(item.id) \(item.name): \(Self.words(status)), \(count)",
      page: passages.first?.page, top: passages.first?.top ?? 0, children: passages)
  }

  /// An item's passages in reading order, each once, with its highest level for the item.
  private func passages(of item: Item, _ framework: Framework.ID) -> [OutlineNode] {
    let own = evidence.filter { $0.framework == framework && $0.item == item.id }
    return Dictionary(grouping: own, by: \.start).sorted { $0.key < $1.key }.map { _, same in
      let strongest = same.reduce(same[0]) { $1.level > $0.level ? $1 : $0 }
      let place = marks.place(of: strongest)
      let level = strongest.level == .absent ? "does not count" : "\(strongest.level)"
      let page = place.map { "p. \($0.page), " } ?? ""
      return OutlineNode(
        title: "\(page)\(level): \(Self.beginning(of: strongest.quote))", page: place?.page,
        top: place?.top ?? 0)
    }
  }

  private static func words(_ status: Status) -> String {
    status == .notAssessable ? "not assessable" : status.rawValue
  }

  /// Whole words from the beginning of a quote, as many as a side bar shows.
  private static func beginning(of quote: String) -> String {
    guard quote.count > longestTitle else { return quote }
    let cut = quote.prefix(longestTitle)
    return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
  }

  private static let longestTitle = 70
}
