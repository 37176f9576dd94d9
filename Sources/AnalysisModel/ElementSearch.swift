/// What was looked for where nothing counts as evidence of an element: the ground of saying "absent".
package struct ElementSearch: Hashable, Sendable, Codable {
  package let element: Element.ID
  /// How many terms of the document's language were tried.
  package let termCount: Int
  /// The passages that came nearest, the nearest first.
  package let nearMisses: [NearMiss]

  package init(element: Element.ID, termCount: Int, nearMisses: [NearMiss]) {
    self.element = element
    self.termCount = termCount
    self.nearMisses = nearMisses
  }
}

/// A passage that came near to being evidence of an element, and what stopped it.
package struct NearMiss: Hashable, Sendable, Codable {
  /// More of an element than these tell a reader nothing that the first ones do not.
  package static let most = 3
  /// Longer passages hold all words of many terms by chance.
  package static let longestPassage = 120

  /// What kept a passage from counting.
  package enum Cause: Hashable, Sendable, Codable {
    /// A term occurs, but does not count.
    case suppressed(Hit.Suppression)
    /// All words of a term occur, but not as near or in the order that it asks.
    case apart(notation: String)
  }

  package let page: Int?
  package let role: SectionRole
  /// The passage, verbatim.
  package let quote: String
  /// The words of the term, as ranges of `quote`; empty where they stand apart.
  package let marked: [TextRange]
  package let term: Term.ID
  package let cause: Cause

  package init(
    page: Int?, role: SectionRole, quote: String, marked: [TextRange], term: Term.ID, cause: Cause
  ) {
    self.page = page
    self.role = role
    self.quote = quote
    self.marked = marked
    self.term = term
    self.cause = cause
  }
}
