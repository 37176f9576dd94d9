/// A heading and what stands under it.
package struct Section: Hashable, Sendable, Codable {
  package let title: String
  /// The heading's level, from 1.
  package let level: Int
  /// The enclosing section, as an index into the document's sections.
  package let parent: Int?
  package var role: SectionRole

  package init(title: String, level: Int, parent: Int?, role: SectionRole = .body) {
    self.title = title
    self.level = level
    self.parent = parent
    self.role = role
  }
}

/// What a section of a plan is for, which caps the level that a passage in it can earn.
package enum SectionRole: String, Hashable, Sendable, Codable, CaseIterable, CodingKeyRepresentable
{
  case title, foreword, contents, acronyms, definitions, context, legal, evaluation, principles
  case objectives, activities, monitoring, budget, annex, bibliography, body
}
