internal import AnalysisModel

/// An evaluation as a table for a terminal, beside the readers and another evaluation.
package struct EvaluationTable: CustomStringConvertible {
  private let evaluation: Evaluation
  private let readers: ReaderShares?
  private let other: Evaluation?
  private let withItems: Bool

  /// Takes what stands side by side.
  ///
  /// - Parameters:
  ///   - evaluation: The figures.
  ///   - readers: How far the readers agree with each other.
  ///   - other: Other lexicons on the same passages.
  ///   - withItems: Whether there is a line for each item in each language.
  package init(
    _ evaluation: Evaluation, readers: ReaderShares? = nil, other: Evaluation? = nil,
    withItems: Bool = false
  ) {
    self.evaluation = evaluation
    self.readers = readers
    self.other = other
    self.withItems = withItems
  }

  package var description: String {
    var lines = [
      line([
        "", "precision", "recall", "F1", "right", "wrong", "missed", "level", "readers", "other P",
        "other R", "other F1",
      ]),
      line("all", evaluation.overall, readers: readers?.f1(), other: other?.overall.counts),
    ]
    if let macro = evaluation.macroF1 {
      lines.append(
        line([
          "macro", "", "", Self.share(macro), "", "", "", "", "", "", "",
          other?.macroF1.map(Self.share) ?? "–",
        ]))
    }
    for (language, figures) in evaluation.byLanguage.sorted(by: { $0.key < $1.key }) {
      lines.append(
        line(
          "\(language)", figures, readers: readers?.f1(language: language),
          other: other?.byLanguage[language]?.counts))
    }
    for (item, figures) in evaluation.byItem.sorted(by: { $0.key < $1.key }) {
      lines.append(
        line(
          "\(item)", figures, readers: readers?.f1(item: item), other: other?.byItem[item]?.counts))
    }
    guard withItems else { return lines.joined(separator: "\n") }
    for (language, items) in evaluation.byLanguageAndItem.sorted(by: { $0.key < $1.key }) {
      for (item, counts) in items.sorted(by: { $0.key < $1.key }) {
        lines.append(
          line(
            "\(language) \(item)",
            Evaluation.Figures(counts: counts, precision: nil, recall: nil, f1: nil),
            readers: readers?.f1(language: language, item: item),
            other: other?.byLanguageAndItem[language]?[item]))
      }
    }
    return lines.joined(separator: "\n")
  }

  private func line(
    _ name: String, _ figures: Evaluation.Figures, readers: Double?, other: Counts?
  ) -> String {
    let counts = figures.counts
    return line([
      name, Self.cell(counts.precision, figures.precision),
      Self.cell(counts.recall, figures.recall), Self.cell(counts.f1, figures.f1),
      "\(counts.truePositives)", "\(counts.falsePositives)", "\(counts.falseNegatives)",
      counts.levelAgreement.map(Self.share) ?? "–", readers.map(Self.share) ?? "–",
      other?.precision.map(Self.share) ?? "–", other?.recall.map(Self.share) ?? "–",
      other?.f1.map(Self.share) ?? "–",
    ])
  }

  /// A line without the columns that nothing stands in.
  private func line(_ cells: [String]) -> String {
    let isShown =
      Array(repeating: true, count: 8) + [readers != nil, other != nil, other != nil, other != nil]
    return Self.row(zip(cells, isShown).filter(\.1).map(\.0))
  }

  private static func row(_ cells: [String]) -> String {
    let widths = [14, 18, 18, 18, 7, 7, 7, 7, 9, 9, 9, 9]
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
    let hundredths = Int((abs(value) * 100).rounded())
    let sign = value < 0 && hundredths > 0 ? "−" : ""
    return "\(sign)\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
