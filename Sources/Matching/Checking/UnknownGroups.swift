internal import AnalysisModel

/// Tells the cause once where hundreds of terms name a word group that is not there.
enum UnknownGroups {
  /// The problems, each unknown group only at the first term that names it.
  ///
  /// Without a vocabulary no group is called unknown: most stand in the file that is missing.
  static func toldOnce(
    _ problems: [LexiconProblem], isVocabularyMissing: Bool
  ) -> [LexiconProblem] {
    var others: [LexiconProblem] = []
    var byMessage: [String: [LexiconProblem]] = [:]
    for problem in problems {
      if problem.message.hasPrefix(TermLexer.unknownGroup) {
        byMessage[problem.message, default: []].append(problem)
      } else {
        others.append(problem)
      }
    }
    guard !isVocabularyMissing else { return others }
    for (message, problems) in byMessage {
      guard let first = problems.min() else { continue }
      let more = problems.count - 1
      others.append(
        more == 0
          ? first
          : LexiconProblem(
            location: first.location,
            message: "\(message) \(more) more \(more == 1 ? "term names" : "terms name") it."))
    }
    return others
  }
}
