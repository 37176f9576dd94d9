internal import AnalysisModel
internal import Assessing
internal import Loading

extension LexiconLibrary {
  /// The rules that passages are held against the library's frameworks by: the standard ones, with the scores that were
  /// fitted for the library.
  var rubric: Rubric {
    scoring.map { Rubric.standard.scoring(with: $0.model) } ?? .standard
  }
}
