internal import AnalysisModel

/// Finds what takes a sentence back: "It was proposed that a rapporteur be appointed. The Cabinet did not accept this proposal."
///
/// Such a wording denies what stands before it in its sentence and, where it opens one, in the sentence before, unless what stands
/// there binds and is neither an account nor what others say.
struct Retractions {
  /// How many bytes can stand between a sentence's beginning and a wording that opens it, as in "However, the".
  private static let openingReach = 24

  let text: String

  /// The wording that takes back what a hit names, or nil.
  func cue(for hit: Hit, in passage: Passage) -> Hit? {
    let cues = passage.hits.filter { $0.suppression == nil && $0.target == .cue(.retraction) }
    guard !cues.isEmpty, let last = hit.parts.last, let index = passage.sentence(of: last) else {
      return nil
    }
    let sentence = passage.sentences[index]
    guard !stands(sentence, in: passage) else { return nil }
    let own = cues.first { cue in
      last.upperBound <= cue.range.lowerBound && sentence.contains(cue.range.lowerBound)
    }
    if let own { return own }
    let next = index + 1
    guard passage.sentences.indices.contains(next) else { return nil }
    let following = passage.sentences[next]
    return cues.first { cue in
      following.contains(cue.range.lowerBound)
        && text.hasLength(
          of: following.lowerBound..<cue.range.lowerBound, upTo: Self.openingReach)
    }
  }

  /// Whether a sentence binds, and speaks for the plan.
  private func stands(_ sentence: TextRange, in passage: Passage) -> Bool {
    let targets = Set(
      passage.hits.filter { $0.suppression == nil && sentence.contains($0.range.lowerBound) }
        .map(\.target))
    return targets.contains(.cue(.strongModal)) && !targets.contains(.cue(.past))
      && !targets.contains(.cue(.external))
  }
}
