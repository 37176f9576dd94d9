internal import AnalysisModel
internal import Foundation

/// A file in a folder of a library.
struct LibraryFile: Sendable {
  let path: String
  /// The name of its folder.
  let folder: String

  /// What a file holds.
  enum Content: Sendable {
    case framework(Framework)
    case translation(FrameworkTranslation)
    case lexicon(Lexicon)
    case vocabulary(Vocabulary)
    case functionWords([LanguageTag: [String]])
    case subjects([Subject], version: String?, digest: String)
  }

  /// What the file holds, which its place and name tell, and what is wrong with it; no content where it cannot be read.
  ///
  /// `sharedGroups` are the word groups that every file of a language may name.
  func read(
    sharedGroups: [LanguageTag: WordGroups], digest: ([UInt8]) -> String
  ) -> (content: Content?, problems: [LexiconProblem]) {
    guard let data = FileManager.default.contents(atPath: path) else {
      return (nil, [problem("the file cannot be read; check its permissions")])
    }
    guard let text = String(data: data, encoding: .utf8) else {
      return (nil, [problem("the file is not UTF-8; save it as UTF-8")])
    }
    let sum = digest([UInt8](data))
    let name = (path as NSString).lastPathComponent
    var problems: [LexiconProblem] = []
    let content: Content?
    if folder == "common", name == "subjects.yaml" {
      let (subjects, version) = SubjectsFile.read(
        text, name: path, digest: sum, problems: &problems)
      content = .subjects(subjects, version: version, digest: sum)
    } else if folder == "common", name == "function-words.yaml" {
      content = .functionWords(
        FunctionWordsFile.read(text, name: path, digest: sum, problems: &problems))
    } else if folder == "common" {
      content = VocabularyFile.read(text, name: path, digest: sum, problems: &problems)
        .map(Content.vocabulary)
    } else if name.hasPrefix("framework."), name.split(separator: ".").count == 3 {
      content = FrameworkTranslationFile.read(text, name: path, digest: sum, problems: &problems)
        .map(Content.translation)
    } else if name.hasPrefix("framework.") {
      content = FrameworkFile.read(text, name: path, digest: sum, problems: &problems)
        .map(Content.framework)
    } else {
      content = LexiconFile.read(
        text, name: path, digest: sum, sharedGroups: { sharedGroups[$0] }, problems: &problems
      )
      .map(Content.lexicon)
    }
    return (content, problems)
  }

  private func problem(_ message: String) -> LexiconProblem {
    LexiconProblem(location: SourceLocation(file: path, line: 1, column: 1), message: message)
  }
}
