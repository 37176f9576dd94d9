/// What a planning worksheet is about, where it is not about every item of every framework.
package enum WorksheetTopic: String, Hashable, Sendable, Codable, CaseIterable {
  case situation, stakeholders, budget, monitoring, children
}
