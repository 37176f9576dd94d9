/// How far a plan commits itself on one element: for each rung, the strongest passage that stands on it.
package struct CommitmentLadder: Hashable, Sendable, Codable {
  /// The rungs from the lowest to the highest.
  package enum Rung: String, Hashable, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    case mention, aim, measure, actor, deadline, indicator, budget
  }

  /// The passages by rung; a rung that no passage stands on is not there.
  package let passages: [Rung: Evidence.ID]
  /// The passage that comes farthest, of which the missing rungs are missing; nil where nothing counts.
  package let highest: Evidence.ID?

  package init(passages: [Rung: Evidence.ID] = [:], highest: Evidence.ID? = nil) {
    self.passages = passages
    self.highest = highest
  }

  /// Builds the ladder from an element's evidence that counts, strongest first.
  ///
  /// Markers count from passages that state a measure: a deadline of a mere mention is a deadline of nothing.
  package init(_ counting: [Evidence]) {
    func first(_ isOn: (Evidence) -> Bool) -> Evidence.ID? { counting.first(where: isOn)?.id }
    let measures = counting.filter { $0.level >= .elaborated }
    func marked(_ marker: KeyPath<Markers, String?>) -> Evidence.ID? {
      measures.first { $0.markers[keyPath: marker] != nil }?.id
    }
    let candidates: [(Rung, Evidence.ID?)] = [
      (.mention, first { $0.level == .mentioned && $0.modality != .aim } ?? counting.first?.id),
      (.aim, first { $0.modality == .aim || $0.role == .objectives }),
      (.measure, measures.first?.id), (.actor, marked(\.actor)), (.deadline, marked(\.time)),
      (.indicator, marked(\.indicator)), (.budget, marked(\.budget)),
    ]
    passages = candidates.reduce(into: [:]) { found, rung in found[rung.0] = rung.1 }
    highest = counting.first?.id
  }

  /// The same with passages under other ids.
  package func named(_ name: (Evidence.ID) -> Evidence.ID) -> CommitmentLadder {
    CommitmentLadder(passages: passages.mapValues(name), highest: highest.map(name))
  }

  /// The rungs above a mention that the passages do not reach, lowest first.
  ///
  /// An aim is no rung that a measure still lacks.
  package var missing: [Rung] {
    guard highest != nil else { return Rung.allCases }
    return Rung.allCases.filter { rung in
      passages[rung] == nil && !(rung == .aim && passages[.measure] != nil)
    }
  }
}
