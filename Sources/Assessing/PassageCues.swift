internal import AnalysisModel

extension Passage {
  /// The cues that speak to a hit: those of its sentence, and of the next where the hit or a heading before it runs into that.
  ///
  /// Cells for bodies, times, money and results say nothing of whether the row's measure is done, denied or left open: "officers
  /// trained" counts what is to be done, "as needed" says when, "no funds yet" at what cost; nor does a word for an empty cell leave
  /// the measure out. `runInHeading` is the longest heading that
  /// a paragraph begins with, in characters.
  func cues(around hit: Hit, in scanned: ScannedDocument, runInHeading: Int) -> [Hit] {
    let cues = cues(around: hit, in: scanned.document.text, runInHeading: runInHeading)
    let block = scanned.document.blocks[self.block]
    guard block.kind == .tableRow,
      cues.contains(where: { $0.target == .cue(.excluded) || Self.stanceCues.contains($0.target) })
    else { return cues }
    let cells = RowFields(block, in: scanned).values.filter {
      Self.besideMeasure.contains($0.field)
    }
    return cues.filter { cue in
      guard
        let cell = cells.first(where: {
          $0.range.lowerBound <= cue.range.lowerBound && cue.range.upperBound <= $0.range.upperBound
        })
      else { return true }
      if cue.target == .cue(.excluded) {
        return PassageMarkers.isFilled(cell.text, emptyCells: scanned.emptyCells)
      }
      guard Self.stanceCues.contains(cue.target) else { return true }
      // What a term finds in such a cell is denied there too: "no victim detained".
      return cue.target != .cue(.past) && !hit.isByPlace
        && hit.parts.contains { $0.overlaps(cell.range) }
    }
  }

  /// Cues for what becomes of a measure, but for those that give it up or hang it on something, which count wherever they stand.
  private static let stanceCues: Set<Term.Target> = [
    .cue(.past), .cue(.weakModal), .cue(.hedge), .cue(.lack), .cue(.negation),
  ]

  private static let besideMeasure: Set<ActivityField> = [
    .responsible, .partners, .start, .end, .time, .budget, .source, .indicator, .output,
  ]

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
