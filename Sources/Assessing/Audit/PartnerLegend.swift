internal import AnalysisModel

/// Finds whether a plan says that the first body of a cell answers and those after it take part, as in "the authority in bold
/// is responsible, those named after it are partners".
struct PartnerLegend {
  let isStated: Bool

  init(_ scanned: ScannedDocument) {
    let words = scanned.amounts
    isStated = scanned.passages.contains { passage in
      guard scanned.document.blocks[passage.block].kind != .tableRow else { return false }
      return passage.sentences.contains { sentence in
        let text = scanned.document[sentence].lowercased()
        let parts = Set(text.split { !$0.isLetter }.map(String.init))
        guard !parts.isDisjoint(with: words.partners), !parts.isDisjoint(with: words.order) else {
          return false
        }
        return passage.hits.contains { hit in
          hit.suppression == nil && sentence.contains(hit.range.lowerBound)
            && (hit.target == .column(.responsible) || hit.target == .cue(.actor))
        }
      }
    }
  }
}
