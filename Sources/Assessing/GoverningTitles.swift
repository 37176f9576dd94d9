internal import AnalysisModel

/// The titles across an action table that govern the row being read, as "Objective 2: …" and "Output 2.1: …".
struct GoverningTitles {
  /// Outermost first.
  private var titles: [String] = []
  /// How many titles stand above the row being read without a measure between.
  private var newCount = 0
  /// Those that governed the measures before.
  private var before: [String] = []

  /// The titles as one objective, or nil where no title governs the row.
  var objective: String? { titles.isEmpty ? nil : titles.joined(separator: "; ") }

  /// Takes up a title.
  ///
  /// One title after measures is of the innermost rank; as many as before replace them all.
  mutating func add(_ title: String) {
    if newCount == 0 { before = titles }
    newCount += 1
    let start = titles.suffix(newCount - 1)
    titles = before.dropLast(newCount) + start + [title]
  }

  /// Takes note of a measure under the titles so far.
  mutating func noteMeasure() { newCount = 0 }

  /// Takes note of the table's end.
  mutating func removeAll() { self = GoverningTitles() }
}
