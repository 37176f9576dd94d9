internal import AnalysisModel

/// Tells where names as bare as "NGO" or "trade unions" say who takes part: in a measure's cells and labelled lines.
struct OwnCells {
  private let scanned: ScannedDocument
  private let elements: [Element.ID: Element]

  init(_ scanned: ScannedDocument, elements: [Element.ID: Element]) {
    self.scanned = scanned
    self.elements = elements
  }

  /// The passage without the hits of weight `cell` that stand elsewhere.
  func keeping(_ passage: Passage) -> Passage {
    guard passage.hits.contains(where: { $0.weight == .cell }) else { return passage }
    let values = values(of: passage)
    var kept = passage
    kept.hits.removeAll { hit in
      guard hit.weight == .cell, case .element(let id) = hit.target else { return false }
      let cells = elements[id]?.cells ?? []
      return !values.contains { field, range in
        cells.contains(field) && hit.range.lowerBound >= range.lowerBound
          && hit.range.upperBound <= range.upperBound
      }
    }
    return kept
  }

  /// What the passage says by column or label, where it is of a measure.
  private func values(of passage: Passage) -> [(field: ActivityField, range: TextRange)] {
    let block = scanned.document.blocks[passage.block]
    guard block.kind == .tableRow else {
      return scanned.labels[passage].map { ($0.field, $0.value..<max($0.value, $0.end)) }
    }
    guard MeasureRow.isMeasure(block, in: scanned) else { return [] }
    return RowFields(block, in: scanned).values.map { ($0.field, $0.range) }
  }
}
