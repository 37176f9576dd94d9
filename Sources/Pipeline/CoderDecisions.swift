internal import AnalysisModel
internal import Exporting

extension AnalyzedPlan {
  /// What people decided on passages of the plan, of each person and element the last word.
  ///
  /// Decisions on the plan as a whole, and those whose passage is gone, stand nowhere in the text.
  var coderDecisions: [CoderDecision] { coderDecisions(upTo: nil) }

  /// The same as they were when a decision was the last.
  func coderDecisions(upTo last: Int?) -> [CoderDecision] {
    guard let reading, !coding.decisions.isEmpty else { return [] }
    let places = reading.passagePlaces
    let evidence = Dictionary(grouping: reading.evidence, by: \.start)
    var words: [Word: CoderDecision] = [:]
    for placed in coding.decisions where placed.decision.number <= last ?? .max {
      guard let index = placed.passage, places.indices.contains(index) else { continue }
      let range = places[index]
      let decision = placed.decision
      // Who looked for every element of a framework and does not name one rejects what the machine gave for it.
      let rejected = (evidence[range.lowerBound] ?? []).filter {
        decision.levels[$0.element] == nil && decision.covered.contains($0.framework)
      }
      for element in Set(decision.levels.keys).union(rejected.map(\.element)) {
        words[Word(place: range.lowerBound, element: element, coder: decision.coder)] =
          CoderDecision(
            id: CoderDecision.ID(rawValue: "D\(decision.number)/\(element)"), element: element,
            level: decision.levels[element] ?? .absent, coder: decision.coder,
            time: decision.time, reason: decision.reason, range: range)
      }
    }
    return words.values.sorted {
      ($0.range.lowerBound, $0.element, $0.coder) < ($1.range.lowerBound, $1.element, $1.coder)
    }
  }
}

private struct Word: Hashable {
  let place: Int
  let element: Element.ID
  let coder: String
}
