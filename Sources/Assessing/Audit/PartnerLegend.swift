internal import AnalysisModel

/// Finds whether a plan says that the first body of a cell answers and those after it take part, as in "the authority in bold
/// is responsible, those named after it are partners".
struct PartnerLegend {
  let isStated: Bool

  init(_ scanned: ScannedDocument) {
    let words = scanned.amounts
    isStated = scanned.passages.contains { passage in
      guard scanned.document.blocks[passage.block].kind != .tableRow else { return false }
      let bodies = passage.hits.filter { hit in
        hit.suppression == nil
          && (hit.target == .column(.responsible) || hit.target == .cue(.actor))
      }
      return passage.sentences.contains { sentence in
        // First, since it takes least.
        guard bodies.contains(where: { sentence.contains($0.range.lowerBound) }) else {
          return false
        }
        let text = scanned.document[sentence].lowercased()
        let parts = Set(text[...].letterRuns.map(String.init))
        return !parts.isDisjoint(with: words.partners) && !parts.isDisjoint(with: words.order)
      }
    }
  }
}
