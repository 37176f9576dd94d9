internal import AnalysisModel

/// Keeps, for each element, the passages whose hits came nearest to counting.
struct NearMissCollector {
  private struct Candidate {
    /// Higher is nearer.
    let nearness: Double
    let passage: Int
    let nearMiss: NearMiss
  }

  private let scanned: ScannedDocument
  private let roles: BlockRoles
  private var nearest: [Element.ID: [Candidate]] = [:]

  init(scanned: ScannedDocument, roles: BlockRoles) {
    self.scanned = scanned
    self.roles = roles
  }

  /// Looks through the hits of a passage, as they were left by reading it.
  mutating func add(_ hits: [Hit], of passage: Passage, number: Int) {
    for hit in hits {
      guard case .element(let element) = hit.target, let suppression = hit.suppression,
        let nearness = Self.nearness(of: suppression)
      else { continue }
      var kept = nearest[element] ?? []
      guard !kept.contains(where: { $0.passage == number }) else { continue }
      if kept.count == NearMiss.most, let last = kept.last, last.nearness >= nearness { continue }
      let candidate = Candidate(
        nearness: nearness, passage: number, nearMiss: nearMiss(hit, suppression, of: passage))
      let place = kept.firstIndex { $0.nearness < nearness } ?? kept.count
      kept.insert(candidate, at: place)
      nearest[element] = Array(kept.prefix(NearMiss.most))
    }
  }

  func nearMisses(of element: Element.ID) -> [NearMiss] {
    (nearest[element] ?? []).map(\.nearMiss)
  }

  private func nearMiss(
    _ hit: Hit, _ suppression: Hit.Suppression, of passage: Passage
  ) -> NearMiss {
    let block = scanned.document.blocks[passage.block]
    return NearMiss(
      page: block.place(at: passage.range.lowerBound)?.page, role: roles[passage.block],
      quote: String(scanned.document[passage.range]),
      marked: hit.parts.map { $0.shifted(by: -passage.range.lowerBound.utf8) },
      term: hit.term, cause: .suppressed(suppression))
  }

  /// How near a hit came, or nil where another hit of the same words speaks for it.
  ///
  /// A hit that only its score stopped is nearest; what the place stopped is nearer than what is about
  /// something else.
  private static func nearness(of suppression: Hit.Suppression) -> Double? {
    switch suppression {
    case .unlikely(let score): 3 + score
    case .negated, .governed: 3
    case .offSubject: 2
    case .capped: 1.5
    case .excluded: 1
    case .masked: 0.5
    case .shadowed: nil
    }
  }
}
