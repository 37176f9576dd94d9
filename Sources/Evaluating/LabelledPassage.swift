package import AnalysisModel

/// A passage with the items that people gave it.
package struct LabelledPassage: Hashable, Sendable, Codable {
  package let id: String
  package let text: String
  /// BCP 47, or nil to have it detected.
  package let lang: String?
  /// The document that the passage was cut from; what is estimated is resampled by it.
  package let source: String?
  package let role: SectionRole?
  package let section: [String]?
  /// The items that the readers agree on, each with its level from 1; nil where nobody has coded the passage.
  package let items: [String: Int]?
  /// Items that the readers do not agree on, which count neither way.
  package let disputed: [String]?
  /// What each reader gave by themselves, by name, for agreement.
  package let coders: [String: [String: Int]]?

  package init(
    id: String, text: String, lang: String?, source: String?, role: SectionRole?,
    section: [String]?, items: [String: Int]?, disputed: [String]?,
    coders: [String: [String: Int]]?
  ) {
    self.id = id
    self.text = text
    self.lang = lang
    self.source = source
    self.role = role
    self.section = section
    self.items = items
    self.disputed = disputed
    self.coders = coders
  }

  /// The language as it was given, without region.
  package var language: LanguageTag {
    lang.map { LanguageTag(rawValue: $0).primary } ?? .undetermined
  }

  /// The group that the passage is drawn with.
  package var group: String { source ?? id }

  /// Every item that someone gave the passage or that is disputed.
  package var namedItems: Set<String> {
    var named = Set((items ?? [:]).keys).union(disputed ?? [])
    for given in (coders ?? [:]).values { named.formUnion(given.keys) }
    return named
  }

  /// The passage without items that no framework has: nothing could find them.
  package func without(itemsBeside known: Set<String>) -> Self {
    Self(
      id: id, text: text, lang: lang, source: source, role: role, section: section,
      items: items?.filter { known.contains($0.key) },
      disputed: disputed?.filter(known.contains),
      coders: coders?.mapValues { $0.filter { known.contains($0.key) } })
  }
}
