internal import AnalysisModel

extension Sequence<Evidence> {
  /// How many different passages count as evidence.
  ///
  /// A passage that bears on several elements has a row of evidence for each.
  var countedPassages: Int {
    Set(lazy.filter { $0.level > .absent }.map { PassagePlace($0) }).count
  }
}
