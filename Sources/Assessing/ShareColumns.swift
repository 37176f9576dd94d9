internal import AnalysisModel

extension ScannedDocument {
  /// The document without the meaning of columns that are taken for times and hold shares, as a column "Target" of indicators
  /// with "2.9 %" in it.
  func withoutShareColumns() -> ScannedDocument {
    var shares: Set<String> = []
    var dated: Set<String> = []
    for block in document.blocks where block.kind == .tableRow {
      for cell in block.cells where !cell.range.isEmpty {
        guard let field = columns[cell.column], [.time, .start, .end].contains(field) else {
          continue
        }
        let text = document[cell.range]
        if Self.namesYear(text) {
          dated.insert(cell.column)
        } else if text.contains(where: { "%٪".contains($0) }) {
          shares.insert(cell.column)
        }
      }
    }
    shares.subtract(dated)
    guard !shares.isEmpty else { return self }
    return meaning(columns.filter { !shares.contains($0.key) })
  }

  /// The document with the meanings of columns that are in none of its tables.
  func adding(columns others: [String: ActivityField]) -> ScannedDocument {
    guard !others.isEmpty else { return self }
    return meaning(columns.merging(others) { own, _ in own })
  }

  private static func namesYear(_ text: Substring) -> Bool {
    text.split { !($0.isASCII && $0.isNumber) }.contains { digits in
      digits.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
    }
  }
}
