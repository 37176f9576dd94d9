internal import AnalysisModel

/// The passage that a changed verdict rests on, as each of two runs has it.
struct DecidingPassages {
  let earlier: ComparedPassage?
  let later: ComparedPassage?
  private let element: Element.ID

  /// - Parameters:
  ///   - sides: The two readings.
  ///   - element: What the verdict is on.
  ///   - isEarlier: Whether the earlier run goes further, so that its passage decides.
  init(_ sides: (PlanSide, PlanSide), element: Element.ID, isEarlier: Bool) {
    self.element = element
    let first = (sides.0.evidence(of: element).first, sides.1.evidence(of: element).first)
    let decides = isEarlier ? first.0 ?? first.1 : first.1 ?? first.0
    earlier = Self.passage(decides, first.0, in: sides.0, element)
    later = Self.passage(decides, first.1, in: sides.1, element)
  }

  /// The deciding passage as a run has it: as evidence, as a passage, or else what that run takes for the strongest.
  private static func passage(
    _ deciding: Evidence?, _ strongest: Evidence?, in side: PlanSide, _ element: Element.ID
  ) -> ComparedPassage? {
    guard let reading = side.reading else { return nil }
    if let quote = deciding?.quote {
      if let same = side.evidence(of: element).first(where: { $0.quote == quote }) {
        return ComparedPassage(same, in: reading)
      }
      if let record = reading.passages.first(where: { $0.text == quote }) {
        return ComparedPassage(record, in: reading)
      }
    }
    return strongest.map { ComparedPassage($0, in: reading) }
  }

  /// The texts that must be in both runs for the text not to have changed.
  var quotes: [String] { Array(Set([earlier?.quote, later?.quote].compactMap(\.self))) }

  /// The words of the passage that one run finds and the other does not.
  func terms(_ sides: (PlanSide, PlanSide)) -> [TermChange] {
    guard let earlier, let later, earlier.quote == later.quote else { return [] }
    return changes(earlier, later, isGone: true, in: sides.1)
      + changes(later, earlier, isGone: false, in: sides.0)
  }

  private func changes(
    _ one: ComparedPassage, _ other: ComparedPassage, isGone: Bool, in side: PlanSide
  ) -> [TermChange] {
    let only = one.marked.filter { range in !other.marked.contains { $0.overlaps(range) } }
    guard !only.isEmpty else { return [] }
    let terms = VanishedTerms.among(one.terms, not: other.terms)
    let miss = side.reading?.searches.first { $0.element == element }?.nearMisses
      .first { $0.quote == one.quote }
    let stop = miss.map { miss in
      switch miss.cause {
      case .suppressed(let suppression): "\(miss.term): \(suppression)"
      case .apart(let notation): "\(miss.term): \(notation)"
      }
    }
    return only.map { range in
      TermChange(isGone: isGone, words: String(one.quote[range]), terms: terms, stop: stop)
    }
  }
}
