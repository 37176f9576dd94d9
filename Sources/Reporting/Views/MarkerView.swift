internal import AnalysisModel

/// One of the four things that make a measure operational, and whether it is stated.
struct MarkerView {
  let letter: String
  let name: String
  /// The plan's words, or nil where it is not stated.
  let words: String?
  let isUnspecified: Bool
  private let reportWords: ReportWords

  static func all(of markers: Markers, _ words: ReportWords) -> [MarkerView] {
    [
      MarkerView(
        letter: "A", name: words("actor"), words: markers.actor, isUnspecified: false,
        reportWords: words),
      MarkerView(
        letter: "T", name: words("deadline"), words: markers.time, isUnspecified: false,
        reportWords: words),
      MarkerView(
        letter: "B", name: words("budget"), words: markers.budget,
        isUnspecified: markers.budget == nil && markers.isBudgetUnspecified, reportWords: words),
      MarkerView(
        letter: "I", name: words("indicator"), words: markers.indicator, isUnspecified: false,
        reportWords: words),
    ]
  }

  /// What the marker's absence is called, or nil where it is stated.
  var missingWords: String? {
    guard words == nil else { return nil }
    return switch letter {
    case "A": reportWords("no responsible body")
    case "T": reportWords("no deadline")
    case "B": reportWords(isUnspecified ? "budget unspecified" : "no budget")
    default: reportWords("no indicator")
    }
  }

  /// As in "Actor: Ministry of Labour", or nil where there is nothing to show.
  var fact: String? {
    if let words { return "\(name.prefix(1).uppercased())\(name.dropFirst()): \(words)" }
    return isUnspecified ? reportWords("Budget: unspecified") : nil
  }

  /// Whether it is stated, in a word for a table's cell.
  var state: String {
    words != nil ? reportWords("yes") : isUnspecified ? reportWords("unspecified") : "–"
  }
}
