internal import AnalysisModel
internal import Foundation
internal import Loading
internal import Testing

/// The vocabulary of a language that ships with the program.
func shippedVocabulary(_ language: String) throws -> Vocabulary {
  let directory = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Lexicons").standardizedFileURL.path()
  return try #require(
    try readVocabulary(
      of: LanguageTag(rawValue: language), directory: directory, digest: { _ in "" }))
}
