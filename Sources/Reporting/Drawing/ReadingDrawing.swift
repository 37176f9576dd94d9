package import AnalysisModel

/// What was read of a document, drawn over pictures of its pages, so that a person can see why a text
/// reads as it does.
package struct ReadingDrawing: Sendable {
  let document: Document
  /// By block.
  let roles: [SectionRole]
  /// By section.
  let sectionRoles: [SectionRole]
  /// The pages to show.
  let pages: [Page]
  /// PNG files in base 64, by page number.
  let pictures: [Int: String]
  /// What the page says of itself beside the warnings, a sentence each.
  let notes: [String]

  package init(
    _ document: Document, roles: [SectionRole], sectionRoles: [SectionRole], pages: [Page],
    pictures: [Int: String], notes: [String]
  ) {
    self.document = document
    self.roles = roles
    self.sectionRoles = sectionRoles
    self.pages = pages
    self.pictures = pictures
    self.notes = notes
  }

  /// One page of HTML, which refers to nothing outside itself.
  package func html() throws -> String {
    let templates = try Templates()
    return templates.render(DrawingView(self), with: .drawing)
  }
}
