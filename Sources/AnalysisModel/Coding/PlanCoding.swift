/// What people decided on one plan.
package struct PlanCoding: Hashable, Sendable {
  private struct Place: Hashable, Sendable {
    let page: Int?
    let text: String
  }

  /// In the order in which they came in.
  package let decisions: [PlacedDecision]
  private let ofPassages: [Place: [HumanDecision]]
  private let ofPlan: [HumanDecision]

  /// Sets decisions in order.
  ///
  /// - Parameters:
  ///   - decisions: Those on the plan, placed in the reading.
  ///   - reading: Nil where the plan could not be read, so that only decisions on it as a whole bear on anything.
  package init(_ decisions: [PlacedDecision], reading: PlanReading?) {
    self.decisions = decisions.sorted { $0.decision.number < $1.decision.number }
    var ofPassages: [Place: [HumanDecision]] = [:]
    for placed in self.decisions {
      guard let reading, let index = placed.passage, reading.passages.indices.contains(index)
      else { continue }
      let passage = reading.passages[index]
      ofPassages[Place(page: passage.page, text: passage.text), default: []]
        .append(placed.decision)
    }
    self.ofPassages = ofPassages
    ofPlan = self.decisions.filter { $0.placement == .plan }.map(\.decision)
  }

  /// The number of the last decision, 0 where there is none.
  package var lastNumber: Int { decisions.last?.decision.number ?? 0 }

  package static let none = PlanCoding([], reading: nil)

  /// What people made of a passage for an element.
  package func view(of evidence: Evidence) -> HumanView? {
    let place = Place(page: evidence.page, text: evidence.quote)
    return Self.view(ofPassages[place] ?? [], evidence.element, evidence.framework)
  }

  /// What people made of an element in the plan as a whole.
  package func view(of element: Element.ID, in framework: Framework.ID) -> HumanView? {
    Self.view(ofPlan, element, framework)
  }

  /// Who decided anything on an element, in the plan or in a passage of it.
  package func reviewers(of element: Element.ID) -> [String] {
    var seen: Set<String> = []
    return decisions.compactMap { placed in
      let decision = placed.decision
      guard placed.isPlaced, decision.levels[element] != nil else { return nil }
      return seen.insert(decision.coder).inserted ? decision.coder : nil
    }
  }

  private static func view(
    _ decisions: [HumanDecision], _ element: Element.ID, _ framework: Framework.ID
  ) -> HumanView? {
    var coders: [String] = []
    var voices: [String: HumanView.Voice] = [:]
    for decision in decisions {
      guard let level = decision.level(of: element, in: framework) else { continue }
      if voices[decision.coder] == nil { coders.append(decision.coder) }
      voices[decision.coder] = HumanView.Voice(
        coder: decision.coder, level: level, reason: decision.reason, isFinal: decision.isFinal)
    }
    return HumanView(coders.compactMap { voices[$0] })
  }
}
