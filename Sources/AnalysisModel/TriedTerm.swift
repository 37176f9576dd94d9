/// A wording that was looked for, as a silence lists it.
package struct TriedTerm: Hashable, Sendable, Codable {
  package let id: Term.ID
  /// As the lexicon writes it.
  package let notation: String

  package init(id: Term.ID, notation: String) {
    self.id = id
    self.notation = notation
  }
}

/// The wordings of each element, by their language.
package typealias TriedTerms = [LanguageTag: [Element.ID: [TriedTerm]]]
