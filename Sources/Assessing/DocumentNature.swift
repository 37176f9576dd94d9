internal import AnalysisModel

/// Tells plans and rules, which set out what is to be done, from accounts, as studies and reports are.
enum DocumentNature {
  /// The parts of a document that set out what is to be done.
  static let measureParts: Set<SectionRole> = [
    .activities, .objectives, .monitoring, .budget, .principles,
  ]

  /// Whether a document is an account: long enough to tell, it has hardly a part that sets out measures, and it
  /// hardly ever binds.
  static func isAccount(_ scanned: ScannedDocument, roles: BlockRoles, rubric: Rubric) -> Bool {
    var words = 0
    var measureWords = 0
    var binding = 0
    for passage in scanned.passages {
      words += passage.wordCount
      if measureParts.contains(roles[passage.block]) { measureWords += passage.wordCount }
      binding += passage.hits.count { $0.target == .cue(.strongModal) && $0.suppression == nil }
    }
    return words >= rubric.accountWords
      && Double(measureWords) < Double(words) * rubric.accountMeasureShare
      && Double(binding) * 1000 < Double(words) * rubric.accountBindingPerThousandWords
  }
}
