internal import AnalysisModel

/// Tells rows and lines of figures, as a survey's answers and their shares, from measures in few words.
enum FigureRow {
  /// How many numbers beside its words make a row one of figures, where none is a share.
  private static let numbers = 3
  /// How many letters a cell with a number has at most that is a number with its unit.
  private static let unitLetters = 3
  /// How many answers with their counts make a line one of figures.
  private static let answers = 2

  static func isOne(
    _ passage: Passage, role: SectionRole, in scanned: ScannedDocument
  ) -> Bool {
    let block = scanned.document.blocks[passage.block]
    return block.kind == .tableRow
      ? isRow(block, role: role, in: scanned) : isLine(scanned.document[passage.range])
  }

  /// Whether a row of a table without columns for measures is words and figures: one cell of words, and a share or several
  /// numbers of which none is a year; or two cells of words before several shares.
  private static func isRow(
    _ block: Block, role: SectionRole, in scanned: ScannedDocument
  ) -> Bool {
    // Years as columns say when figures are of as often as when something is to be done; under a title on money they
    // say what is to be spent.
    let isOfMeasures = block.cells.contains { cell in
      switch scanned.columns[cell.column] {
      case nil: false
      case .number, .time, .start, .end: role == .budget
      default: true
      }
    }
    guard !isOfMeasures else { return false }
    let cells = block.cells.map { scanned.document[$0.range] }.filter { !$0.isEmpty }
    let figures = cells.filter { cell in
      cell.contains(where: \.isNumber) && cell.count(where: \.isLetter) <= unitLetters
    }
    let shares = figures.count { $0.contains("%") || $0.contains("٪") }
    let words = cells.count - figures.count
    if words == 2 { return shares >= numbers }
    guard words == 1 else { return false }
    return shares > 0 || figures.count >= numbers && !figures.contains(where: isYear)
  }

  private static func isYear(_ text: Substring) -> Bool {
    let digits = text.filter(\.isNumber)
    return digits.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
  }

  /// Whether a line sets counts beside answers, as in "Legal aid = 20, Shelter = 17".
  private static func isLine(_ text: Substring) -> Bool {
    var found = 0
    var rest = text
    while let sign = rest.firstIndex(of: "=") {
      let before = rest[..<sign].last { $0 != " " }
      rest = rest[rest.index(after: sign)...]
      let after = rest.first { $0 != " " }
      if before?.isLetter == true || before == ")", after?.isNumber == true { found += 1 }
    }
    return found >= answers
  }
}
