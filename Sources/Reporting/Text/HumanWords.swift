internal import AnalysisModel

extension HumanView {
  /// What people say beside the machine, with their reasons.
  func sentence(_ words: ReportWords) -> String {
    let saying = words.list(saying)
    let lead =
      level.map { level in
        level == .absent
          ? words("rejected by {coders}", ["coders": saying])
          : words(
            "read as {level} by {coders}",
            ["level": "\(level.rawValue) \(words("\(level)"))", "coders": saying])
      } ?? words("coders differ: {coders}", ["coders": saying])
    return reasons.isEmpty ? lead : "\(lead) (\(reasons.joined(separator: "; ")))"
  }

  /// The level in a table's cell, or who says what.
  func short(_ words: ReportWords) -> String {
    words(
      "people: {level}",
      ["level": level.map { "\($0.rawValue)" } ?? words.list(saying)])
  }
}
