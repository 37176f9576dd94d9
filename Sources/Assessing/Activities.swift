internal import AnalysisModel

/// Reads a plan's own action tables.
struct Activities {
  private let scanned: ScannedDocument

  init(_ scanned: ScannedDocument) { self.scanned = scanned }

  /// Every row that states a measure, in reading order.
  func rows() -> [Activity] {
    var number = 0
    var titles = GoverningTitles()
    return scanned.document.blocks.compactMap { block in
      if block.kind == .heading || block.kind == .caption { titles.removeAll() }
      if let title = MeasureRow.title(block, in: scanned.document) { titles.add(title) }
      guard MeasureRow.isMeasure(block, in: scanned) else { return nil }
      var fields: [ActivityField: String] = [:]
      for cell in block.cells {
        guard let field = MeasureRow.field(of: cell, in: scanned) else { continue }
        let text = String(scanned.document[cell.range])
        // Two columns of one meaning, as in "Lead" and "Responsible unit", are both kept.
        fields[field] = fields[field].map { $0.isEmpty ? text : "\($0); \(text)" } ?? text
      }
      guard fields[.activity] ?? fields[.objective] ?? "" != "" else { return nil }
      if fields[.objective, default: ""].isEmpty, let objective = titles.objective {
        fields[.objective] = objective
      }
      titles.noteMeasure()
      number += 1
      return Activity(
        id: Activity.ID(rawValue: "A\(number)"), page: block.places.first?.page,
        box: block.places.first?.box, section: scanned.document.sectionPath(block.section),
        fields: fields, text: String(scanned.document[block.range]))
    }
  }
}
