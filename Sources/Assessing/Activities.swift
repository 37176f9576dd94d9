internal import AnalysisModel

/// Reads a plan's own action tables.
struct Activities {
  private let scanned: ScannedDocument

  init(_ scanned: ScannedDocument) { self.scanned = scanned }

  /// Every row that states a measure, in reading order.
  func rows() -> [ActivityRow] {
    var counter = ScalarCounter(scanned.document.text)
    return measures().enumerated().map { place, measure in
      let block = measure.block
      var fields = RowFields(block, endedBy: measure.rest, in: scanned).texts
      if !measure.rest.isEmpty {
        fields = fields.mapValues { $0.split(separator: "\n").joined(separator: " ") }
      }
      let unfilled = unfilled(fields)
      if fields[.objective, default: ""].isEmpty, let objective = measure.objective {
        fields[.objective] = objective
      }
      let text = scanned.document[block.range]
      let start = counter.scalars(before: block.range.lowerBound)
      let activity = Activity(
        id: Activity.ID(rawValue: "A\(place + 1)"), page: block.places.first?.page,
        box: block.places.first?.box, section: scanned.document.sectionPath(block.section),
        fields: fields, unfilled: unfilled, text: String(text), start: start,
        end: start + text.unicodeScalars.count)
      return ActivityRow(activity: activity, block: block, rest: measure.rest)
    }
  }

  /// A row that states a measure, the rows that only end it, and the titles that govern it.
  private struct Measure {
    let block: Block
    var rest: [Block] = []
    let objective: String?
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
}
