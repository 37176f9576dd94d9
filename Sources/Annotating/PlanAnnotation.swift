package import AnalysisModel

/// What is written into a plan: highlights over the words of its evidence, and an index of them.
package struct PlanAnnotation: Sendable {
  /// One for each framework of each passage and page, in reading order.
  package let highlights: [Highlight]
  /// "Lacuna: evidence" with what produced it, then frameworks, items and passages beneath it.
  package let outline: OutlineNode
  package let passageCount: Int
  /// The passages whose words have no place on a page, which stand in the index alone.
  package let unplacedCount: Int

  /// - Parameters:
  ///   - reading: What the document holds against the frameworks.
  ///   - document: The document, with the places of its words.
  ///   - frameworks: The frameworks it was held against.
  ///   - minimumLevel: Passages of a lower level are left out.
  ///   - origin: What produced the evidence, as in "lexicons 8cf58122f016861a".
  ///   - saysNothing: Whether words are nothing but articles, conjunctions and their like, which are not marked on their own.
  package init(
    _ reading: PlanReading, of document: Document, frameworks: [Framework], minimumLevel: Level,
    origin: String, saysNothing: @escaping (Substring) -> Bool = { _ in false }
  ) {
    let evidence = reading.evidence.filter { $0.level >= minimumLevel }
    let marks = EvidenceMarks(
      evidence, in: document, frameworks: frameworks, saysNothing: saysNothing)
    var highlights: [Highlight] = []
    var unplaced = 0
    for passage in marks.passages {
      var isPlaced = false
      for (framework, evidence) in passage.evidence.sorted(by: { $0.key < $1.key }) {
        let text = EvidenceNote(framework: frameworks[framework], evidence: evidence).text
        for bands in marks.bands(of: evidence, framework: framework) {
          isPlaced = true
          highlights.append(
            Highlight(
              page: bands.page, boxes: bands.boxes, isSideways: bands.isSideways,
              color: FrameworkColor.color(at: framework), text: text))
        }
      }
      if !isPlaced { unplaced += 1 }
    }
    self.highlights = highlights
    passageCount = marks.passages.count
    unplacedCount = unplaced
    outline =
      EvidenceOutline(
        reading: reading, evidence: evidence, frameworks: frameworks, marks: marks,
        origin: origin
      ).root
  }
}
