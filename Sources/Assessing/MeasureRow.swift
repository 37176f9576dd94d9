internal import AnalysisModel

/// Tells rows of action tables from their headers, and from tables of money.
enum MeasureRow {
  /// Whether a row states a measure with at least one thing that makes it operational.
  ///
  /// An objective with nothing but money is a line of a budget.
  static func isMeasure(_ block: Block, in scanned: ScannedDocument) -> Bool {
    guard block.kind == .tableRow else { return false }
    let fields = Set(block.cells.compactMap { field(of: $0, in: scanned) })
    guard fields.contains(.activity) || fields.contains(.objective),
      !fields.isDisjoint(with: [
        .responsible, .partners, .time, .start, .end, .budget, .source, .indicator, .output,
      ])
    else { return false }
    let isBudget = fields.isSubset(of: [.objective, .number, .budget, .source])
    return !isBudget && !isHeader(block, in: scanned.document)
  }

  /// The text of a row that is one cell across the table and governs the rows beneath, or nil.
  static func title(_ block: Block, in document: Document) -> String? {
    guard block.kind == .tableRow, block.cells.count == 1, let only = block.cells.first,
      only.column.isEmpty, !only.range.isEmpty
    else { return nil }
    return String(document[only.range])
  }

  /// What a cell says, by its column; amounts under a year are the year's budget and no time.
  static func field(of cell: Cell, in scanned: ScannedDocument) -> ActivityField? {
    guard let field = scanned.columns[cell.column] else { return nil }
    let isAmount = field == .time && isYear(cell.column) && hasFigures(scanned.document[cell.range])
    return isAmount ? .budget : field
  }

  /// Whether most of a row's cells repeat their columns' names.
  private static func isHeader(_ block: Block, in document: Document) -> Bool {
    let named = block.cells.filter { !$0.column.isEmpty && !$0.range.isEmpty }
    let repeating = named.count { folded($0.column) == folded(String(document[$0.range])) }
    return repeating > 0 && repeating * 2 > named.count
  }

  private static func folded(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// Whether a column is named after a year or a budget year, as "2026" and "2026/27".
  private static func isYear(_ column: String) -> Bool {
    let digits = column.prefix { $0.isASCII && $0.isNumber }
    return digits.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
      && !column.contains(where: \.isLetter)
  }

  private static func hasFigures(_ text: Substring) -> Bool {
    text.contains(where: \.isNumber) && !text.contains(where: \.isLetter)
  }
}
