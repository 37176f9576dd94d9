internal import AnalysisModel

extension Passage {
  /// The cues that speak to a hit: those of its sentence, and of the next where the hit or a heading before it runs into that.
  ///
  /// "Officers trained" in a cell for indicators counts what is to be done, and tells nothing of the past. `runInHeading` is the
  /// longest heading that a paragraph begins with, in characters.
  func cues(around hit: Hit, in scanned: ScannedDocument, runInHeading: Int) -> [Hit] {
    let cues = cues(around: hit, in: scanned.document.text, runInHeading: runInHeading)
    let block = scanned.document.blocks[self.block]
    guard block.kind == .tableRow, cues.contains(where: { $0.target == .cue(.past) }) else {
      return cues
    }
    let counting = RowFields(block, in: scanned).values
      .filter { $0.field == .indicator || $0.field == .output }.map(\.range)
    return cues.filter { cue in
      cue.target != .cue(.past)
        || !counting.contains {
          $0.lowerBound <= cue.range.lowerBound && cue.range.upperBound <= $0.upperBound
        }
    }
  }

  private func cues(around hit: Hit, in text: String, runInHeading: Int) -> [Hit] {
    let start = sentence(of: hit.range) ?? 0
    guard sentences.indices.contains(start) else { return [] }
    // A hit that runs on into the next sentence speaks with the whole of both.
    var end =
      sentences.last { $0.lowerBound < hit.range.upperBound }?.upperBound
      ?? sentences[start].upperBound
    // A run-in heading such as "Legal aid." speaks through the sentence after it.
    if text.hasLength(of: sentences[start], upTo: runInHeading),
      sentences.indices.contains(start + 1)
    {
      end = max(end, sentences[start + 1].upperBound)
    }
    let sentence = sentences[start].lowerBound..<end
    return hits.filter { cue in
      guard cue.suppression == nil, case .cue = cue.target else { return false }
      return sentence.lowerBound <= cue.range.lowerBound
        && cue.range.upperBound <= sentence.upperBound
    }
  }
}
