internal import AnalysisModel

/// A row of an action table as the audit takes it.
struct AuditedRow {
  /// Its place among the reading's activities.
  let place: Int
  let activity: Activity
  let block: Block
  let values: [RowFields.Value]
  /// The cells of columns that name where money comes from, though their names alone say only "Source".
  let sources: [String]
  /// What the sentences of a measure that stands in the text say of who does it, when, with what money, and how it is checked.
  let stated: Markers
  /// Whether it is nothing but sentences.
  let isProse: Bool
  /// A short line directly above the table, which may name the unit of its amounts.
  let caption: String?

  /// The fields that the table has a column for.
  var columns: Set<ActivityField> { Set(values.map(\.field)) }

  /// The texts of the cells of a meaning.
  func texts(_ field: ActivityField) -> [String] {
    values.filter { $0.field == field }.map(\.text)
  }

  /// How many of the four things that make a measure operational the table has columns for.
  var aspectCount: Int {
    ActivityLack.Aspect.allCases.count { aspect in
      !columns.isDisjoint(with: aspect.fields.flatMap(\.self))
    }
  }
}

extension AuditedRow {
  /// Whether any of the words that evidence rests on says what is done or what comes of it.
  ///
  /// An objective is shared by rows, and who pays, answers or joins is not what an activity serves.
  func hasWords(of evidence: Evidence, in document: Document) -> Bool {
    let deeds = values.filter { [.activity, .output, .indicator].contains($0.field) }
    let isNamed = deeds.contains { $0.field == .activity && !$0.text.isEmpty }
    // Without a column for activities the objective is what is done.
    return isMarked(
      evidence, in: document, (isNamed ? deeds : values.filter { $0.field == .objective }))
  }

  /// Whether any of the words that evidence rests on stands in a cell of some fields.
  func hasWords(
    of evidence: Evidence, in document: Document, fields: Set<ActivityField>
  ) -> Bool {
    isMarked(evidence, in: document, values.filter { fields.contains($0.field) })
  }

  private func isMarked(
    _ evidence: Evidence, in document: Document, _ values: [RowFields.Value]
  ) -> Bool {
    let before = document[block.range].unicodeScalars.prefix(evidence.start - activity.start)
    let start = block.range.lowerBound.utf8 + String(before).utf8.count
    return evidence.marked.contains { mark in
      values.contains { $0.range.overlaps(mark.shifted(by: start)) }
    }
  }

  private static func stated(_ block: Block, in scanned: ScannedDocument) -> Markers {
    var stated = Markers()
    for passage in scanned.passages where passage.range.overlaps(block.range) {
      stated.fill(from: PassageMarkers.cueMarkers(passage, in: scanned, term: nil))
    }
    return stated
  }

  /// Whether a sentence of the measure says something that no line of it has a label for.
  func states(_ aspect: ActivityLack.Aspect) -> Bool {
    switch aspect {
    case .responsible: stated.actor != nil
    case .deadline: stated.time != nil
    case .budget: stated.budget != nil
    case .indicator: stated.indicator != nil
    }
  }

  /// The rows of a document's activities.
  static func rows(
    _ rows: [ActivityRow], in scanned: ScannedDocument
  ) -> [AuditedRow] {
    let document = scanned.document
    var captions: [TextOffset: String] = [:]
    var caption: String?
    var wasRow = false
    for block in document.blocks {
      if block.kind == .tableRow {
        captions[block.range.lowerBound] = caption
        wasRow = true
      } else if block.kind == .caption || block.kind == .paragraph || block.kind == .heading {
        let text = String(document[block.range])
        // What repeats on a page between rows of one table changes nothing; a long text is no line above a table.
        caption = text.utf8.count <= 120 ? text : wasRow ? nil : caption
        wasRow = false
      }
    }
    // A column with a cross in any row is there to be ticked, whatever its name holds, as "Physical investment".
    let ticked = Set(
      rows.flatMap(\.block.cells).filter { cell in
        scanned.columns[cell.column] != .time
          && RowFields.isMark(String(document[cell.range]))
      }.map(\.column))
    return rows.enumerated().map { place, row in
      let sources = row.block.cells.filter { cell in
        scanned.columns[cell.column] == nil
          && scanned.amounts.sourceColumns.contains(
            RowFields.lastName(of: cell.column).lowercased().trimmed)
      }.map { String(document[$0.range]) }
      return AuditedRow(
        place: place, activity: row.activity, block: row.block,
        values: RowFields(row.block, endedBy: row.rest, in: scanned).values.filter {
          !ticked.contains($0.column)
        },
        sources: sources, stated: row.isLabelled ? stated(row.block, in: scanned) : Markers(),
        isProse: row.isProse, caption: captions[row.block.range.lowerBound])
    }
  }
}

extension StringProtocol {
  /// Without spaces at its ends.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
