/// The plan's objectives held against its activities.
package struct ObjectiveAudit: Hashable, Sendable, Codable {
  /// An objective as the plan states it.
  package struct Objective: Hashable, Sendable, Codable {
    package let text: String
    package let page: Int?

    package init(text: String, page: Int?) {
      self.text = text
      self.page = page
    }
  }

  /// How many objectives were held against the activities.
  package let statedCount: Int
  /// Those under which no activity stands.
  package let orphans: [Objective]
  /// Activities that stand under an objective that the plan's text does not state, with the objective.
  package let unstated: [Int: String]
  /// Whether the objectives of the text could be told apart in the tables; where not, only those that the tables
  /// themselves state are held against the activities.
  package let isTextLinked: Bool

  package init(
    statedCount: Int = 0, orphans: [Objective] = [], unstated: [Int: String] = [:],
    isTextLinked: Bool = false
  ) {
    self.statedCount = statedCount
    self.orphans = orphans
    self.unstated = unstated
    self.isTextLinked = isTextLinked
  }
}
