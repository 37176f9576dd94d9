internal import AnalysisModel

/// Measures that stand in the text with lines such as "Responsible: …" beneath, as rows of a table that nobody drew, and those
/// beside them that are numbered alike and have no line at all.
///
/// One that says only one of who, when, with what money and how it is checked is taken where it says who and others do the
/// same: "Deadline: …" under a paragraph makes no activity of it. The only one of a document is none.
struct LabelledRows {
  /// In reading order.
  private(set) var rows: [Block] = []
  /// The meanings of the rows' columns, whose names are the labels with their colons, so that no table's column is meant.
  private(set) var columns: [String: ActivityField] = [:]

  /// A row says at least so many of the four things that make a measure operational.
  private static let fewestAspects = 2
  /// So many rows that say only who are the form that the plan gives its measures.
  private static let fewestWithBody = 3

  /// A measure as a row, and how much its lines say.
  private struct Candidate {
    let row: Block
    let aspects: Int
    let hasBody: Bool
  }

  private let scanned: ScannedDocument
  private var document: Document { scanned.document }

  /// Finds the measures; `isOpen` says whether a block stands in a part of the document whose measures are the plan's own.
  init(_ scanned: ScannedDocument, isOpen: (Int) -> Bool) {
    self.scanned = scanned
    var reader = LabelledLines(scanned)
    var candidates: [Candidate] = []
    for measure in LabelledMeasures(scanned).measures {
      guard let first = (measure.text + measure.lines).first, isOpen(first.block) else { continue }
      if let row = Self.row(of: measure, in: document, with: &reader) { candidates.append(row) }
    }
    let taken = candidates.map(\.row.range)
    for passage in scanned.passages where isOpen(passage.block) {
      guard document.blocks[passage.block].kind != .tableRow,
        !taken.contains(where: { $0.overlaps(passage.range) }),
        let row = Self.inlineRow(passage, in: document, with: &reader)
      else { continue }
      candidates.append(row)
    }
    let isUsual = candidates.count(where: \.hasBody) >= Self.fewestWithBody
    rows = candidates.filter { row in
      row.aspects >= Self.fewestAspects || isUsual && row.hasBody
    }.map(\.row)
    rows.sort { $0.range.lowerBound < $1.range.lowerBound }
    columns = reader.meanings
    if rows.count > 1 { addSiblings(isOpen) } else { rows = [] }
  }

  // MARK: Measures with lines

  private static func row(
    of measure: LabelledMeasures.Measure, in document: Document, with reader: inout LabelledLines
  ) -> Candidate? {
    guard let start = (measure.text + measure.lines).first, let last = measure.lines.last else {
      return nil
    }
    var text = measure.text.last.map { start.range.lowerBound..<$0.range.upperBound }
    // A plan that sets some labels behind the text has the others beneath it.
    var own: [LabelledLines.Line] = []
    for passage in measure.text {
      let lines = reader.lines(of: passage)
      if let first = lines.first, let before = text, before.contains(first.start) {
        text = before.lowerBound..<first.start
      }
      own += lines
    }
    let beneath = reader.lines(of: measure.lines)
    // Lines that say the same once more are those of another measure.
    guard Set(own.map(\.field)).isDisjoint(with: beneath.map(\.field)) else { return nil }
    return candidate(
      text: text, lines: own + beneath, blocks: start.block...max(start.block, last.block),
      in: document)
  }

  /// A passage that says in one paragraph what is done, by whom and when.
  private static func inlineRow(
    _ passage: Passage, in document: Document, with reader: inout LabelledLines
  ) -> Candidate? {
    let lines = reader.lines(of: passage)
    guard let first = lines.first, first.start > passage.range.lowerBound else { return nil }
    return candidate(
      text: passage.range.lowerBound..<first.start, lines: lines,
      blocks: passage.block...passage.block, in: document)
  }

  /// So many blocks between a measure and its last line, and more, are a chapter with lines in it.
  private static let mostBlocks = 15

