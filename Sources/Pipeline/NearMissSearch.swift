internal import AnalysisModel
internal import Assessing

/// Looks in a plan for passages that hold all words of a term, but not as it asks, for elements that nothing speaks of.
struct NearMissSearch {
  private let reading: PlanReading
  private let rubric: Rubric

  init(_ reading: PlanReading, rubric: Rubric) {
    self.reading = reading
    self.rubric = rubric
  }

  /// The searches with what else came near, from passages that could have counted where they stand.
  func searches(using scanner: LanguageScanner) -> [ElementSearch] {
    // A document about something else is not searched twice for what it was never to hold.
    guard reading.isAboutSubject else { return reading.searches }
    var found: [Element.ID: [NearMiss]] = [:]
    for search in reading.searches where search.nearMisses.count < NearMiss.most {
      found[search.element] = search.nearMisses
    }
    guard !found.isEmpty else { return reading.searches }
    for passage in reading.passages
    where passage.wordCount <= NearMiss.longestPassage && rubric.caps[passage.role] != .absent {
      for term in scanner.nearMisses(in: passage.text) {
        guard case .element(let element) = term.target, let known = found[element],
          known.count < NearMiss.most, !known.contains(where: { $0.quote == passage.text })
        else { continue }
        found[element, default: []].append(
          NearMiss(
            page: passage.page, role: passage.role, quote: passage.text, marked: [], term: term.id,
            cause: .apart(notation: term.notation)))
      }
    }
    return reading.searches.map { search in
      ElementSearch(
        element: search.element, termCount: search.termCount,
        nearMisses: found[search.element] ?? search.nearMisses)
    }
  }
}
