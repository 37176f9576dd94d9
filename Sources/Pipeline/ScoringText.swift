package import AnalysisModel

/// The scoring model as a file of the lexicon folder.
package struct ScoringText: WrittenText {
  private let model: ScoringModel

  package init(_ model: ScoringModel) { self.model = model }

  package var text: String {
    var lines = [
      "# How sure a passage is evidence for an item: what each fact about it weighs (logistic regression), and from which score",
      "# on it counts. Written by `lacuna evaluate PASSAGES --fit`; docs/measuring.md explains the facts.",
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
