package import AnalysisModel

/// A document with what the matcher found in it, as the assessment takes it.
package struct ScannedDocument: Sendable {
  package let document: Document
  /// In reading order.
  package let passages: [Passage]
  /// What the column headings of the document's tables mean, and the labels of cells across a table; those without a meaning
  /// are missing.
  package let columns: [String: ActivityField]
  /// The column headings that say that what stands under them is lacking or left out.
  package let columnDenials: [String: TitleDenial]
  /// Cell texts that say a cell is empty, in lower case.
  package let emptyCells: Set<String>
  /// How the document's language writes amounts and bodies.
  package let amounts: AmountWords

  package init(
    document: Document, passages: [Passage], columns: [String: ActivityField],
    columnDenials: [String: TitleDenial] = [:],
    emptyCells: Set<String>, amounts: AmountWords = AmountWords()
  ) {
    self.document = document
    self.passages = passages
    self.columns = columns
    self.columnDenials = columnDenials
    self.emptyCells = emptyCells
    self.amounts = amounts
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

/// The label that a row begins with: before a colon in a cell across the table, or beside the only other filled cell.
package func rowLabel(_ block: Block, in document: Document) -> String? {
  guard block.kind == .tableRow else { return nil }
  let filled = block.cells.filter { !$0.range.isEmpty }
  guard let first = filled.first, filled.count <= 2 else { return nil }
  let text = String(document[first.range])
  if filled.count == 1 { return MeasureRow.label(of: text) }
  return text.split(separator: " ").count <= 6 ? text : nil
}

/// The meaning of a label: only of one that begins with its word, which is most of it.
package func labelField(_ hits: [Hit], in label: String) -> ActivityField? {
  let hits = hits.filter { hit in
    hit.range.lowerBound.utf8 == 0 && hit.range.count * 2 >= label.utf8.count
  }
  return activityField(hits)
}
