internal import AnalysisModel

/// Reads a plan's own action tables.
struct Activities {
  private let scanned: ScannedDocument

  init(_ scanned: ScannedDocument) { self.scanned = scanned }

  /// Every row that states a measure with its block, in reading order.
  func rows() -> [(activity: Activity, block: Block)] {
    var number = 0
    var counter = ScalarCounter(scanned.document.text)
    var titles = GoverningTitles()
    var named: String?
    return scanned.document.blocks.compactMap { block in
      switch block.kind {
      case .heading, .caption:
        titles.removeAll()
        named = nil
      case .paragraph, .listItem: titles.removeUnnumbered()
      case .tableRow, .footnote, .contentsEntry, .runningHeader: break
      }
      guard block.kind == .tableRow, !MeasureRow.isHeader(block, in: scanned) else { return nil }
      let row = RowFields(block, in: scanned)
      if row.title != named {
        if let title = row.title { titles.add(title) }
        named = row.title
      }
      if let title = MeasureRow.title(block, in: scanned) {
        titles.add(title)
        return nil
      }
      var fields = row.texts
      guard MeasureRow.isMeasure(block, in: scanned),
        fields[.activity] ?? fields[.objective] ?? "" != ""
      else {
        titles.removeUnnumbered()
        return nil
      }
      let unfilled = unfilled(fields)
      if fields[.objective, default: ""].isEmpty, let objective = titles.objective {
        fields[.objective] = objective
      }
      titles.noteMeasure()
      number += 1
      let text = scanned.document[block.range]
      let start = counter.scalars(before: block.range.lowerBound)
      let activity = Activity(
        id: Activity.ID(rawValue: "A\(number)"), page: block.places.first?.page,
        box: block.places.first?.box, section: scanned.document.sectionPath(block.section),
        fields: fields, unfilled: unfilled, text: String(text), start: start,
        end: start + text.unicodeScalars.count)
      return (activity, block)
    }
  }

  /// The fields that the table has and the row leaves empty or undetermined.
  private func unfilled(_ fields: [ActivityField: String]) -> [ActivityField] {
    ActivityField.allCases.filter { field in
      guard let text = fields[field] else { return false }
      return !PassageMarkers.isFilled(text, emptyCells: scanned.emptyCells)
    }
  }
}
