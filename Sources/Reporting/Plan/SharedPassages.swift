internal import AnalysisModel

/// Which passages serve several elements, and under which of them a report shows each whole.
struct SharedPassages: Sendable {
  private let anchors: [Evidence.ID: String]
  /// The card that shows a passage whole.
  private let homes: [PassagePlace: Evidence]
  /// What a passage gives each element that it counts for, in the frameworks' order.
  private let uses: [PassagePlace: [Evidence]]

  init(_ index: ReadingIndex, frameworks: [Framework]) {
    var anchors: [Evidence.ID: String] = [:]
    var uses: [PassagePlace: [Evidence]] = [:]
    var shown: [PassagePlace: [(evidence: Evidence, isStrongest: Bool)]] = [:]
    let elements = frameworks.flatMap(\.currentItems).flatMap(\.currentElements)
    for element in elements {
      guard let verdict = index.elements[element.id] else { continue }
      let own = verdict.evidence.compactMap { index.evidence[$0] }
      for (place, evidence) in own.enumerated() {
        if evidence.level > .absent { uses[PassagePlace(evidence), default: []].append(evidence) }
        guard place < ElementView.quoteLimit(of: element) else { continue }
        anchors[evidence.id] = Self.anchor(of: evidence.element, card: place + 1)
        shown[PassagePlace(evidence), default: []].append((evidence, place == 0))
      }
    }
    self.anchors = anchors
    self.uses = uses
    // A card that stands open, so that paper shows it too; then one that counts.
    homes = shown.compactMapValues { cards in
      (cards.first { $0.isStrongest && $0.evidence.level > .absent }
        ?? cards.first(where: \.isStrongest) ?? cards.first)?.evidence
    }
  }

  /// Where a report shows a passage: its card, or its element where the card is not among those shown.
  func anchor(of evidence: Evidence) -> String {
    anchors[evidence.id] ?? evidence.element.rawValue.encodedForLinks
  }

  /// The card that shows the passage whole, where that is another one.
  func home(of evidence: Evidence) -> Evidence? {
    homes[PassagePlace(evidence)].flatMap { $0.id == evidence.id ? nil : $0 }
  }

  /// What the passage gives other elements.
  func others(than evidence: Evidence) -> [Evidence] {
    (uses[PassagePlace(evidence)] ?? []).filter { $0.element != evidence.element }
  }

  private static func anchor(of element: Element.ID, card: Int) -> String {
    "\(element.rawValue.encodedForLinks)/\(card)"
  }
}
