internal import AnalysisModel

/// Turns findings into evidence, with places in the document and ids.
struct EvidenceCollector {
  private let scanned: ScannedDocument
  private let roles: BlockRoles
  private let homes: [Element.ID: (framework: Framework.ID, item: Item.ID, order: Int)]
  private var findings: [(finding: PassageFinding, passage: Passage)] = []

  init(scanned: ScannedDocument, roles: BlockRoles, frameworks: [Framework]) {
    self.scanned = scanned
    self.roles = roles
    var homes: [Element.ID: (framework: Framework.ID, item: Item.ID, order: Int)] = [:]
    for framework in frameworks {
      for item in framework.items {
        for element in item.elements { homes[element.id] = (framework.id, item.id, homes.count) }
      }
    }
    self.homes = homes
  }

  /// - Precondition: Passages come in reading order.
  mutating func add(_ finding: PassageFinding, of passage: Passage) {
    findings.append((finding, passage))
  }

  /// All evidence, by the frameworks' elements, then in reading order.
  func evidence() -> [Evidence] {
    let document = scanned.document
    // Places count Unicode scalars, so that other programs find them: one walk over the text.
    var counter = ScalarCounter(document.text)
    var found: [(order: Int, evidence: Evidence)] = []
    found.reserveCapacity(findings.count)
    for (finding, passage) in findings {
      guard let home = homes[finding.element] else { continue }
      let block = document.blocks[passage.block]
      let place = block.place(at: passage.range.lowerBound)
      let start = counter.scalars(before: passage.range.lowerBound)
      let quote = document[passage.range]
      found.append(
        (
          home.order,
          Evidence(
            id: Evidence.ID(rawValue: "\(finding.element)@\(start)"), framework: home.framework,
            item: home.item, element: finding.element, level: finding.level,
            score: finding.score, page: place?.page, box: place?.box, start: start,
            end: start + quote.unicodeScalars.count, role: roles[passage.block],
            section: document.sectionPath(block.section),
            language: block.language ?? document.language, quote: String(quote),
            marked: Self.marked(finding.hits, in: passage),
            terms: Self.terms(finding.hits), modality: finding.modality, markers: finding.markers,
            flags: finding.flags,
            anchor: block.anchor)
        ))
    }
    return found.enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }.map(\.element.evidence)
  }

  private static func terms(_ hits: [Hit]) -> [Term.ID] {
    var seen: Set<Term.ID> = []
    return hits.map(\.term).filter { seen.insert($0).inserted }
  }

  /// The matched words, merged where they touch, counted from the passage's start.
  private static func marked(_ hits: [Hit], in passage: Passage) -> [TextRange] {
    var merged: [TextRange] = []
    for part in hits.flatMap(\.parts).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let range = part.shifted(by: -passage.range.lowerBound.utf8)
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
