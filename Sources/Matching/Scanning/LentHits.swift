internal import AnalysisModel

extension PassageScanner {
  /// The hits of elements in a stretch of the words at hand that titles complete.
  ///
  /// One part at least stands in the passage, and hits have only those parts. What the passage says
  /// itself counts before what a title says.
  mutating func lentHits(inWords stretch: Range<Int>, titles: TitleWords) -> [FoundHit] {
    let titleCount = titles.put(before: words[stretch], in: &line)
    evaluator.begin(ownWordsFrom: Int32(titleCount)) { occurrences in
      search.run(
        over: line, 0..<line.count, symbolSets: wordReader.symbolSets, into: &occurrences)
    }
    collectCandidates()
    var found: [FoundHit] = []
    var excluded: Set<Element.ID> = []
    var isExcluded = false
    for term in candidates {
      let target = automaton.terms[term].target
      let isEvidence: Bool
      switch target {
      case .element: isEvidence = true
      case .exclusion, .cue(.globalExclusion): isEvidence = false
      case .contra, .cue, .subject, .heading, .column: continue
      }
      for match in evaluator.matches(automaton.roots[term], in: line) {
        guard match.span.start < titleCount, match.span.end > titleCount else { continue }
        let parts = match.parts
        let own = parts.filter { $0.start >= titleCount }
        guard !own.isEmpty, own.count < parts.count else { continue }
        guard isEvidence else {
          if case .exclusion(let element) = target {
            excluded.insert(element)
          } else {
            isExcluded = true
          }
          continue
        }
        let (lenders, without) = titles.lenders(of: parts.filter { $0.start < titleCount })
        guard case .element(let element) = target, !without.contains(element) else { continue }
        let ranges = own.map {
          TextRange(utf8: line[Int($0.start)].start..<line[Int($0.end) - 1].end)
        }
        guard let first = ranges.first, let last = ranges.last else { continue }
        found.append(
          FoundHit(
            term: term, range: first.lowerBound..<last.upperBound,
            parts: ranges.count == 1 ? [] : ranges, lenders: lenders))
      }
    }
    if isExcluded { return [] }
    return found.filter { hit in
      guard case .element(let element) = automaton.terms[hit.term].target else { return false }
      return !excluded.contains(element)
    }
  }
}
