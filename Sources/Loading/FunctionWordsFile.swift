internal import AnalysisModel
internal import Yams

/// Reads `common/function-words.yaml`.
struct FunctionWordsFile {
  /// By language, the words that say nothing of what a text is about.
  static func read(
    _ text: String, name: String, digest: String, problems: inout [LexiconProblem]
  ) -> [LanguageTag: [String]] {
    guard
      let (parsed, root) = YAMLFile.parse(text, name: name, digest: digest, problems: &problems)
    else { return [:] }
    var file = parsed
    file.expectKeys(["function_words", "furniture"], in: root, owner: "the file of function words")
    var words: [LanguageTag: [String]] = [:]
    for list in ["function_words", "furniture"] {
      guard let languages = file.child(list, in: root) else { continue }
      for (key, _) in languages {
        guard let language = key.string else { continue }
        words[LanguageTag(rawValue: language), default: []] += file.scalars(language, in: languages)
          .map(\.string)
      }
    }
    problems += file.problems
    return words
  }
}
