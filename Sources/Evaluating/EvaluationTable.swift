internal import AnalysisModel

/// An evaluation as a table for a terminal.
package struct EvaluationTable: CustomStringConvertible {
  private let evaluation: Evaluation
  private let withItems: Bool

  /// `withItems` adds a line for each item in each language.
  package init(_ evaluation: Evaluation, withItems: Bool = false) {
    self.evaluation = evaluation
    self.withItems = withItems
  }

  package var description: String {
    var lines = [
      Self.row(
        "", "precision", "recall", "F1", "right", "wrong", "missed", "level"),
      Self.row("all", evaluation.overall),
    ]
    if let macro = evaluation.macroF1 {
      lines.append(
        Self.row(
          "macro", "", "", Self.share(macro), "", "", "", ""))
    }
    for (language, figures) in evaluation.byLanguage.sorted(by: { $0.key < $1.key }) {
      lines.append(Self.row("\(language)", figures))
    }
    for (item, figures) in evaluation.byItem.sorted(by: { $0.key < $1.key }) {
      lines.append(Self.row("\(item)", figures))
    }
    guard withItems else { return lines.joined(separator: "\n") }
    for (language, items) in evaluation.byLanguageAndItem.sorted(by: { $0.key < $1.key }) {
      for (item, counts) in items.sorted(by: { $0.key < $1.key }) {
        lines.append(
          Self.row(
            "\(language) \(item)",
            Evaluation.Figures(counts: counts, precision: nil, recall: nil, f1: nil)))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func row(_ name: String, _ figures: Evaluation.Figures) -> String {
    let counts = figures.counts
    return row(
      name, cell(counts.precision, figures.precision), cell(counts.recall, figures.recall),
      cell(counts.f1, figures.f1), "\(counts.truePositives)", "\(counts.falsePositives)",
      "\(counts.falseNegatives)", counts.levelAgreement.map(share) ?? "–")
  }

  private static func row(_ cells: String...) -> String {
    let widths = [14, 18, 18, 18, 7, 7, 7, 7]
    return zip(cells, widths).enumerated().map { place, pair in
      let (cell, width) = pair
      let padding = String(repeating: " ", count: max(0, width - cell.count))
      return place == 0 ? cell + padding : padding + cell
    }.joined()
  }

  private static func cell(_ value: Double?, _ interval: Interval?) -> String {
    guard let value else { return "–" }
    guard let interval else { return share(value) }
    return "\(share(value)) (\(share(interval.low))–\(share(interval.high)))"
  }

  /// Two digits, as a labelled set of some hundred passages bears no more.
  package static func share(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
