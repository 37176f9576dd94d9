internal import AnalysisModel

extension PassageScanner {
  /// Adds the hits of elements in a stretch of the words at hand that titles complete.
  ///
  /// One part at least stands in the passage, and hits have only those parts. What the passage says
  /// itself counts before what a title says.
  mutating func findLentHits(inWords stretch: Range<Int>, titles: TitleWords) {
    let titleCount = titles.put(before: words[stretch], in: &line)
    evaluator.begin(ownWordsFrom: Int32(titleCount)) { occurrences in
      search.run(
        over: line, 0..<line.count, symbolSets: wordReader.symbolSets, into: &occurrences)
    }
    collectCandidates()
    let first = found.hits.count
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
        let parts = evaluator.parts.parts(of: match)
        let said = parts.filter { $0.start >= titleCount }
        guard !said.isEmpty, said.count < parts.count else { continue }
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
        found.append(said, of: term, order: automaton.idOrder[term], lentBy: lenders, in: line)
      }
    }
    found.removeHits(from: first) { hit in
      guard case .element(let element) = automaton.terms[Int(hit.term)].target else { return true }
      return isExcluded || excluded.contains(element)
    }
  }
}
