/// What a person decided on a passage, or on an element in a plan as a whole.
///
/// A decision is never changed: a later one stands beside it.
package struct HumanDecision: Hashable, Sendable, Codable {
  /// From 1, in the order in which decisions came in.
  package let number: Int
  package let plan: PlanRecord.ID
  /// The passage that was decided on; nil where it is elements in the plan as a whole.
  package let passage: PassageAnchor?
  /// The words that the coder marked, where they are not the passage as a whole.
  package let marked: String?
  /// What the coder gives each element; absent where it is rejected.
  package let levels: [Element.ID: Level]
  /// The frameworks of which the coder looked for every element, so that those not named are absent.
  package let covered: [Framework.ID]
  /// What the machine gave these elements there when the decision came in; none where it gave nothing.
  package let machineLevels: [Element.ID: Level]
  /// What the same coder had given them before.
  package let formerLevels: [Element.ID: Level]
  package let coder: String
  /// When the decision came in, ISO 8601 in UTC.
  package let time: String
  package let reason: String?
  /// The file that it came in with.
  package let source: String
  /// Whether it settles what coders see differently.
  package let isFinal: Bool

  package init(
    number: Int, plan: PlanRecord.ID, passage: PassageAnchor?, marked: String? = nil,
    levels: [Element.ID: Level],
    covered: [Framework.ID] = [], machineLevels: [Element.ID: Level] = [:],
    formerLevels: [Element.ID: Level] = [:], coder: String, time: String, reason: String? = nil,
    source: String, isFinal: Bool = false
  ) {
    self.number = number
    self.plan = plan
    self.passage = passage
    self.marked = marked
    self.levels = levels
    self.covered = covered
    self.machineLevels = machineLevels
    self.formerLevels = formerLevels
    self.coder = coder
    self.time = time
    self.reason = reason
    self.source = source
    self.isFinal = isFinal
  }

  /// The decision as one on another plan.
  package func on(_ plan: PlanRecord.ID) -> HumanDecision {
    HumanDecision(
      number: number, plan: plan, passage: passage, marked: marked, levels: levels,
      covered: covered, machineLevels: machineLevels, formerLevels: formerLevels, coder: coder,
      time: time, reason: reason, source: source, isFinal: isFinal)
  }

  /// What the decision gives an element, nil where it says nothing of it.
  package func level(of element: Element.ID, in framework: Framework.ID) -> Level? {
    levels[element] ?? (covered.contains(framework) ? .absent : nil)
  }
}
