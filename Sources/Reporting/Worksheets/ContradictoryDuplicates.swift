internal import AnalysisModel

/// Finds measures that the plan states twice with another body, deadline or sum, so that a person decides which holds.
struct ContradictoryDuplicates {
  private static let compared: [WorksheetColumn] = [.lead, .start, .end, .cost, .source]
  private let words: ReportWords

  init(_ words: ReportWords) { self.words = words }

  func flagged(_ rows: [WorksheetRow]) -> [WorksheetRow] {
    var groups: [String: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      guard let activity = row[.activity], activity.style == .quote else { continue }
      let key = Self.name(of: activity)
      if !key.isEmpty { groups[key, default: []].append(index) }
    }
    var rows = rows
    for indexes in groups.values where indexes.count > 1 {
      let members = indexes.map { (index: $0, row: rows[$0]) }
      for (index, row) in members {
        // Rows of one passage are one statement under several elements.
        let others = members.filter { $0.row[.quote] != row[.quote] || $0.row[.page] != row[.page] }
        let differing = Self.compared.filter { column in
          others.contains { Self.differ(row[column], $0.row[column]) }
        }
        let against = others.filter { other in
          differing.contains { Self.differ(row[$0], other.row[$0]) }
        }
        guard !differing.isEmpty else { continue }
        let note = words(
          "Contradictory duplicate: row {rows} states the same activity with another {columns}.",
          [
            "rows": words.list(against.map { String($0.index + 2) }),
            "columns": words.list(differing.map { $0.heading(words) }),
          ])
        rows[index][.remarks] = .text(
          [note, Self.text(row[.remarks])].filter { !$0.isEmpty }.joined(separator: "\n"),
          style: .alert)
      }
    }
    return rows
  }

  /// Two statements that cannot both hold; what is not said contradicts nothing.
  private static func differ(_ one: WorkbookCell?, _ other: WorkbookCell?) -> Bool {
    guard let one, let other, one.style == .quote, other.style == .quote else { return false }
    return letters(of: one) != letters(of: other)
  }

  private static func text(_ cell: WorkbookCell?) -> String {
    if case .text(let text) = cell?.content { text } else { "" }
  }

  /// A cell's letters and digits, by which two of them are compared.
  private static func letters(of cell: WorkbookCell) -> String {
    text(cell).lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// An activity's letters and digits without the number that it may begin with.
  private static func name(of cell: WorkbookCell) -> String {
    text(cell).drop { $0.isNumber || $0.isPunctuation || $0.isWhitespace }.lowercased()
      .filter { $0.isLetter || $0.isNumber }
  }
}
