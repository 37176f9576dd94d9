internal import AnalysisModel

/// The titles across an action table that govern the row being read, as "Objective 2: …" and "Output 2.1: …".
struct GoverningTitles {
  private struct Title {
    let text: String
    /// What titles of the same rank share, or nil for a title without a number.
    let rank: String?
  }

  /// Outermost first.
  private var titles: [Title] = []
  /// How many titles stand above the row being read without a measure between.
  private var newCount = 0
  /// Those that governed the measures before.
  private var before: [Title] = []

  /// The titles as one objective, or nil where no title governs the row.
  var objective: String? {
    titles.isEmpty ? nil : titles.map(\.text).joined(separator: "; ")
  }

  /// Takes up a title.
  ///
  /// It replaces the one with the same word or form of number in front, with all that stood within. Otherwise one title after
  /// measures is of the innermost rank, and as many as before replace them all.
  mutating func add(_ text: String) {
    let title = Title(text: text, rank: NumberedTitle(text)?.rank)
    if newCount == 0 { before = titles }
    let same = titles.lastIndex { held in
      held.text == text || (held.rank != nil && held.rank == title.rank)
    }
    if let same {
      newCount = max(0, same - (titles.count - newCount)) + 1
      titles = titles[..<same] + [title]
      return
    }
    newCount += 1
    let start = titles.suffix(newCount - 1)
    titles = before.dropLast(newCount) + start + [title]
  }

  /// Takes note of a measure under the titles so far.
  mutating func noteMeasure() { newCount = 0 }

  /// Takes note of something other than measures and titles: only titles with a number reach over it.
  mutating func removeUnnumbered() {
    newCount = titles.suffix(newCount).count { $0.rank != nil }
    titles.removeAll { $0.rank == nil }
    before.removeAll { $0.rank == nil }
  }

  /// Takes note of the table's end.
  mutating func removeAll() { self = GoverningTitles() }
}
