internal import AnalysisModel
internal import Yams

/// Reads `scoring.yaml`.
struct ScoringFile {
  private var file: YAMLFile

  static func read(
    _ text: String, name: String, digest: String, problems: inout [LexiconProblem]
  ) -> ScoringModel? {
    guard
      let (file, root) = YAMLFile.parse(text, name: name, digest: digest, problems: &problems)
    else { return nil }
    var reader = ScoringFile(file: file)
    let model = reader.model(root)
    problems += reader.file.problems
    return model
  }

  private mutating func model(_ root: Node.Mapping) -> ScoringModel {
    file.expectKeys(
      ["version", "basis", "intercept", "weights", "threshold"], in: root, owner: "the scoring")
    var weights: [ScoringFeature: Double] = [:]
    if let mapping = file.child("weights", in: root) {
      for (key, _) in mapping {
        guard let feature = key.string.flatMap(ScoringFeature.init(rawValue:)) else {
          let known = ScoringFeature.allCases.map(\.rawValue).joined(separator: ", ")
          file.note("a weight belongs to one of \(known)", at: key.mark)
          continue
        }
        weights[feature] = number(feature.rawValue, in: mapping)
      }
    }
    let threshold = number("threshold", in: root)
    if !(0...1).contains(threshold) {
      file.note("the threshold is from 0 to 1", at: root["threshold"]?.mark)
    }
    return ScoringModel(
      intercept: number("intercept", in: root), weights: weights, threshold: threshold,
      basis: file.string("basis", in: root, owner: "the scoring"),
      version: file.optionalString("version", in: root) ?? "")
  }

  private mutating func number(_ key: String, in mapping: Node.Mapping) -> Double {
    let text = file.string(key, in: mapping, owner: "the scoring")
    if let number = Double(text), number.isFinite { return number }
    if !text.isEmpty { file.note("\"\(key)\" must be a number", at: mapping[key]?.mark) }
    return 0
  }
}