  private static func candidate(
    text: TextRange?, lines: [LabelledLines.Line], blocks: ClosedRange<Int>, in document: Document
  ) -> Candidate? {
    guard blocks.count <= mostBlocks, let last = lines.last else { return nil }
    let aspects = ActivityLack.Aspect.allCases.count { aspect in
      lines.contains { line in aspect.fields.contains { $0.contains(line.field) } }
    }
    guard aspects > 0 else { return nil }
    var cells = lines.filter { $0.field == .number || $0.field == .objective }.map(\.cell)
    if !lines.contains(where: { $0.field == .activity }) {
      guard let text else { return nil }
      cells.append(
        Cell(
          column: LabelledLines.unnamed,
          range: LabelledLines.trimmed(text, in: document.text)))
    }
    cells += lines.filter { $0.field == .activity }.map(\.cell)
    guard let deed = cells.last, isWorded(deed.range, in: document) else { return nil }
    cells += lines.filter { ![.number, .objective, .activity].contains($0.field) }.map(\.cell)
    let start = min(text?.lowerBound ?? lines[0].start, lines[0].start)
    let end = max(last.cell.range.upperBound, deed.range.upperBound)
    return Candidate(
      row: block(start..<end, cells, blocks, in: document), aspects: aspects,
      hasBody: lines.contains { $0.field == .responsible })
  }

  private static func block(
    _ range: TextRange, _ cells: [Cell], _ blocks: ClosedRange<Int>, in document: Document
  ) -> Block {
    let first = document.blocks[blocks.lowerBound]
    let places = blocks.flatMap { document.blocks[$0].places }
    return Block(
      kind: .tableRow, range: range, places: places.filter { $0.page == places.first?.page },
      section: first.section, language: first.language, cells: cells, anchor: first.anchor)
  }

  /// What is done takes at least so many words.
  private static let fewestWords = 3

  private static func isWorded(_ range: TextRange, in document: Document) -> Bool {
    document[range].split(whereSeparator: \.isWhitespace)
      .count { $0.contains(where: \.isLetter) } >= fewestWords
  }

  // MARK: Measures without any

  /// Adds the paragraphs that are numbered as most of the measures are, "Measure 2.3" beside "Measure 2.2", and have no lines: what
  /// lacks everything must not be left out of what is lacking.
  private mutating func addSiblings(_ isOpen: (Int) -> Bool) {
    var counts: [String: Int] = [:]
    var kinds: Set<Block.Kind> = []
    for row in rows {
      guard let block = document.blocks.first(where: { $0.range.contains(row.range.lowerBound) }),
        let key = Self.numbering(of: document[row.range])
      else { continue }
      counts[key, default: 0] += 1
      kinds.insert(block.kind)
    }
    guard let (key, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      count >= Self.fewestWithBody, count * 2 > rows.count
    else { return }
    let taken = rows.map(\.range)
    for (index, block) in document.blocks.enumerated() where isOpen(index) {
      guard kinds.contains(block.kind), block.kind == .paragraph || block.kind == .listItem,
        Self.numbering(of: document[block.range]) == key,
        !taken.contains(where: { $0.overlaps(block.range) }),
        Self.isWorded(block.range, in: document)
      else { continue }
      rows.append(
        Self.block(
          block.range, [Cell(column: LabelledLines.unnamed, range: block.range)], index...index,
          in: document))
    }
    rows.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// How a text is numbered at its beginning: the word before the number, and how many parts this has; nil without.
  private static func numbering(of text: Substring) -> String? {
    let words = text.prefix(60).split(maxSplits: 2, whereSeparator: \.isWhitespace).prefix(2)
    guard var number = words.first else { return nil }
    var word = ""
    if number.first?.isLetter == true {
      guard words.count > 1 else { return nil }
      word = number.lowercased()
      number = words[1]
    }
    let parts = number.split { ".:)".contains($0) }
    guard !parts.isEmpty, parts.allSatisfy({ $0.allSatisfy(\.isNumber) && $0.count < 4 }),
      !word.isEmpty || parts.count > 1
    else { return nil }
    return "\(word)#\(parts.count)"
  }
}
