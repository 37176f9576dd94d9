/// A decision with the place that it has in the text as it was read last.
package struct PlacedDecision: Hashable, Sendable {
  /// How a decision fits the text.
  package enum Placement: String, Hashable, Sendable, CaseIterable {
    /// It is on the plan as a whole.
    case plan = "whole_plan"
    /// The passage stands there in the same words.
    case same
    /// The passage stands there in other words, and the decision went with it.
    case reworded
    /// No passage says the same any more.
    case passageGone = "passage_gone"
    /// The plan is not among the documents any more, or could not be read.
    case planGone = "plan_gone"
  }

  package let decision: HumanDecision
  package let placement: Placement
  /// The place of the passage among the reading's passages.
  package let passage: Int?
  /// How alike the passage is to the one that was decided on, from 0 to 1.
  package let similarity: Double?

  package init(
    _ decision: HumanDecision, _ placement: Placement, passage: Int? = nil,
    similarity: Double? = nil
  ) {
    self.decision = decision
    self.placement = placement
    self.passage = passage
    self.similarity = similarity
  }

  /// Whether it bears on the text as it is now.
  package var isPlaced: Bool { placement != .passageGone && placement != .planGone }
}
