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
  /// The column headings that are numbered titles, as "Objective 1: …" above the activities.
  let titledColumns: Set<String>
  /// Cell texts that say a cell is empty.
  package let emptyCells: EmptyCells
  /// How the document's language writes amounts and bodies.
  package let amounts: AmountWords
  /// What may stand before a country's name where it begins a sentence, in small letters.
  let countryLeads: Set<String>
  /// The characters of the longest of them.
  let longestLead: Int
  /// The terms of the countries that the document's title names.
  let titleCountries: Set<Term.ID>
  /// The labels of the passages.
  let labels: Labels

  package init(
    document: Document, passages: [Passage], columns: [String: ActivityField],
    columnDenials: [String: TitleDenial] = [:],
    emptyCells: EmptyCells, amounts: AmountWords = AmountWords(),
    countryLeads: Set<String> = [], titleCountries: Set<Term.ID> = []
  ) {
    self.document = document
    self.passages = passages
    self.columns = columns
    self.columnDenials = columnDenials
    titledColumns = Self.titledColumns(in: document)
    self.emptyCells = emptyCells
    self.amounts = amounts
    self.countryLeads = countryLeads
    longestLead = countryLeads.map(\.count).max() ?? 0
    self.titleCountries = titleCountries
    labels = Labels(passages, in: document)
  }

  /// Whether a cell says something; as a time, "By order, to be determined" does not.
  func isFilled(_ text: String, isTime: Bool) -> Bool {
    guard PassageMarkers.isFilled(text, emptyCells: emptyCells) else { return false }
    guard isTime, !text.contains(where: \.isNumber) else { return true }
    return !text.split(whereSeparator: { ",;،؛".contains($0) }).contains { part in
      let part = part.lowercased().split(whereSeparator: \.isWhitespace)
      return part.count > 1 && emptyCells.contains(part.joined(separator: " "))
    }
  }

  /// The quality of the text on the page that a block begins on, from 0 to 1.
  func textQuality(of block: Block) -> Double {
    guard let number = block.places.first?.page, document.pages.indices.contains(number - 1) else {
      return 1
    }
    return document.pages[number - 1].quality
  }

  /// The same with other meanings of columns.
  func meaning(_ columns: [String: ActivityField]) -> ScannedDocument {
    ScannedDocument(self, columns: columns)
  }

  private init(_ other: ScannedDocument, columns: [String: ActivityField]) {
    document = other.document
    passages = other.passages
    self.columns = columns
    columnDenials = other.columnDenials
    titledColumns = other.titledColumns
    emptyCells = other.emptyCells
    amounts = other.amounts
    countryLeads = other.countryLeads
    longestLead = other.longestLead
    titleCountries = other.titleCountries
    labels = other.labels
  }

  private static func titledColumns(in document: Document) -> Set<String> {
    var seen: Set<String> = [""]
    var titled: Set<String> = []
    for block in document.blocks {
      for cell in block.cells where seen.insert(cell.column).inserted {
        if NumberedTitle(cell.column) != nil { titled.insert(cell.column) }
      }
    }
    return titled
  }
}

/// Cell texts that say a cell is empty.
package struct EmptyCells: Sendable, ExpressibleByArrayLiteral {
  /// In lower case.
  private let texts: Set<String>

  package init(_ texts: [String]) {
    self.texts = Set(texts.map { $0.lowercased() })
  }

  package init(arrayLiteral texts: String...) { self.init(texts) }

  func contains(_ text: String) -> Bool { texts.contains(text) }
}

/// A column's name of more words than this is one where its wordings take up a share of it, or begin it.
private let longestName = 6
/// The least share of a longer name's bytes, as one over it.
private let leastShare = 3
/// So many bytes before a wording at the beginning are an article or a number.
private let leadOfName = 8

/// The meaning of a column with these hits: the longest hit's, then the first one's.
///
/// A sentence above a table's columns means nothing by a word in it: "Reduce mortality due to diseases" is no deadline.
package func activityField(_ hits: [Hit], inColumn name: String) -> ActivityField? {
  guard let field = activityField(hits) else { return nil }
  let words = name.split(whereSeparator: \.isWhitespace)
  guard words.count > longestName else { return field }
  let own = hits.filter { hit in
    if case .column = hit.target { hit.suppression == nil } else { false }
  }
  let starts = name.ranges(of: " / ").map {
    name.utf8.distance(from: name.startIndex, to: $0.upperBound)
  }
  let begins = own.contains { hit in
    ([0] + starts).contains { (0...leadOfName).contains(hit.range.lowerBound.utf8 - $0) }
  }
  let covered = own.reduce(0) { $0 + $1.range.count }
  return begins || covered * leastShare >= name.utf8.count ? field : nil
}

/// The meaning of a label with these hits: the longest hit's, then the first one's.
package func activityField(_ hits: [Hit]) -> ActivityField? {
  var best: (field: ActivityField, length: Int)?
  for hit in hits where hit.suppression == nil {
    guard case .column(let field) = hit.target else { continue }
    if hit.range.count > best?.length ?? 0 { best = (field, hit.range.count) }
  }
  return best?.field
}

/// The label that a row begins with: before a colon in its only cell but for a number, or beside the only other filled cell.
package func rowLabel(_ block: Block, in document: Document) -> String? {
  guard block.kind == .tableRow else { return nil }
  let filled = block.cells.filter { !$0.range.isEmpty }
  guard let first = filled.first, filled.count <= 2 else { return nil }
  let text = String(document[first.range])
  if filled.count == 1 { return MeasureRow.label(of: text) }
  if let last = filled.last, !text.contains(where: \.isLetter) {
    return MeasureRow.label(of: String(document[last.range]))
  }
  return text.split(separator: " ").count <= 6 ? text : nil
}

/// The meaning of a label: only of one that begins with its word, which is most of it.
package func labelField(_ hits: [Hit], in label: String) -> ActivityField? {
  let hits = hits.filter { hit in
    hit.range.lowerBound.utf8 == 0 && hit.range.count * 2 >= label.utf8.count
  }
  return activityField(hits)
}
