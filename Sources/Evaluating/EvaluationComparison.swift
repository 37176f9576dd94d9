package import AnalysisModel

/// Other lexicons on the same passages, to stand beside an evaluation.
package struct EvaluationComparison: Sendable {
  /// The folder of the other lexicons.
  package let folder: String
  package let lexicons: [Provenance.LexiconUse]
  /// The score from which the others' predictions count.
  package let threshold: Double
  package let evaluation: Evaluation
  /// Every pair that the two judge differently.
  package let changes: [ChangedSide]

  package init(
    folder: String, lexicons: [Provenance.LexiconUse], threshold: Double, evaluation: Evaluation,
    changes: [ChangedSide]
  ) {
    self.folder = folder
    self.lexicons = lexicons
    self.threshold = threshold
    self.evaluation = evaluation
    self.changes = changes
  }
}
