package import AnalysisModel

/// A document with what the matcher found in it, as the assessment takes it.
package struct ScannedDocument: Sendable {
  package let document: Document
  /// In reading order.
  package let passages: [Passage]
  /// What the column headings of the document's tables mean; headings without a meaning are missing.
  package let columns: [String: ActivityField]
  /// Cell texts that say a cell is empty, in lower case.
  package let emptyCells: Set<String>

  package init(
    document: Document, passages: [Passage], columns: [String: ActivityField],
    emptyCells: Set<String>
  ) {
    self.document = document
    self.passages = passages
    self.columns = columns
    self.emptyCells = emptyCells
  }
}

/// The meaning of a column or label with these hits: the longest hit's, then the first one's.
package func activityField(_ hits: [Hit]) -> ActivityField? {
  var best: (field: ActivityField, length: Int)?
  for hit in hits where hit.suppression == nil {
    guard case .column(let field) = hit.target else { continue }
    if hit.range.count > best?.length ?? 0 { best = (field, hit.range.count) }
  }
  return best?.field
}
