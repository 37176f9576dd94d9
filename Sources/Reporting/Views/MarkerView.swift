internal import AnalysisModel

/// One of the four things that make a measure operational, and whether it is stated.
struct MarkerView {
  let letter: String
  let name: String
  /// The plan's words, or nil where it is not stated.
  let words: String?
  let isUnspecified: Bool

  static func all(of markers: Markers) -> [MarkerView] {
    [
      MarkerView(letter: "A", name: "actor", words: markers.actor, isUnspecified: false),
      MarkerView(letter: "T", name: "time", words: markers.time, isUnspecified: false),
      MarkerView(
        letter: "B", name: "budget", words: markers.budget,
        isUnspecified: markers.budget == nil && markers.isBudgetUnspecified),
      MarkerView(letter: "I", name: "indicator", words: markers.indicator, isUnspecified: false),
    ]
  }

  /// What the marker's absence is called, or nil where it is stated.
  var missingWords: String? {
    guard words == nil else { return nil }
    return switch letter {
    case "A": "no responsible body"
    case "T": "no deadline"
    case "B": isUnspecified ? "budget unspecified" : "no budget"
    default: "no indicator"
    }
  }

  /// As in "Actor: Ministry of Labour", or nil where there is nothing to show.
  var fact: String? {
    if let words { return "\(name.prefix(1).uppercased())\(name.dropFirst()): \(words)" }
    return isUnspecified ? "Budget: unspecified" : nil
  }

  /// Whether it is stated, in a word for a table's cell.
  var state: String { words != nil ? "yes" : isUnspecified ? "unspecified" : "–" }
}
