internal import AnalysisModel

/// Measures that stand in the text with lines such as "Responsible: …" beneath, as rows of a table that nobody drew.
///
/// One that says only one of who, when, with what money and how it is checked is left out: "Contact: …" under a paragraph makes
/// no activity of it. So is the only one of a document, and whatever a table of activities repeats.
struct LabelledRows {
  /// In reading order.
  private(set) var rows: [Block] = []
  /// The meanings of the rows' columns, whose names are the labels with their colons, so that no table's column is meant.
  private(set) var columns: [String: ActivityField] = [:]

  /// The name of the column of what is done, where no label says so.
  private static let unnamed = ":"
  /// A row says at least so many of the four things that make a measure operational.
  private static let fewestAspects = 2
  /// What is done takes at least so many words.
  private static let fewestWords = 3
  /// So many blocks between a measure and its last line, and more, are a chapter with lines in it.
  private static let mostBlocks = 15

  /// A label and what it says.
  private struct Line {
    let field: ActivityField
    let cell: Cell
  }

  private let scanned: ScannedDocument
  private var document: Document { scanned.document }

  /// - Parameter isOpen: Whether a block stands in a part of the document whose measures are the plan's own.
  init(_ scanned: ScannedDocument, isOpen: (Int) -> Bool) {
    self.scanned = scanned
    var inlineStarts: Set<TextOffset> = []
    for passage in scanned.passages where isOpen(passage.block) {
      guard let row = inlineRow(passage) else { continue }
      inlineStarts.insert(passage.range.lowerBound)
      rows.append(row)
    }
    for measure in LabelledMeasures(scanned).measures {
      guard let first = (measure.text + measure.lines).first, isOpen(first.block),
        !measure.lines.contains(where: { inlineStarts.contains($0.range.lowerBound) })
      else { continue }
      for part in parts(of: measure) { if let row = row(of: part) { rows.append(row) } }
    }
    rows.sort { $0.range.lowerBound < $1.range.lowerBound }
    guard rows.count > 1 else {
      rows = []
      return
    }
    for row in rows {
      for cell in row.cells { columns[cell.column] = meanings[cell.column] }
    }
  }

  /// The meanings of all labels that were met.
  private var meanings: [String: ActivityField] = [unnamed: .activity]

  /// A passage that says in one paragraph what is done, by whom and when.
  private mutating func inlineRow(_ passage: Passage) -> Block? {
    guard document.blocks[passage.block].kind != .tableRow else { return nil }
    let lines = lines(of: passage)
    guard let first = lines.first, first.cell.range.lowerBound > passage.range.lowerBound,
      let label = PassageMarkers.labels(of: passage, text: document.text).first
    else { return nil }
    let text = passage.range.lowerBound..<label.range.lowerBound
    return row(text: text, lines: lines, blocks: passage.block...passage.block)
  }

  /// A measure cut where a line says anew what is done.
  private mutating func parts(
    of measure: LabelledMeasures.Measure
  ) -> [LabelledMeasures.Measure] {
    let starts = measure.lines.indices.filter { index in
      lines(of: measure.lines[index]).first?.field == .activity
    }
    guard !starts.isEmpty else { return [measure] }
    var parts: [LabelledMeasures.Measure] = []
    for (place, start) in starts.enumerated() {
      // A number or an objective may be told before the first activity.
      let begin = place == 0 ? measure.lines.startIndex : start
      let end = place + 1 < starts.count ? starts[place + 1] : measure.lines.endIndex
      parts.append(LabelledMeasures.Measure(text: [], lines: Array(measure.lines[begin..<end])))
    }
    return parts
  }

  private mutating func row(of measure: LabelledMeasures.Measure) -> Block? {
    guard let start = (measure.text + measure.lines).first, let last = measure.lines.last else {
      return nil
    }
    var lines: [Line] = []
    var text = measure.text.last.map { start.range.lowerBound..<$0.range.upperBound }
    // A plan that sets some labels behind the text has the others beneath it.
    for passage in measure.text {
      let own = self.lines(of: passage)
      if !own.isEmpty, let label = PassageMarkers.labels(of: passage, text: document.text).first,
        let before = text, before.contains(label.range.lowerBound)
      {
        text = before.lowerBound..<label.range.lowerBound
      }
      lines += own
    }
    for passage in measure.lines { lines += self.lines(of: passage) }
    return row(text: text, lines: lines, blocks: start.block...max(start.block, last.block))
  }

  private mutating func row(text: TextRange?, lines: [Line], blocks: ClosedRange<Int>) -> Block? {
    guard blocks.count <= Self.mostBlocks, let last = lines.last else { return nil }
    let aspects = ActivityLack.Aspect.allCases.count { aspect in
      lines.contains { line in aspect.fields.contains { $0.contains(line.field) } }
    }
    guard aspects >= Self.fewestAspects else { return nil }
    var cells = lines.filter { $0.field == .number || $0.field == .objective }.map(\.cell)
    if !lines.contains(where: { $0.field == .activity }) {
      guard let text else { return nil }
      cells.append(Cell(column: Self.unnamed, range: trimmed(text)))
    }
    cells += lines.filter { $0.field == .activity }.map(\.cell)
    guard let deed = cells.last, isWorded(deed.range) else { return nil }
    cells += lines.filter { ![.number, .objective, .activity].contains($0.field) }.map(\.cell)
    let first = document.blocks[blocks.lowerBound]
    let start = text?.lowerBound ?? lines[0].cell.range.lowerBound
    let places = blocks.flatMap { document.blocks[$0].places }
    return Block(
      kind: .tableRow, range: start..<max(last.cell.range.upperBound, deed.range.upperBound),
      places: places.filter { $0.page == places.first?.page }, section: first.section,
      language: first.language, cells: cells, anchor: first.anchor)
  }

  /// The labels of a passage and what stands behind each up to the next.
  private mutating func lines(of passage: Passage) -> [Line] {
    let text = document.text
    let labels = PassageMarkers.labels(of: passage, text: text)
    return labels.enumerated().compactMap { index, label in
      guard case .column(let field) = label.target else { return nil }
      let end =
        index + 1 < labels.count ? labels[index + 1].range.lowerBound : passage.range.upperBound
      guard label.range.upperBound < end else { return nil }
      let name = "\(text[label.range]):"
      meanings[name] = field
      return Line(
        field: field,
        cell: Cell(column: name, range: trimmed(label.range.upperBound..<end, isValue: true)))
    }
  }

  /// A range without the colon and spaces at its ends, and that of a label's value without what parts it from the next label.
  private func trimmed(_ range: TextRange, isValue: Bool = false) -> TextRange {
    let text = document.text[range].utf8
    let isOuter = { (byte: UInt8) in byte <= 0x20 || byte == UInt8(ascii: ":") }
    let start = text.prefix(while: isOuter).count
    let ends = isValue ? Array(";.".utf8) : []
    let end = text.reversed().prefix { isOuter($0) || ends.contains($0) }.count
    guard start + end <= text.count else {
      return range.lowerBound..<range.lowerBound
    }
    return range.lowerBound.advanced(by: start)..<range.upperBound.advanced(by: -end)
  }

  private func isWorded(_ range: TextRange) -> Bool {
    document[range].split(whereSeparator: \.isWhitespace)
      .count { $0.contains(where: \.isLetter) } >= Self.fewestWords
  }
}
