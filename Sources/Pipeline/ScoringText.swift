package import AnalysisModel

/// The scoring model as a file of the lexicon folder.
package struct ScoringText: WrittenText {
  private let model: ScoringModel
  private let version: String

  /// Takes a model that follows another, whose version it counts on.
  package init(_ model: ScoringModel, after previous: ScoringModel?) {
    self.model = model
    version = Self.version(after: previous?.version ?? "")
  }

  /// The version with its last number raised; the first one where none is named.
  private static func version(after previous: String) -> String {
    var numbers = previous.split(separator: ".").map(String.init)
    guard let last = numbers.popLast().flatMap({ Int($0) }) else { return "1.0.0" }
    return (numbers + ["\(last + 1)"]).joined(separator: ".")
  }

  package var text: String {
    var lines = [
      "# How sure a passage is evidence for an item: what each fact about it weighs (logistic regression), and from which score",
      "# on it counts. Written by `lacuna evaluate PASSAGES --fit`; docs/measuring.md explains the facts.",
      "version: \(version.quotedForYAML)",
      "basis: \(model.basis.quotedForYAML)",
      "intercept: \(model.intercept)", "weights:",
    ]
    for feature in ScoringFeature.allCases {
      if let weight = model.weights[feature] { lines.append("  \(feature.rawValue): \(weight)") }
    }
    lines.append("threshold: \(model.threshold)")
    return lines.joined(separator: "\n") + "\n"
  }
}
