internal import AnalysisModel

/// Finds tables whose columns for periods are drawn: years, months or terms that have a column each, and no text in any row.
struct Timelines {
  /// The rows of such tables.
  let drawn: Set<Int>

  /// From how many columns for times on a table is a timeline: the short, the medium and the long term.
  private static let fewest = 3

  init(_ rows: [AuditedRow]) {
    var tables: [[String]: [Int]] = [:]
    var written: Set<[String]> = []
    for row in rows {
      let times = row.values.filter { $0.field == .time }
      let columns = times.map(\.column)
      guard Set(columns).count >= Self.fewest else { continue }
      tables[columns, default: []].append(row.place)
      if times.contains(where: { $0.text.contains { !$0.isWhitespace } }) {
        written.insert(columns)
      }
    }
    drawn = Set(tables.filter { !written.contains($0.key) }.values.joined())
  }
}
