package import AnalysisModel
internal import Foundation

/// Reads `common/<language>.yaml` alone, for whoever needs no framework.
///
/// - Parameters:
///   - language: The vocabulary's language.
///   - directory: The folder of frameworks and lexicons.
///   - digest: Gives the SHA-256 digest of some bytes, in hexadecimal.
/// - Returns: The vocabulary, or nil where the folder has none of the language.
/// - Throws: Every problem of the file at once, or that there is no such folder.
package func readVocabulary(
  of language: LanguageTag, directory: String, digest: ([UInt8]) -> String
) throws(LexiconError) -> Vocabulary? {
  let folder = "\(directory)/common"
  func failure(_ path: String, _ message: String) -> LexiconError {
    LexiconError(problems: [
      LexiconProblem(
        location: SourceLocation(file: path, line: 1, column: 1), message: message)
    ])
  }
  guard FileManager.default.fileExists(atPath: folder) else {
    throw failure(folder, "the folder of vocabularies cannot be read; name one with --lexicons")
  }
  // The code comes from the user or the file, and must name no other file.
  let code = language.primary.rawValue
  guard code.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else {
    return nil
  }
  let path = "\(folder)/\(code).yaml"
  guard let data = FileManager.default.contents(atPath: path) else { return nil }
  guard let text = String(data: data, encoding: .utf8) else {
    throw failure(path, "the file is not UTF-8; save it as UTF-8")
  }
  var problems: [LexiconProblem] = []
  let vocabulary = VocabularyFile.read(
    text, name: path, digest: digest([UInt8](data)), problems: &problems)
  problems.removeAll { $0.severity != .error }
  guard problems.isEmpty else { throw LexiconError(problems: problems) }
  return vocabulary
}
