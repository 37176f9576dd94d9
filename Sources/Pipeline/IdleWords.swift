internal import AnalysisModel
internal import Matching

/// The words of a language that say nothing of what a text is about.
struct IdleWords {
  /// In their folded form.
  private let folded: Set<String>

  init(_ words: [String], language: LanguageTag) {
    var sequence = WordSequence(language: language)
    folded = Set(sequence.words(of: words.joined(separator: ", ")).map(\.folded))
  }

  /// Whether a text has words, and none but these.
  func areAll(_ text: Substring) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    return !words.isEmpty && words.allSatisfy { folded.contains(LetterFolding.fold(String($0))) }
  }
}
