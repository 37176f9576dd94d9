package import AnalysisModel

/// What a person decided on a stretch of a plan's text for one element.
package struct CoderDecision: Identifiable, Hashable, Sendable {
  package typealias ID = Identifier<CoderDecision>

  /// Unique in a run, and the same in every export of it.
  package let id: ID
  package let element: Element.ID
  /// Absent where the person rejects the passage.
  package let level: Level
  package let coder: String
  /// ISO 8601 in UTC.
  package let time: String?
  /// In the person's words.
  package let reason: String?
  /// The stretch in the document's text, in Unicode scalars from its start.
  package let range: Range<Int>

  package init(
    id: ID, element: Element.ID, level: Level, coder: String, time: String?, reason: String?,
    range: Range<Int>
  ) {
    self.id = id
    self.element = element
    self.level = level
    self.coder = coder
    self.time = time
    self.reason = reason
    self.range = range
  }
}
