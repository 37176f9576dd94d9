internal import AnalysisModel

/// What a paragraph says of who, when, with what and how it is checked, by what its sentences speak of.
///
/// "The Rapporteur shall commission an evaluation in 2028 for 0.8 million. The Council shall revise the Plan." gives the
/// revision neither the date nor the money: they are those of another commitment.
struct SentenceMarkers {
  private let passage: Passage
  private let scanned: ScannedDocument
  private let term: PlanTerm

  init(_ passage: Passage, in scanned: ScannedDocument, term: PlanTerm) {
    self.passage = passage
    self.scanned = scanned
    self.term = term
  }

  /// The markers of the commitment that a hit belongs to.
  ///
  /// A commitment begins with a sentence that binds, or names a body with a date, money or an indicator. Those behind it
  /// belong to it up to the next that binds a body of its own. Where it names no body, one that was named before it does it.
  ///
  /// - Parameters:
  ///   - hit: What a finding rests on.
  ///   - runInHeading: The longest heading that a paragraph begins with, in characters.
  /// - Returns: What the running text states, without labels.
  func markers(at hit: Hit, runInHeading: Int) -> Markers {
    let sentences = passage.sentences
    guard var first = passage.sentence(of: hit.range) else {
      return stated(passage.range)
    }
    var last = sentences.lastIndex { $0.lowerBound < hit.range.upperBound } ?? first
    if last == first, last + 1 < sentences.count,
      scanned.document.text.hasLength(of: sentences[first], upTo: runInHeading)
    {
      last += 1
    }
    while last + 1 < sentences.count, !bindsOther(sentences[last + 1]) { last += 1 }
    while first > 0, !binds(sentences[first]), !stated(sentences[first]).isConcrete { first -= 1 }
    var markers = stated(sentences[first].lowerBound..<sentences[last].upperBound)
    if markers.actor == nil, first > 0 {
      markers.actor = stated(passage.range.lowerBound..<sentences[first - 1].upperBound).actor
    }
    return markers
  }

  private func bindsOther(_ sentence: TextRange) -> Bool {
    binds(sentence) && stated(sentence).actor != nil
  }

  private func binds(_ sentence: TextRange) -> Bool {
    passage.hits.contains { hit in
      hit.target == .cue(.strongModal) && hit.suppression == nil
        && sentence.contains(hit.range.lowerBound)
    }
  }

  private func stated(_ range: TextRange) -> Markers {
    func isInside(_ inner: TextRange) -> Bool {
      range.lowerBound <= inner.lowerBound && inner.upperBound <= range.upperBound
    }
    let part = Passage(
      block: passage.block, range: range, sentences: passage.sentences.filter(isInside),
      wordCount: passage.wordCount, hits: passage.hits.filter { isInside($0.range) })
    return PassageMarkers.cueMarkers(part, in: scanned, term: term)
  }
}
