internal import AnalysisModel

/// Tells rows of action tables from their headers, and from tables of money.
enum MeasureRow {
  /// Whether a row states a measure with at least one thing that makes it operational.
  ///
  /// An objective with nothing but money is a line of a budget, and one with nothing but values of years a row of indicators.
  static func isMeasure(_ block: Block, in scanned: ScannedDocument) -> Bool {
    guard block.kind == .tableRow else { return false }
    let values = RowFields(block, in: scanned).values
    let fields = Set(values.map(\.field))
    let hasActivity = fields.contains(.activity)
    let operational = Set(values.filter { hasActivity || !$0.isYearly }.map(\.field))
    let makesMeasure: Set<ActivityField> = [.responsible, .time, .start, .end, .budget, .source]
    // Results make an activity a measure, but an objective a row of a framework of results, and partners one of a meeting or body
    // that has participants.
    let makesActivity: Set<ActivityField> = [.partners, .indicator, .output]
    guard hasActivity || fields.contains(.objective),
      !operational.isDisjoint(with: makesMeasure)
        || hasActivity && !fields.isDisjoint(with: makesActivity),
      !isLabelled(block, in: scanned), !isTotal(block, in: scanned)
    else { return false }
    let isBudget = fields.isSubset(of: [.objective, .number, .budget, .source])
    return !isBudget && !isHeader(block, in: scanned)
      && title(block, in: scanned) == nil
  }

  /// The text of a row that governs the rows beneath, or nil.
  ///
  /// It is one cell across the table, or the only filled one of a row and set off by its number or capitals.
  static func title(_ block: Block, in scanned: ScannedDocument) -> String? {
    guard block.kind == .tableRow else { return nil }
    if let title = titleBesideNumber(block, in: scanned) { return title }
    let filled = block.cells.filter { !$0.range.isEmpty }
    guard filled.count == 1, let only = filled.first else { return nil }
    let text = String(scanned.document[only.range])
    let words = text.split(whereSeparator: \.isWhitespace).count
    let isNumbered = NumberedTitle(text) != nil
    if block.cells.count == 1 {
      // A cell that begins in the middle of a sentence ends the row before, and long texts are boxes.
      guard only.column.isEmpty, text.first(where: \.isLetter)?.isLowercase != true,
        words <= (isNumbered ? 60 : 25)
      else { return nil }
      return isObjective(label: text, in: scanned) ? text : nil
    }
    guard only == block.cells.first, words <= 60 else { return nil }
    // As in "Health:" above the measures for it.
    if text.last == ":", words <= groupWords { return String(text.dropLast()) }
    guard block.cells.count > 2 else { return nil }
    let isWorded = isNumbered && text.first?.isLetter == true && text.prefix(2).last != "."
    return isWorded || (words > 1 && text == text.uppercased() && text != text.lowercased())
      ? text : nil
  }

  /// The text of a cell that is the only filled one but for a number before it, where it is the name of a group of measures: it
  /// says so, as "Specific objective 1.1: …", or the number is a letter or a Roman figure among others with digits.
  private static func titleBesideNumber(_ block: Block, in scanned: ScannedDocument) -> String? {
    let filled = block.cells.filter { !$0.range.isEmpty }
    let named = filled.filter { scanned.columns[$0.column] != .number }
    guard named.count == 1, let only = named.first, only != block.cells.first,
      block.cells.count >= fewestColumns,
      block.cells.prefix(while: { $0 != only }).allSatisfy({
        scanned.columns[$0.column] == .number
      })
    else { return nil }
    let text = String(scanned.document[only.range])
    guard text.split(whereSeparator: \.isWhitespace).count <= 60 else { return nil }
    if let label = label(of: text), scanned.columns[label] == .objective { return text }
    guard let number = filled.first, number != only else { return nil }
    let sign = scanned.document[number.range].filter { $0.isLetter || $0.isNumber }
    return (1...longestSign).contains(sign.count) && sign.allSatisfy(\.isUppercase) ? text : nil
  }

  /// How many columns a table of measures with names of groups between has at least: number, measure, and three for who, when or with what.
  private static let fewestColumns = 5
  /// As in "VIII".
  private static let longestSign = 4

  /// How many words the heading of a group of rows or the name of a sum has at most.
  private static let groupWords = 8

  /// Whether a row sums up others: it begins with a word for that and names little else but figures.
  static func isTotal(_ block: Block, in scanned: ScannedDocument) -> Bool {
    let texts = block.cells.filter { !$0.range.isEmpty }.map { String(scanned.document[$0.range]) }
    guard let first = texts.first(where: { $0.contains(where: \.isLetter) }),
      texts.count < 2 || texts.contains(where: { $0.contains(where: \.isNumber) }),
      total(first, in: scanned) != nil
    else { return false }
    // A body or a time makes "Total ban on …" a measure.
    return !RowFields(block, in: scanned).values.contains { value in
      [.responsible, .partners, .time, .start, .end].contains(value.field)
        && value.text.contains(where: \.isLetter)
    }
  }

  /// The word for a total that a short text begins with, the longest of them, or nil.
  static func total(_ text: String, in scanned: ScannedDocument) -> String? {
    let words = text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    guard words.count <= groupWords else { return nil }
    return (1...3).reversed().lazy.map { words.prefix($0).joined(separator: " ") }
      .first(where: scanned.amounts.totals.contains)
  }

  /// Whether a hit of a row touches what is to be done, or a cell that is the element's own, rather than who, when, or how it
  /// is counted.
  static func isInMeasure(
    _ hit: Hit, _ block: Block, of element: Element, in scanned: ScannedDocument
  ) -> Bool {
    var hasActivity = false
    for cell in block.cells {
      guard let field = scanned.columns[cell.column],
        field == .activity || element.cells.contains(field)
      else { continue }
      hasActivity = hasActivity || field == .activity
      if hit.parts.contains(where: { $0.overlaps(cell.range) }) { return true }
    }
    return !hasActivity
  }

  /// Whether a row repeats its columns' names.
  static func isHeader(_ block: Block, in scanned: ScannedDocument) -> Bool {
    block.kind == .tableRow
      && block.cells.contains { cell in
        // Nearly all cells differ from their column's name in the first letter or figure.
        guard
          firstSign(of: cell.column[...]) == firstSign(of: scanned.document[cell.range])
        else { return false }
        let name = folded(cell.column)
        return name.contains(where: \.isLetter)
          && name == folded(String(scanned.document[cell.range]))
      }
  }

  /// The words before a colon, which may say what a line states, as in "Responsible: …".
  static func label(of text: String) -> String? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let label = text[..<colon]
    return label.split(separator: " ").count <= 6 ? String(label) : nil
  }

  /// Whether a text has no label, or one that an objective can have.
  private static func isObjective(label text: String, in scanned: ScannedDocument) -> Bool {
    guard let label = label(of: text), let field = scanned.columns[label] else { return true }
    return [.objective, .activity, .number, .output].contains(field)
  }

  /// Whether a row is a line of a sheet about one project: a label of an objective or result, and what it is.
  private static func isLabelled(_ block: Block, in scanned: ScannedDocument) -> Bool {
    let filled = block.cells.filter { !$0.range.isEmpty }
    guard filled.count == 2, let label = filled.first else { return false }
    let field = scanned.columns[String(scanned.document[label.range])]
    return field == .objective || field == .output
  }

  private static func firstSign(of text: Substring) -> String? {
    text.first { $0.isLetter || $0.isNumber }?.lowercased()
  }

  private static func folded(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
