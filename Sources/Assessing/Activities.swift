internal import AnalysisModel

/// Reads a plan's own activities: the rows of its action tables, measures with labelled lines beneath, and in a plan without
/// either the sentences that say who does what by when.
struct Activities {
  /// The document with the meanings of the lines' labels among those of its columns.
  let scanned: ScannedDocument
  private let labelled: [Block]
  private let prose: [Block]

  init(_ scanned: ScannedDocument, roles: BlockRoles, rubric: Rubric) {
    let labelled = LabelledRows(scanned) { block in
      rubric.caps[roles[block], default: .operationalised] > .mentioned
    }
    self.labelled = labelled.rows
    prose = labelled.rows.isEmpty ? ProseMeasures(scanned, roles: roles).rows : []
    self.scanned = scanned.adding(
      columns: prose.isEmpty ? labelled.columns : ProseMeasures.columns)
  }

  /// Every row that states a measure, in reading order.
  func rows() -> [ActivityRow] {
    var counter = ScalarCounter(scanned.document.text)
    var measures = measures()
    // Sheets about each activity repeat the rows of a table.
    let known = measures.map { words(of: RowFields($0.block, in: scanned).texts) }
    measures += labelled.filter { row in
      let own = words(of: RowFields(row, in: scanned).texts)
      return !known.contains { Self.areAlike($0, own) }
    }.map { Measure(block: $0, objective: nil, isLabelled: true) }
    if measures.isEmpty {
      measures = prose.map {
        Measure(block: $0, objective: nil, isLabelled: true, isProse: true)
      }
    }
    measures.sort { $0.block.range.lowerBound < $1.block.range.lowerBound }
    return measures.enumerated().map { place, measure in
      let block = measure.block
      var fields = RowFields(block, endedBy: measure.rest, in: scanned).texts
      if !measure.rest.isEmpty {
        fields = fields.mapValues { $0.split(separator: "\n").joined(separator: " ") }
      } else if measure.isLabelled {
        for (field, text) in fields {
          // A list is what is done, or the bodies that do it.
          let separator = field == .activity || field == .objective ? " " : "; "
          fields[field] = text.split(separator: "\n").joined(separator: separator)
        }
      }
      if fields[.source] == nil, fields[.budget] != nil { fields[.source] = plainSource(block) }
      let unfilled = unfilled(fields)
      if fields[.objective, default: ""].isEmpty, let objective = measure.objective {
        fields[.objective] = objective
      }
      let whole = scanned.document[block.range]
      let text = measure.isLabelled ? quoted(block) : String(whole)
      let start = counter.scalars(before: block.range.lowerBound)
      let activity = Activity(
        id: Activity.ID(rawValue: "A\(place + 1)"), page: block.places.first?.page,
        box: block.places.first?.box, section: scanned.document.sectionPath(block.section),
        fields: fields, unfilled: unfilled, text: text, start: start,
        end: start + whole.unicodeScalars.count)
      return ActivityRow(
        activity: activity, block: block, rest: measure.rest, isLabelled: measure.isLabelled,
        isProse: measure.isProse)
    }
  }

  /// A row that states a measure, the rows that only end it, and the titles that govern it.
  private struct Measure {
    let block: Block
    var rest: [Block] = []
    let objective: String?
    /// Whether it stands in the text and not in a table.
    var isLabelled = false
    /// Whether it is nothing but sentences.
    var isProse = false
  }

  private func measures() -> [Measure] {
    let continuation = RowContinuation(scanned)
    var measures: [Measure] = []
    var titles = GoverningTitles()
    var named: String?
    // Whether nothing of another meaning stands between the last measure and the row being read.
    var isOpen = false
    for block in scanned.document.blocks {
      switch block.kind {
      case .heading, .caption:
        titles.removeAll()
        named = nil
        isOpen = false
      case .paragraph, .listItem:
        titles.removeUnnumbered()
        isOpen = false
      case .tableRow, .footnote, .contentsEntry, .runningHeader: break
      }
      guard block.kind == .tableRow, !MeasureRow.isHeader(block, in: scanned) else { continue }
      if isOpen, let last = measures.last, continuation.continues(block, last.block) {
        measures[measures.count - 1].rest.append(block)
        continue
      }
      isOpen = false
      let row = RowFields(block, in: scanned)
      if row.title != named {
        if let title = row.title { titles.add(title) }
        named = row.title
      }
      if let title = MeasureRow.title(block, in: scanned) {
        titles.add(title)
        continue
      }
      let fields = row.texts
      guard MeasureRow.isMeasure(block, in: scanned),
        fields[.activity] ?? fields[.objective] ?? "" != ""
      else {
        titles.removeUnnumbered()
        continue
      }
      measures.append(Measure(block: block, objective: titles.objective))
      titles.noteMeasure()
      isOpen = true
    }
    return measures
  }

  /// The longer words of what is done.
  private func words(of fields: [ActivityField: String]) -> Set<String> {
    let deed = fields[.activity] ?? fields[.objective] ?? ""
    return Set(deed.lowercased().split { !$0.isLetter }.filter { $0.count > 3 }.map(String.init))
  }

  /// Whether two thirds of the words of the shorter are in the longer, and it has some.
  private static func areAlike(_ one: Set<String>, _ other: Set<String>) -> Bool {
    let shorter = min(one.count, other.count)
    return shorter > 1 && one.intersection(other).count * 3 >= shorter * 2
  }

  /// A measure of several blocks without the headers of pages between them.
  private func quoted(_ measure: Block) -> String {
    scanned.document.blocks.lazy
      .filter { $0.kind != .runningHeader && $0.kind != .footnote }
      .filter { $0.range.overlaps(measure.range) }
      .map { String(scanned.document[$0.range.clamped(to: measure.range)]) }
      .joined(separator: "\n")
  }

  /// What a column "Source" beside one for money says; alone it may mean where a thing is checked.
  private func plainSource(_ block: Block) -> String? {
    let cell = block.cells.first { cell in
      scanned.columns[cell.column] == nil
        && scanned.amounts.sourceColumns.contains(
          RowFields.lastName(of: cell.column).lowercased().trimmed)
    }
    return cell.map { String(scanned.document[$0.range]) }
  }

  /// The fields that the table has and the row leaves empty or undetermined.
  private func unfilled(_ fields: [ActivityField: String]) -> [ActivityField] {
    ActivityField.allCases.filter { field in
      guard let text = fields[field] else { return false }
      return !PassageMarkers.isFilled(text, emptyCells: scanned.emptyCells)
    }
  }
}

/// A row of an action table that states a measure.
struct ActivityRow {
  let activity: Activity
  let block: Block
  /// The rows behind it that only end it: what a page break cuts off, and wrapped lines.
  var rest: [Block] = []
  /// Whether it stands in the text, so that its sentences may say what no line does.
  var isLabelled = false
  /// Whether it is nothing but sentences, so that no line or column asks anything of it.
  var isProse = false
}
