/// How often one subject is named.
package struct SubjectFigure: Hashable, Sendable, Codable {
  package let subject: Subject
  /// Occurrences of the subject's names.
  package let hits: Int
  /// Whether the title names it.
  package let isInTitle: Bool
  /// Whether the document as a whole is about it.
  package let isAbout: Bool

  package init(subject: Subject, hits: Int, isInTitle: Bool, isAbout: Bool) {
    self.subject = subject
    self.hits = hits
    self.isInTitle = isInTitle
    self.isAbout = isAbout
  }
}
